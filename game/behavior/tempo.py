"""Tempo: what makes the guerrillas of a zone strike more or less often than groups, targets and security alone would have it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from game.behavior.governance import programmes
from game.rules.attacks import harm_factor
from game.rules.leaders import tempo_left
from game.units import Floats

if TYPE_CHECKING:
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater


def tempo(theater: Theater, p: Parameters) -> Floats:
    """(Z,): a multiplier of the attack rate, from leaders lost, stance, harm remembered and programmes."""
    harm = harm_factor(theater.ground.hurt_memory, theater.board.reaction, p)
    return leaderless(theater, p) * stance(theater, p) * harm * programmes(theater, p)


def stance(theater: Theater, p: Parameters) -> Floats:
    """(Z,): what the stance of its region makes of the rate."""
    rates = np.array([p.emphasis_rate_operate, p.emphasis_rate_lie_low, p.emphasis_rate_surge])
    return np.asarray(rates[theater.underground.region_stance][theater.board.region_rows], dtype=np.float64)


def leaderless(theater: Theater, p: Parameters) -> Floats | float:
    """(Z,), or 1 everywhere: what leaders lost of late leave of the rate, in their region or, national ones, everywhere."""
    recent = [each for each in theater.leaders_lost if theater.calendar.week - each.week < p.leader_loss_weeks]
    if not recent:
        return 1.0
    posts = Counter(each.region for each in theater.leaders.values()) + Counter(each.region for each in theater.leaders_lost)
    left = tempo_left([each.region for each in recent], posts, p)
    everywhere = left.get(None, 1.0)
    by_region = np.array([everywhere * left.get(region, 1.0) for region in theater.board.region_ids])
    return np.asarray(by_region[theater.board.region_rows], dtype=np.float64)
