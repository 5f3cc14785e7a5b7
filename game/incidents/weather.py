"""Weather: nothing flies for some days over some kinds of ground."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.event import Event
from game.events.incidents import WeatherClosedIn
from game.incidents.effects import Weather

if TYPE_CHECKING:
    from game.incidents.occasion import Occasion


def close_in(effect: Weather, on: Occasion) -> Iterator[Event]:
    """From this morning on."""
    board = on.theater.board
    zones = tuple(zone for zone, terrain in zip(board.zone_ids, board.terrain, strict=True) if terrain in effect.terrains)
    if zones:
        yield WeatherClosedIn(zones, effect.days, on.theater.calendar.days_gone + effect.days)
