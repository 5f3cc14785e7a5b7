"""Leader appears: someone takes up a post among the insurgents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.arrivals import LeaderAppeared
from game.events.event import Event
from game.incidents.effects import LeaderAppears

if TYPE_CHECKING:
    from game.incidents.occasion import Occasion


def appear(effect: LeaderAppears, on: Occasion) -> Iterator[Event]:
    """Hidden in a zone that is drawn."""
    zone = on.dice.on("zone").choice(effect.zones)
    yield LeaderAppeared(f"{on.incident}-{on.week}", effect.name, effect.rank, effect.region, zone)
