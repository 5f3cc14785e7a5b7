"""Networks at week's end: what a week of extortion does to what people think of the insurgents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from game.events.event import Event
from game.events.politics import OpinionShifted
from game.rules.networks import support_under_extortion
from game.units import Flags

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater


def squeeze(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Support falls in the regions that are extorted."""
    ground, taking = theater.ground, theater.underground.region_extorting
    if taking.any():
        extorted: Flags = np.asarray(taking[theater.board.region_rows], dtype=np.bool_)
        support = support_under_extortion(ground.support, extorted, p)
        yield OpinionShifted(support, ground.grievance, ground.fear, ground.hurt_memory)
