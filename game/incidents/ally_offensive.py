"""Ally offensive: a faction's eyes are elsewhere for some weeks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.event import Event
from game.incidents.air import provide
from game.incidents.effects import AllyOffensive
from game.incidents.withdraw import send_away

if TYPE_CHECKING:
    from game.incidents.occasion import Occasion


def turn_elsewhere(effect: AllyOffensive, on: Occasion) -> Iterator[Event]:
    """Fewer orders and packages, and a share of some formations gone, for the same weeks."""
    if effect.command or effect.packages:
        yield provide(effect.faction, effect.command, effect.packages, on.until(effect.weeks), on)
    yield from send_away(effect.formations, effect.share, effect.weeks, on)
