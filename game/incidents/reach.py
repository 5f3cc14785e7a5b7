"""Reach: the insurgents' call carries further, or less far."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.event import Event
from game.events.networks import ReachChanged
from game.incidents.effects import ChangeOfReach

if TYPE_CHECKING:
    from game.incidents.occasion import Occasion


def change_reach(effect: ChangeOfReach, on: Occasion) -> Iterator[Event]:
    """Within 0-1."""
    yield ReachChanged(round(min(1.0, max(0.0, on.theater.reach + effect.change)), 4))
