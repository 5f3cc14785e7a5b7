"""Works: what digging adds to a zone's fortification, and what is left of it when the zone changes hands."""

from __future__ import annotations

from game.rules.parameters import Parameters

MOST = 3


def dug(level: int, weeks: int, p: Parameters) -> tuple[int, int]:
    """Level and weeks of work on the next, after one more week of work.

    >>> from types import SimpleNamespace
    >>> rules = SimpleNamespace(fortify_weeks=2)
    >>> dug(1, 0, rules), dug(1, 1, rules)
    ((1, 1), (2, 0))
    """
    return (min(level + 1, MOST), 0) if weeks + 1 >= p.fortify_weeks else (level, weeks + 1)


def captured(level: int) -> int:
    """What works are still worth to whoever has just taken them: they face the wrong way."""
    return max(level - 1, 0)
