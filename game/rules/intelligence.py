"""Intelligence: what a side makes of what it can see, how reports grow old, and the tips that reveal who hides.

Noise is drawn for every zone whether anything stands there or not, and used only where there is something to see and eyes to
see it: what is believed can therefore not depend on what is hidden.
"""

from __future__ import annotations

import numpy as np

from game.rules.networks import silence
from game.rules.parameters import Parameters
from game.units import Flags, Floats, Ints, rounded

STEP = 50


def tips(support: Floats, fear: Floats, grip: Floats, p: Parameters) -> Floats:
    """(Z,): how freely people inform, 0-1: where one side dominates, least under parity (Kalyvas 2006)."""
    dominance: Floats = ((grip - p.tips_control_floor) / p.tips_control_span).clip(0.0, 1.0)
    return (1.0 - support) * (1.0 - fear) * dominance


def told(support: Floats, fear: Floats, grip: Floats, *, ruled: Flags, level: Ints, intimidated: Flags, p: Parameters) -> Floats:
    """(Z,): the tips that come in: none where the insurgents rule, fewer where they threaten or rule from the shadows.

    `level` is that of the insurgents' network in each zone's region.
    """
    free = tips(support, fear, grip, p) * silence(level, intimidated, p)
    return np.asarray(np.where(ruled, 0.0, free), dtype=np.float64)


def estimate(truth: Ints, noise: Floats, spread: Floats) -> tuple[Ints, Ints]:
    """Low and high of a report on `truth`: a lognormal miss of standard deviation `spread`, and a margin as wide again."""
    centre = truth * np.exp(spread * noise)
    low = (np.floor(centre * np.exp(-spread) / STEP) * STEP).astype(np.int64)
    high = (np.ceil(centre * np.exp(spread) / STEP) * STEP).astype(np.int64)
    return low, high


def eyes(own: Flags, allied: Flags, adjacency: Flags) -> tuple[Flags, Flags]:
    """(..., Z) each: zones seen from within, and zones seen from next door only."""
    within = own | allied
    beside = (within @ adjacency) & ~within  # of flags the product is "any", several sides' at once; adjacency is symmetric
    return within, beside


def aged(confidence: Floats, p: Parameters) -> Floats:
    """Confidence after a week without a new report."""
    return rounded(confidence * p.report_age_decay_week)


def cover_after(
    cover: Ints, tips: Floats, lying_low: Flags, operating: Flags, draws: Floats, redraws: Floats, p: Parameters
) -> Ints:
    """(G,): each group's cover after a week: tips raise the hidden to suspected, time and caution hide them again."""
    suspected = (cover == 0) & (draws < p.suspect_from_tips_week * tips)
    chance = p.rehide_week * np.where(lying_low | ~operating, 1.0, p.rehide_operating_factor)
    rehidden = (cover > 0) & (redraws < chance)
    return np.where(suspected, 1, np.where(rehidden, cover - 1, cover))
