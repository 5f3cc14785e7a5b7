"""The order of battle: one's own formations, sifted and ranked, and what is believed of the others with its age and doubt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from game.terms import Cover

if TYPE_CHECKING:
    from game.views.reports import FormationReport
    from game.views.situation import Situation

SOUND = 0.95
"""Supply from which there is nothing to say."""
WORN = 0.75
"""Cohesion below which a formation wants a rest."""
IN_THE_OPEN, HIDING, LEADER = "in the open", "hiding", "leader"


@dataclass(frozen=True, slots=True)
class Body:
    """A formation of one's own: where it stands, what kind it is, both by name, and the verb of this week's order if any."""

    report: FormationReport
    place: str
    kind: str
    ordered: str

    @property
    def idle(self) -> bool:
        """Nothing to do, and free to be given something."""
        return not self.ordered and self.report.posture in ("hold", "rest") and not self.report.in_contact


@dataclass(frozen=True, slots=True)
class Belief:
    """What is believed of others in a zone: `sure` is 0 to 1, None where nobody vouches for it; `source` may be empty."""

    side: str
    zone: str
    place: str
    what: str
    low: int
    high: int
    weeks_old: int
    source: str = ""
    sure: float | None = None


RANKS: dict[str, Callable[[Body], Any]] = {
    "need": lambda body: (2 if body.ordered else 0 if body.idle or body.report.in_contact else 1, body.place),
    "strength": lambda body: -body.report.strength,
    "place": lambda body: (body.place, -body.report.strength),
    "kind": lambda body: (body.kind, -body.report.strength),
    "posture": lambda body: (body.report.posture, body.place),
    "cohesion": lambda body: body.report.cohesion,
    "supply": lambda body: body.report.supply,
    "name": lambda body: body.report.name,
}
"""What formations may be ranked by; those in need of a word come first by `need`."""
SIFTS: dict[str, Callable[[Body], bool]] = {
    "all": lambda _: True,
    "idle": lambda body: body.idle,
    "in contact": lambda body: body.report.in_contact,
    "under way": lambda body: body.report.destination is not None,
    "worn": lambda body: body.report.cohesion < WORN,
    "short of supply": lambda body: body.report.supply < SOUND,
    "ordered": lambda body: bool(body.ordered),
}
"""Which formations may be looked at alone."""
DOUBTS: dict[str, Callable[[Belief], Any]] = {
    "strength": lambda belief: (-belief.high, belief.place),
    "age": lambda belief: (belief.weeks_old, -belief.high),
    "place": lambda belief: (belief.place, belief.side, belief.what),
}
"""What beliefs may be ranked by."""


def own_bodies(s: Situation, ordered: Mapping[str, str], rank: str = "need", sift: str = "all") -> list[Body]:
    """One's own formations. `ordered` has the verb of this week's order by formation."""
    names = s.sheet.kind_names
    every = [Body(each, s.board.name(each.zone), names.get(each.kind, each.kind), ordered.get(each.id, "")) for each in s.own]
    return sorted(filter(SIFTS[sift], every), key=lambda body: (RANKS[rank](body), body.report.id))


def beliefs(s: Situation, rank: str = "strength") -> list[Belief]:
    """What is believed of all who are no allies: in the open, in hiding, leaders on whose track one is."""
    found = [
        Belief(s.sheets[each.faction].short, zone, s.board.name(zone), IN_THE_OPEN, each.low, each.high,
               each.weeks_old, each.source, each.confidence)
        for zone in s.board.zone_ids for each in s.reports(zone)
    ]  # fmt: skip
    return sorted((*found, *_hiding(s), *_leaders(s)), key=lambda belief: (DOUBTS[rank](belief), belief.zone, belief.what))


def _hiding(s: Situation) -> list[Belief]:
    if s.underground is not None:
        return []
    short, known = _hidden_side(s), s.beliefs
    return [
        Belief(short, s.board.zone_ids[row], s.board.names[row], HIDING, int(known.hidden_low[row]), int(known.hidden_high[row]),
               max(0, s.week - int(known.hidden_seen[row])), _cells(int(known.suspected[row]), int(known.exposed[row])))
        for row in np.flatnonzero((known.hidden_high > 0) | (known.suspected > 0) | (known.exposed > 0)).tolist()
    ]  # fmt: skip


def _cells(suspected: int, exposed: int) -> str:
    """Words for cells that are suspected or exposed.

    >>> _cells(2, 1), _cells(0, 0)
    ('cells: 2 suspected, 1 exposed', '')
    """
    told = [f"{count} {word}" for count, word in ((suspected, "suspected"), (exposed, "exposed")) if count]
    return f"cells: {', '.join(told)}" if told else ""


def _leaders(s: Situation) -> list[Belief]:
    words = {Cover.SUSPECTED: "suspected", Cover.EXPOSED: "exposed"}
    return [
        Belief(_hidden_side(s), each.zone, s.board.name(each.zone), LEADER, 1, 1, 0, f"{words[each.cover]}, {each.rank}")
        for each in s.known_leaders
    ]


def _hidden_side(s: Situation) -> str:
    return next((each.short for each in s.sheets.values() if each.is_insurgent), "")
