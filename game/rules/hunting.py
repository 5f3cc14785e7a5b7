"""Hunting those who hide, on what is known of them: raids, surveillance, and what an amnesty brings in."""

from __future__ import annotations

import numpy as np

from game.rules.parameters import Parameters
from game.terms import Cover
from game.units import Flags, Floats, Ints


def raid_chance(tips: Floats, exposed: Flags, p: Parameters) -> Floats:
    """(Z,): probability that a raid finds whom it came for: likelier where people inform, and where the target is exposed."""
    return np.minimum(1.0, p.raid_success_base + p.raid_tips_gain * tips + p.raid_exposed_gain * exposed)


def watched(cover: Ints, there: Flags, draws: Floats, p: Parameters) -> Ints:
    """(G,): covers after a package of surveillance over a zone: groups `there` are found out by one step, some of them."""
    seen = there & (draws < p.surveillance_detect)
    return np.where(seen, np.minimum(cover + 1, Cover.EXPOSED), cover)


def amnesty_share(draw: float, p: Parameters) -> float:
    """Share of those it is meant for who take an amnesty up."""
    return p.amnesty_share_low + draw * (p.amnesty_share_high - p.amnesty_share_low)
