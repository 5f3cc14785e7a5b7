"""Reach: how far the insurgents' call carries, 0-1. It fades by itself, falls with ground lost, rises with news."""

from __future__ import annotations

from game.rules.parameters import Parameters

_HALF = 0.5  # the reach at which a week costs `reach_decay_week`


def raised(reach: float, gain: float) -> float:
    """Reach after an event that lifts it: the nearer to 1, the less there is to win.

    >>> raised(0.5, 0.02)
    0.51
    """
    return round(min(1.0, reach + gain * (1.0 - reach)), 4)


def reach_after(reach: float, lost: int, seized: int, p: Parameters) -> float:
    """Reach after a week in which so many zones of theirs fell and so many towns of an enemy's were seized."""
    faded = reach + p.reach_decay_week * reach / _HALF + p.reach_town_lost * lost
    for _ in range(seized):
        faded = raised(faded, p.reach_town_seized)
    return round(min(1.0, max(0.0, faded)), 4)
