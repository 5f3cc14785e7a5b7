"""Tempo: what makes the guerrillas of a zone strike more or less often than groups, targets and security alone would have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.behavior.governance import programmes
from game.rules.attacks import harm_factor
from game.units import Floats

if TYPE_CHECKING:
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater


def tempo(theater: Theater, p: Parameters) -> Floats:
    """(Z,): a multiplier of the attack rate, from the stance taken in the region, the harm remembered and programmes."""
    harm = harm_factor(theater.ground.hurt_memory, theater.board.reaction, p)
    return stance(theater, p) * harm * programmes(theater, p)


def stance(theater: Theater, p: Parameters) -> Floats:
    """(Z,): what the stance of its region makes of the rate."""
    rates = np.array([p.emphasis_rate_operate, p.emphasis_rate_lie_low])
    return np.asarray(rates[theater.underground.region_stance][list(theater.board.region_row)], dtype=np.float64)
