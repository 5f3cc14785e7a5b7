"""Informing: how freely the people of each zone tell the authorities what they know of the insurgents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.events.event import fixed
from game.rules.intelligence import told
from game.terms import Measure
from game.units import Floats

if TYPE_CHECKING:
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater


def informing(theater: Theater, p: Parameters) -> Floats:
    """(Z,): tips, 0-1, from where the insurgents do not rule."""
    ground, network = theater.ground, theater.underground.region_network
    basis = (ground.support, ground.fear, ground.grip, ground.controller, ground.measures, network, p)
    return theater.memory.of("informing", basis, lambda: fixed(_told(theater, p)))  # sweeps ask every day


def _told(theater: Theater, p: Parameters) -> Floats:
    ground, level = theater.ground, theater.underground.region_network[theater.board.region_rows]
    return told(
        ground.support, ground.fear, ground.grip, ruled=ground.controller == theater.insurgents.row, level=level,
        intimidated=ground.measures[Measure.INTIMIDATION] > 0, p=p,
    )  # fmt: skip
