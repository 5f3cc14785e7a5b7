"""The table of what can be explained: for each kind of event the word for it and the explainer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.explain.attacks import explain_attack
from game.explain.battles import explain_battle
from game.explain.explanation import Explanation, Part, Term, drawn
from game.explain.garrisons import explain_destruction, explain_dispersal, explain_retreat, explain_stand
from game.explain.ground import explain_contest, explain_fall, explain_order
from game.explain.incidents import explain_incident
from game.explain.scene import Scene, scenes
from game.explain.strikes import explain_strikes
from game.explain.sweeps import explain_sweep

if TYPE_CHECKING:
    from game.events.event import Event


@dataclass(frozen=True, slots=True)
class Explainer:
    """The word for a kind of event, and what explains one of them (the whole, or one of several told together)."""

    word: str
    explain: Callable[[Scene, Any, int], Explanation]
    several: bool = False


def _whole(word: str, explain: Callable[[Scene, Any], Explanation]) -> Explainer:
    return Explainer(word, lambda scene, event, _: explain(scene, event))


EXPLAINERS: dict[str, Explainer] = {
    "BattleFought": _whole("battle", explain_battle),
    "GarrisonStood": _whole("stand", explain_stand),
    "GarrisonDispersed": _whole("dispersal", explain_dispersal),
    "FormationRetreated": _whole("retreat", explain_retreat),
    "FormationDestroyed": _whole("destruction", explain_destruction),
    "AttacksMade": Explainer("attack", explain_attack, several=True),
    "SweepMade": _whole("sweep", explain_sweep),
    "StrikesFlown": _whole("strikes", explain_strikes),
    "ZoneTaken": _whole("fall", explain_fall),
    "ContestChanged": _whole("contest", explain_contest),
    "IncidentHappened": _whole("incident", explain_incident),
    "OrderGiven": _whole("order", explain_order),
}


@dataclass(frozen=True, slots=True)
class Item:
    """Something that can be explained; its `id` is its line, with a number where the line tells of several."""

    id: str
    week: int
    day: int
    kind: str
    zone: str | None
    headline: str
    scene: Scene
    number: int

    def explanation(self) -> Explanation:
        """Why; to be asked before the walk goes on."""
        event: Any = self.scene.entry.event
        return explainer_of(event).explain(self.scene, event, self.number)  # type: ignore[union-attr]


def explainer_of(event: Event) -> Explainer | None:
    """The explainer of an event; whatever else was decided by a draw against a chance has the plain one."""
    found = EXPLAINERS.get(type(event).__name__)
    if found is None and {"chance", "draw"} <= {each.name for each in fields(event)}:  # type: ignore[arg-type]
        return _PLAIN
    return found


def _explain_plainly(scene: Scene, event: Any) -> Explanation:
    terms = [Term(each.name, f"{each.name.replace('_', ' ')}: {getattr(event, each.name)}") for each in fields(event)]
    fell = Term("outcome", drawn(event.draw, event.chance, "it came to pass", "it did not come to pass"))
    return Explanation((Part("As recorded", (*terms, fell)),))


_PLAIN = _whole("draw", _explain_plainly)


def items(path: Path) -> Iterator[Item]:
    """Everything in a journal that can be explained, in order."""
    for scene in scenes(path):
        event: Any = scene.entry.event
        explainer = explainer_of(event)
        if explainer is not None:
            week, day = scene.entry.week, scene.entry.day
            told = event.attacks if explainer.several else (event,)
            for i, each in enumerate(told):
                id = f"{scene.number}.{i + 1}" if explainer.several else str(scene.number)
                place, headline = getattr(each, "zone", None), each.headline(scene.names)
                yield Item(id, week, day, explainer.word, place, headline or explainer.word, scene, i)
