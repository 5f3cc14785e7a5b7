"""Will: points won or lost at home."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.event import Event
from game.events.politics import WillChanged
from game.incidents.effects import ChangeOfWill

if TYPE_CHECKING:
    from game.incidents.occasion import Occasion


def change_will(effect: ChangeOfWill, on: Occasion) -> Iterator[Event]:
    """Within 0-100."""
    sides = on.theater.factions.values()
    change = {effect.faction: effect.points}
    yield WillChanged(tuple(round(min(100.0, max(0.0, f.will + change.get(f.id, 0.0))), 4) for f in sides))
