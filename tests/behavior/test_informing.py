"""Informing: people tell where the authorities are in control, and never on the insurgents' own ground."""

from __future__ import annotations

import numpy as np

from game.behavior.informing import informing
from game.rules.parameters import Parameters
from game.theater.theater import Theater


def test_nobody_informs_where_the_insurgents_rule(theater: Theater, p: Parameters) -> None:
    theater.ground.grip = np.ones_like(theater.ground.grip)
    ruled = theater.ground.controller == theater.insurgents.row
    found = informing(theater, p)
    assert ruled.any()
    assert (found[ruled] == 0.0).all()
    assert (found[~ruled] > 0.0).all()
