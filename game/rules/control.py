"""Control: how firmly a zone is held. Scaled by the zone's size, so that splitting or joining zones changes nothing."""

from __future__ import annotations

import numpy as np

from game.rules.parameters import Parameters
from game.units import Flags, Floats, Ints, shares


def density(security: Floats, equivalents: Floats) -> Floats:
    """D: security per 1,000 equivalents (people, and 100 for each km2)."""
    return security / np.maximum(equivalents, 1e-9)


def grip(
    grip: Floats,
    security: Floats,
    equivalents: Floats,
    attacks: Floats | Ints,
    patrolled: Flags,
    contested: Flags,
    p: Parameters,
) -> Floats:
    """Grip after a week: it grows with the holder's force density towards 1, and attacks wear it down."""
    d = density(security, equivalents)
    gain = p.grip_gain_week * np.where(patrolled, p.patrol_grip, 1.0) * d / (d + p.density_half) * (1.0 - grip)
    loss = p.grip_loss_attack * attacks * np.minimum(1.0, 400.0 / np.maximum(equivalents, 1.0))
    return shares(grip + np.where(contested, 0.0, gain) - loss)
