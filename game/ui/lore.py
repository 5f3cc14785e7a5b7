"""The encyclopedia's entries: orders, the steps of a week, coefficients in force, and what the scenario says may happen.

All of it is read from the tables and the scenario that the game itself uses, so that it says what is so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.campaign.figures import Figure
    from game.campaign.incident_entries import IncidentEntry
    from game.campaign.schema import Scenario
    from game.campaign.sequence import Phase
    from game.views.situation import Situation
HIDDEN = frozenset({"zones"})
"""What an incident's effects say that only the insurgents' own commander may read: where people come who hide."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to look up: its kind, its name, what matters in a few words, and the whole of it."""

    kind: str
    title: str
    gist: str
    text: str


def entries(scenario: Scenario, situation: Situation | None = None) -> tuple[Entry, ...]:
    """Everything that can be looked up; the orders are one's own side's where a campaign is under way."""
    return (*_orders(situation), *_steps(), *_coefficients(scenario), *_incidents(scenario, situation))


def found(known: Sequence[Entry], words: str) -> list[Entry]:
    """The entries in which every word occurs, those first whose names have them all.

    >>> road = Entry("coefficient", "move road day", "60 km/day", "How far bodies go on a road.")
    >>> sand = Entry("incident", "A sandstorm", "any week", "It closes the road and the air.")
    >>> [entry.title for entry in found([sand, road], "ROAD")]
    ['move road day', 'A sandstorm']
    """
    wanted = words.casefold().replace("_", " ").split()
    fit = [entry for entry in known if all(word in _whole(entry) for word in wanted)]
    return sorted(fit, key=lambda entry: not all(word in entry.title.casefold() for word in wanted))


def _whole(entry: Entry) -> str:
    return f"{entry.kind} {entry.title} {entry.gist} {entry.text}".casefold()


def _orders(situation: Situation | None) -> Iterator[Entry]:
    from game.orders.offering import family_of
    from game.orders.table import ORDERS, menu

    for kind in menu(situation) if situation is not None else ORDERS.values():
        yield Entry("order", kind.verb, family_of(kind), kind.help_text)


def week() -> dict[str, tuple[Phase, ...]]:
    """The steps of a week by the part of it they belong to."""
    from game.campaign.sequence import EACH_DAY, OPENING, ORDERS, WEEKS_END

    return {"The week opens": OPENING, "Orders": ORDERS, "Each of seven days": EACH_DAY, "The week ends": WEEKS_END}


def _steps() -> Iterator[Entry]:
    for part, phases in week().items():
        for phase in phases:
            yield Entry("step of the week", phase.name, part.lower(), phase.summary)


def _coefficients(scenario: Scenario) -> Iterator[Entry]:
    for name, figure in scenario.rules.items():
        yield Entry("coefficient", name.replace("_", " "), _value(figure), _provenance(name, figure))


def _value(figure: Figure) -> str:
    return f"{figure.value:g} {figure.unit or ''}".strip()


def _provenance(name: str, figure: Figure) -> str:
    """A coefficient's value, range, unit, source and note, a line each."""
    facts = {
        "Value": _value(figure),
        "Range": f"{figure.low:g} to {figure.high:g}" if figure.range is not None else "",
        "Source": figure.source or "none given",
        "Note": figure.note or "",
        "Name in files": f"rules.{name}",
    }
    return "\n".join(f"{what}: {fact}" for what, fact in facts.items() if fact)


def _incidents(scenario: Scenario, situation: Situation | None) -> Iterator[Entry]:
    words = Words(_names(scenario), frozenset() if situation is None or situation.sheet.is_insurgent else HIDDEN)
    for entry in scenario.incidents.values():
        when = words.of(entry.when.model_dump(mode="json", exclude_defaults=True, by_alias=True))
        yield Entry("incident", entry.title, when, _incident(entry, when, words))


def _incident(entry: IncidentEntry, when: str, words: Words) -> str:
    effects = [words.of(each.model_dump(mode="json", exclude_defaults=True, by_alias=True)) for each in entry.effects]
    facts = {
        "When": f"{when}{'' if entry.once else ' (may come again)'}",
        "Effects": "; ".join(effects),
        "Confidence": entry.confidence,
        "Source": entry.source or "none given",
    }
    return "\n".join([entry.summary.strip()] * bool(entry.summary) + [f"{what}: {fact}" for what, fact in facts.items()])


def _names(scenario: Scenario) -> dict[str, str]:
    zones = {id: zone.name for id, zone in scenario.map.zones.items()}
    bodies = {id: body.name for id, body in scenario.formations.items()}
    return zones | bodies | {id: sheet.name for id, sheet in scenario.factions.items()}


@dataclass(frozen=True, slots=True)
class Words:
    """Parts of a scenario file in a line, nearly as the file has them: ids by name, without what may not be told.

    >>> words = Words({"iraq": "Iraq"}, frozenset({"zones"}))
    >>> words.of({"holds": {"faction": "iraq", "max": 0.0}, "weeks_running": 2, "zones": ["A"]})
    'holds (faction Iraq, max 0), weeks running 2'
    """

    names: Mapping[str, str]
    untold: frozenset[str]

    def of(self, said: Any) -> str:
        """The words for a mapping, a list or a plain value."""
        if isinstance(said, dict):
            return ", ".join(self._pair(str(key), value) for key, value in said.items() if key not in self.untold)
        if isinstance(said, list):
            parts = [f"({self.of(each)})" if isinstance(each, dict) and len(said) > 1 else self.of(each) for each in said]
            return " and ".join(parts)
        if isinstance(said, float):
            return f"{said:g}"
        return self.names.get(said, said) if isinstance(said, str) else str(said)

    def _pair(self, key: str, value: Any) -> str:
        key = key.replace("_", " ")
        if isinstance(value, bool):
            return key if value else f"not {key}"
        return f"{key} ({self.of(value)})" if isinstance(value, dict) else f"{key} {self.of(value)}"
