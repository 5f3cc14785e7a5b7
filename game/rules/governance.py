"""Governance: what services and aid do where a zone is held firmly, and what becomes of the money where it is not.

Below `aid_grip_floor` a programme pays those who extort it; from `aid_grip_gate` on it does its work; between them one passes
smoothly into the other. The sign is Berman, Shapiro and Felter (2011): aid lowers violence where the ground is held.
"""

from __future__ import annotations

import numpy as np

from game.rules.parameters import Parameters
from game.units import Flags, Floats, shares


def firmness(grip: Floats, p: Parameters) -> Floats:
    """(Z,): 0 where a programme feeds extortion, 1 where it does its work."""
    span = max(p.aid_grip_gate - p.aid_grip_floor, 1e-9)
    return np.asarray(((grip - p.aid_grip_floor) / span).clip(0.0, 1.0), dtype=np.float64)


def programme_effect(grip: Floats, running: Flags, p: Parameters) -> Floats:
    """(Z,): what a running programme makes of the attack rate; a second one in the same zone does no more."""
    effect = p.aid_effect_insecure + (p.aid_effect_secure - p.aid_effect_insecure) * firmness(grip, p)
    return np.asarray(1.0 + running * effect, dtype=np.float64)


def services_after(services: Floats, grip: Floats, running: Flags, p: Parameters) -> Floats:
    """(Z,): services after a week of the programme where it runs."""
    return shares(services + p.services_gain_week * firmness(grip, p) * running)


def skimmed(grip: Floats, spent: Floats, p: Parameters) -> float:
    """RP that the insurgents take in a week out of what was spent in each zone."""
    return float((spent * p.aid_extorted_share * (1.0 - firmness(grip, p))).sum())
