"""Tempo: stance and remembered harm raise or lower the attack rate."""

from __future__ import annotations

import numpy as np

from game.behavior.tempo import tempo
from game.rules.parameters import Parameters
from game.terms import Stance
from game.theater.theater import Theater


def test_regions_that_lie_low_strike_less_often(theater: Theater, p: Parameters) -> None:
    before = tempo(theater, p)
    theater.underground.region_stance = np.full_like(theater.underground.region_stance, Stance.LIE_LOW)
    np.testing.assert_allclose(tempo(theater, p), before * p.emphasis_rate_lie_low)


def test_harm_remembered_raises_the_rate_and_at_most_doubles_it(theater: Theater, p: Parameters) -> None:
    theater.ground.hurt_memory = np.full_like(theater.ground.hurt_memory, 1e6)
    assert (tempo(theater, p)[theater.board.reaction < 1.0] == 2.0 * p.emphasis_rate_operate).all()
