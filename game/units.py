"""Units and array types shared by every floor."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

DAYS_A_WEEK = 7
DAYS_A_MONTH = 30.44
WEEKS_A_MONTH = DAYS_A_MONTH / DAYS_A_WEEK

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


def in_order(rows: Ints) -> Ints:
    """Places of small whole numbers (rows of zones), sorted stably: as short ones, so that NumPy counts and compares nothing."""
    return rows.astype(np.uint16).argsort(kind="stable")


def rounded(values: Floats) -> Floats:
    """Values at the 1e-4 that events carry, so that the last bit of a sum cannot tell two machines apart."""
    return values.round(4)


def shares(values: Floats) -> Floats:
    """The same, clipped to 0-1."""
    return values.clip(0.0, 1.0).round(4)


def thousands(people: int) -> str:
    """A number of people in thousands, as short as a map needs it.

    >>> [thousands(people) for people in (300, 1_720, 12_400)]
    ['.3', '1.7', '12']
    """
    text = f"{people / 1000:.1f}" if people < 9950 else f"{people / 1000:.0f}"
    return text.removeprefix("0")
