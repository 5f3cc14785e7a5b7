"""An incident: when the scenario lets it happen, what had to hold, the chance and the draw, and what it brings."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from game.explain.explanation import Check, Explanation, Part, Term, drawn

if TYPE_CHECKING:
    from game.events.incidents import IncidentHappened
    from game.explain.scene import Scene
    from game.incidents.incident import Incident


def explain_incident(scene: Scene, event: IncidentHappened) -> Explanation:
    """An incident of the scenario that happened."""
    incident = next(each for each in scene.terms.incidents if each.id == event.incident)
    chance = incident.when.chance_in(scene.theater.calendar.date.month)
    draw = scene.dice.on(incident.id, "happens").uniform()
    fell = Term("draw", drawn(draw, chance, "it happened", "it did not happen"), draw)
    brings = tuple(Term(type(each).__name__, worded(each)) for each in incident.effects)
    return Explanation(
        (
            Part("When it may happen", _when(scene, incident)),
            Part("The chance", (Term("chance", f"a chance of {chance:g} in this month", chance), fell)),
            Part("What it brings", brings),
        ),
        (Check("happened", True, draw < chance), Check("due", True, _is_due(scene, incident))),
    )


def worded(value: Any) -> str:
    """A condition or an effect in words, from its name and its fields.

    >>> from game.incidents.effects import Weather
    >>> worded(Weather(days=2, terrains=("desert", "valley")))
    'weather (days 2, terrains desert and valley)'
    """
    if is_dataclass(value) and not isinstance(value, type):
        said = {each.name: getattr(value, each.name) for each in fields(value)}
        told = ", ".join(f"{name.replace('_', ' ')} {worded(each)}" for name, each in said.items() if each not in (None, "", ()))
        return f"{re.sub(r'(?<=[a-z])(?=[A-Z])', ' ', type(value).__name__).lower()} ({told})"
    return " and ".join(map(worded, value)) if isinstance(value, tuple) else str(value)


def _when(scene: Scene, incident: Incident) -> tuple[Term, ...]:
    when = incident.when
    held = scene.theater.circumstances.holding.get(incident.id, 0)
    if when.waits:
        span = Term("weeks_running", f"once its condition has held {when.weeks_running} weeks running: it held {held}", held)
    else:
        span = Term("week", "in any week" if when.week is None else f"in week {when.week}", when.week)
    condition = () if when.condition is None else (Term("condition", f"where this holds: {worded(when.condition)}"),)
    return (span, *condition)


def _is_due(scene: Scene, incident: Incident) -> bool:
    when = incident.when
    if when.waits:
        return scene.theater.circumstances.holding.get(incident.id, 0) >= when.weeks_running
    return when.is_due(scene.theater.calendar.week)
