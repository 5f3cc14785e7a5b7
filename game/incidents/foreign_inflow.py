"""Foreign inflow: people who come to the insurgents from abroad, week by week."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.arrivals import InflowBegan, StrangersHid
from game.events.event import Event
from game.incidents.effects import ForeignInflow

if TYPE_CHECKING:
    from game.incidents.occasion import Occasion


def begin(effect: ForeignInflow, on: Occasion) -> Iterator[Event]:
    """The first of them arrive this week."""
    yield InflowBegan(effect.zones, effect.people, on.until(effect.weeks))


def arrive(on: Occasion) -> Iterator[Event]:
    """This week's, of every inflow that still runs, in a zone that is drawn."""
    for at, inflow in enumerate(on.theater.circumstances.inflows):
        if on.week <= inflow.until:
            yield StrangersHid(((on.dice.on(at).choice(inflow.zones), inflow.people),), ())
