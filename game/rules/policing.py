"""Policing: guards arrest those who have given themselves away. Full rates need an order; without one they do what they can."""

from __future__ import annotations

import numpy as np

from game.rules.parameters import Parameters
from game.terms import Cover
from game.units import Flags, Floats, Ints


def arrested(cover: Ints, policed: Flags, draws: Floats, p: Parameters) -> Flags:
    """(E,): elements arrested in a week: exposed ones in zones with guards of the insurgents' enemies.

    `cover` is that of each element's group, `policed` where such guards stand, `draws` uniform.
    """
    rate = p.police_arrest_week * p.police_baseline_share
    return np.asarray((cover == Cover.EXPOSED) & policed & (draws < rate), dtype=np.bool_)
