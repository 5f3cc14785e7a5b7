"""Crossing: a route is opened or shut."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.event import Event
from game.events.incidents import RouteChanged
from game.incidents.effects import Crossing

if TYPE_CHECKING:
    from game.incidents.occasion import Occasion


def set_crossing(effect: Crossing, on: Occasion) -> Iterator[Event]:
    """Unless it is so already."""
    theater = on.theater
    for route in theater.board.routes:
        if route.id == effect.route and bool(theater.ground.route_open[route.row]) != effect.open:
            yield RouteChanged(route.id, route.a, route.b, effect.open)
