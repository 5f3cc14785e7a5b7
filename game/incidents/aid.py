"""Aid: money given to a side, or taken from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.event import Event
from game.events.incidents import AidGranted
from game.incidents.effects import Aid

if TYPE_CHECKING:
    from game.incidents.occasion import Occasion


def grant(effect: Aid, on: Occasion) -> Iterator[Event]:
    """A treasury is never below nothing."""
    treasury = round(max(0.0, on.theater.factions[effect.faction].treasury + effect.rp), 2)
    yield AidGranted(effect.faction, effect.rp, treasury)
