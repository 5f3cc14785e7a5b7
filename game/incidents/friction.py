"""Friction: two sides that do not fight each other get more, or less, in each other's way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.event import Event
from game.events.politics import FrictionChanged
from game.incidents.effects import ChangeOfFriction
from game.rules.friction import WORST, rivals

if TYPE_CHECKING:
    from game.incidents.occasion import Occasion


def change_friction(effect: ChangeOfFriction, on: Occasion) -> Iterator[Event]:
    """Within 0-10, where this war has two such sides."""
    theater = on.theater
    pair = rivals({f.id: f.sheet for f in theater.factions.values()}, theater.board)
    level = round(min(WORST, max(0.0, theater.friction + effect.points)), 4)
    if pair is not None and level != theater.friction:
        yield FrictionChanged(*pair, theater.friction, level)
