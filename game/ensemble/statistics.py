"""Statistics of many campaigns: shares with Wilson intervals, means with t intervals, quantiles.

>>> share(60, 100)
Estimate(value=0.6, low=0.5020025867910618, high=0.6905987135675411)
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

import numpy as np
from scipy.stats import t as student

from game.units import Floats

LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimate with the ends of its 95 % interval."""

    value: float
    low: float
    high: float


def share(successes: int, trials: int, level: float = LEVEL) -> Estimate:
    """A share with its Wilson score interval (Wilson 1927)."""
    if trials == 0:
        return Estimate(float("nan"), 0.0, 1.0)
    z = NormalDist().inv_cdf(0.5 + level / 2.0)
    p = successes / trials
    scale = 1.0 + z * z / trials
    centre = (p + z * z / (2 * trials)) / scale
    half = z / scale * sqrt(p * (1.0 - p) / trials + z * z / (4 * trials * trials))
    return Estimate(p, max(0.0, centre - half), min(1.0, centre + half))


def mean(values: Floats, level: float = LEVEL) -> Estimate:
    """A mean with its t interval; a single value has no interval to speak of."""
    centre, count = float(np.mean(values)), len(values)
    if count < 2:
        return Estimate(centre, float("-inf"), float("inf"))
    half = float(student.ppf(0.5 + level / 2.0, count - 1) * np.std(values, ddof=1) / sqrt(count))
    return Estimate(centre, centre - half, centre + half)


def quantiles(values: Floats, at: tuple[float, ...] = (0.05, 0.5, 0.95)) -> tuple[float, ...]:
    """Quantiles by linear interpolation."""
    return tuple(float(each) for each in np.quantile(values, at))
