"""Informing: how freely the people of each zone tell the authorities what they know of the insurgents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.rules.intelligence import tips
from game.units import Floats

if TYPE_CHECKING:
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater


def informing(theater: Theater, p: Parameters) -> Floats:
    """(Z,): tips, 0-1, from where the insurgents do not rule."""
    ground = theater.ground
    ruled = ground.controller == theater.insurgents.row
    return np.asarray(np.where(ruled, 0.0, tips(ground.support, ground.fear, ground.grip, p)), dtype=np.float64)
