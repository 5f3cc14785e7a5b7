"""Estimates: every few weeks, what each side makes of the others' will, treasury and call, from what they were some weeks ago."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.event import Event
from game.events.politics import EstimatesReceived
from game.rules.estimates import reach_band, treasury_band, will_band

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.annals import WeekRow
    from game.theater.faction import Faction
    from game.theater.theater import Theater


def gauge(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """New estimates, once in as many weeks as they lag: more often, their errors could be averaged away."""
    lag, gone = max(1, int(p.estimate_lag_weeks)), len(theater.annals.weeks)
    if gone and gone % lag == 0:
        then = theater.annals.weeks[-lag]
        for faction in theater.factions.values():
            yield EstimatesReceived(faction.id, then.week, tuple(_bands(theater, faction, then, p, dice.on(faction.id))))


def _bands(
    theater: Theater, viewer: Faction, then: WeekRow, p: Parameters, dice: Dice
) -> Iterator[tuple[str, float, float, float, float, float, float]]:
    for other in theater.factions.values():
        if other is not viewer:
            off = dice.on(other.id)
            will = will_band(then.will[other.row], off.on("will").normal(), p)
            treasury = treasury_band(then.treasury[other.row], off.on("treasury").normal(), p)
            call = reach_band(then.reach, off.on("reach").normal(), p) if other.sheet.is_insurgent else (0.0, 1.0)
            yield (other.id, *will, *treasury, *call)
