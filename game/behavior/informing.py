"""Informing: how freely the people of each zone tell the authorities what they know of the insurgents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.events.event import fixed
from game.rules.intelligence import tips
from game.rules.networks import silence
from game.terms import Measure
from game.units import Floats

if TYPE_CHECKING:
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater


def informing(theater: Theater, p: Parameters) -> Floats:
    """(Z,): tips, 0-1, from where the insurgents do not rule."""
    ground, level = theater.ground, theater.underground.region_network
    basis = (ground.support, ground.fear, ground.grip, ground.controller, ground.measures, level, p)
    return theater.memory.of("informing", basis, lambda: fixed(_informing(theater, p)))


def _informing(theater: Theater, p: Parameters) -> Floats:
    ground = theater.ground
    ruled = ground.controller == theater.insurgents.row
    free = tips(ground.support, ground.fear, ground.grip, p) * silenced(theater, p)
    return np.asarray(np.where(ruled, 0.0, free), dtype=np.float64)


def silenced(theater: Theater, p: Parameters) -> Floats:
    """(Z,): what the insurgents' threats and shadow rule leave of it."""
    level = theater.underground.region_network[theater.board.region_rows]
    return silence(level, theater.ground.measures[Measure.INTIMIDATION] > 0, p)
