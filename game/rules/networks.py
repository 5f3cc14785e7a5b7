"""Networks: what a network in a region may grow against, what it takes from the people, and what that does to opinion."""

from __future__ import annotations

import numpy as np

from game.rules.parameters import Parameters
from game.units import Flags, Floats, Ints, shares

SHADOW_RULE = 5
"""The level from which a network rules from the shadows."""


def grip_against(grip: Floats, people: Floats, here: Flags, hostile: Flags) -> float:
    """Mean grip of the insurgents' enemies over the zones `here`, weighted by people; where they do not hold it is 0.

    >>> here, hostile = np.array([1, 1, 0]) > 0, np.array([1, 0, 1]) > 0
    >>> round(grip_against(np.array([0.8, 0.5, 0.9]), np.array([3.0, 1.0, 9.0]), here, hostile), 3)
    0.6
    """
    weight = np.where(here, people, 0.0)
    return float((grip * hostile * weight).sum() / max(weight.sum(), 1.0))


def extortion(level: Ints, extorting: Flags, p: Parameters) -> Floats:
    """(regions,): RP a week: by level, and more under shadow rule."""
    ruled = np.where(level >= SHADOW_RULE, p.shadow_extortion, 1.0)
    return np.asarray(p.extort_income * level * extorting * ruled)


def support_under_extortion(support: Floats, extorted: Flags, p: Parameters) -> Floats:
    """(Z,): support for the insurgents after a week of it."""
    return shares(support * np.where(extorted, 1.0 + p.extort_support_week, 1.0))


def cowed(support: float, fear: float, p: Parameters) -> tuple[float, float]:
    """Support and fear in a zone whose people were threatened."""
    after = support + p.intimidate_support
    return round(min(1.0, max(0.0, after)), 4), round(fear + p.intimidate_fear * (1.0 - fear), 4)


def called_up(dormant: int, held: bool, p: Parameters) -> int:
    """Dormant members of a zone who take up arms with those who mass there: only where the insurgents hold it in peace.

    >>> from types import SimpleNamespace as Some
    >>> called_up(330, True, Some(mass_call_up=0.5)), called_up(330, False, Some(mass_call_up=0.5))
    (165, 0)
    """
    return int(dormant * p.mass_call_up) if held else 0


def silence(level: Ints, intimidated: Flags, p: Parameters) -> Floats:
    """(Z,): what shadow rule in the region and threats in the zone leave of the tips; `level` is that of each zone's region."""
    ruled = np.where(level >= SHADOW_RULE, 1.0 + p.shadow_tips, 1.0)
    return np.asarray(ruled * np.where(intimidated, 1.0 + p.intimidate_tips, 1.0))
