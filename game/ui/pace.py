"""The pace at which a week is shown day by day, and the words for it."""

from __future__ import annotations

PACES = (0.0, 0.25, 0.6, 1.2, 2.5)
"""Seconds a day; at the first of them weeks are not shown at all."""
DAY_SECONDS = 0.6
"""What a new player starts with."""


def paced(now: float, steps: int) -> float:
    """The pace so many steps slower, or faster where negative; round again at either end.

    >>> paced(0.6, 1), paced(2.5, 1), paced(0.0, -1)
    (1.2, 0.0, 2.5)
    """
    place = min(range(len(PACES)), key=lambda each: abs(PACES[each] - now))
    return PACES[(place + steps) % len(PACES)]


def words(now: float) -> str:
    """How a pace is told."""
    return f"{now:g} s a day" if now else "weeks are not shown day by day"
