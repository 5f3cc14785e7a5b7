"""The week's incidents: who comes back, which incidents happen and what they bring, in the scenario's order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from game.events.event import Event
from game.events.incidents import ConditionsWatched, IncidentHappened
from game.incidents.foreign_inflow import arrive
from game.incidents.incident import Incident
from game.incidents.occasion import Occasion
from game.incidents.table import CAUSES
from game.incidents.withdraw import come_back
from game.rules.standing import Standing
from game.rules.victory import met

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater


def unfold(
    theater: Theater, incidents: Sequence[Incident], standing: Callable[[Theater], Standing], p: Parameters, dice: Dice
) -> Iterator[Event]:
    """All that comes from off the map this week. Conditions are judged on one morning, before anything happens."""
    yield from come_back(Occasion(theater, "", p, dice))
    open_still = [each for each in incidents if not (each.once and each.id in theater.circumstances.happened)]
    now = cache(lambda: standing(theater))
    holding = _holding(theater, open_still, now)
    if holding != theater.circumstances.holding:
        yield ConditionsWatched(tuple(holding.items()))
    for incident in [each for each in open_still if _happens(theater, each, holding, now, dice)]:
        yield from _happen(theater, incident, p, dice.on(incident.id))
    yield from arrive(Occasion(theater, "", p, dice.on("inflow")))


def _holding(theater: Theater, incidents: Sequence[Incident], now: Callable[[], Standing]) -> dict[str, int]:
    """For how many weeks running, this one included, the condition of each incident that waits for one has held."""
    before = theater.circumstances.holding
    return {
        each.id: before.get(each.id, 0) + 1
        for each in incidents
        if each.when.waits and each.when.condition is not None and met(each.when.condition, now())
    }


def _happens(theater: Theater, incident: Incident, holding: dict[str, int], now: Callable[[], Standing], dice: Dice) -> bool:
    when = incident.when
    if when.waits:
        due = holding.get(incident.id, 0) >= when.weeks_running
    else:
        due = when.is_due(theater.calendar.week) and (when.condition is None or met(when.condition, now()))
    return due and dice.on(incident.id, "happens").chance(when.chance_in(theater.calendar.date.month))


def _happen(theater: Theater, incident: Incident, p: Parameters, dice: Dice) -> Iterator[Event]:
    yield IncidentHappened(incident.id, incident.title, incident.secret)
    for at, effect in enumerate(incident.effects):
        yield from CAUSES[type(effect)](effect, Occasion(theater, incident.id, p, dice.on(at)))
