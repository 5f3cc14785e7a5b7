"""Statistics of many campaigns: shares with Wilson intervals, means with t intervals that mind skewness, quantiles.

>>> share(60, 100)
Estimate(value=0.6, low=0.5020025867910618, high=0.6905987135675411)
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import zeta
from scipy.stats import t as student

from game.units import Floats, Ints

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
    """A mean with its t interval, widened on the side where the sample's skewness asks for it; a single value has none.

    Where nearly all campaigns end alike and a few far off, the t interval holds the mean too seldom. Hall's third-order
    transformation of t (1992, On the removal of skewness by transformation) puts right what skewness does to it; the ends
    are the outer ones of the two.

    >>> found = mean(np.array([1.0] * 9 + [11.0]))  # the t interval is -0.26 to 4.26
    >>> round(found.low, 2), round(found.high, 2)
    (-0.26, 9.15)
    """
    centre, count = float(np.mean(values)), len(values)
    if count < 2:
        return Estimate(centre, float("-inf"), float("inf"))
    error, t = float(np.std(values, ddof=1)) / sqrt(count), float(student.ppf(0.5 + level / 2.0, count - 1))
    if error <= 1e-12 * abs(centre):  # all alike, but for rounding
        return Estimate(centre, centre, centre)
    low, high = (_unskewed(each, _skewness(values), count) for each in (-t, t))
    return Estimate(centre, centre - max(t, high) * error, centre - min(-t, low) * error)


def _skewness(values: Floats) -> float:
    """The third moment about the mean, in standard deviations."""
    return float(np.mean((values - np.mean(values)) ** 3) / np.std(values) ** 3)


def _unskewed(quantile: float, skewness: float, count: int) -> float:
    """Where the t of a skewed sample has the quantile that a symmetric one has at `quantile`: Hall's transformation inverted."""
    bend, shift = skewness / (3.0 * sqrt(count)), skewness / (6.0 * sqrt(count))
    return float((np.cbrt(1.0 + 3.0 * bend * (quantile - shift)) - 1.0) / bend) if abs(bend) > 1e-9 else quantile


def quantiles(values: Floats, at: tuple[float, ...] = (0.05, 0.5, 0.95)) -> tuple[float, ...]:
    """Quantiles by linear interpolation."""
    return tuple(float(each) for each in np.quantile(values, at))


def paired(one: Floats, other: Floats, level: float = LEVEL) -> Estimate:
    """The mean of `other` less `one`, seed by seed, with its t interval: what common random numbers share falls out."""
    return mean(np.asarray(other, dtype=np.float64) - np.asarray(one, dtype=np.float64), level)


def power_law_exponent(values: Ints, least: int, level: float = LEVEL) -> Estimate:
    """The exponent of a discrete power law fitted by maximum likelihood to the values from `least` on (Clauset and others 2009).

    The interval is normal, from the curvature of the log-likelihood at its top.
    """
    tail = np.log(values[values >= least].astype(np.float64))
    if not len(tail):
        return Estimate(float("nan"), 1.0, float("inf"))

    def deficit(exponent: float) -> float:
        return float(len(tail) * np.log(zeta(exponent, least)) + exponent * tail.sum())

    top = float(minimize_scalar(deficit, bounds=(1.01, 8.0), method="bounded", options={"xatol": 1e-6}).x)
    step = 1e-3
    curvature = (deficit(top + step) - 2.0 * deficit(top) + deficit(top - step)) / step**2
    half = NormalDist().inv_cdf(0.5 + level / 2.0) / sqrt(max(curvature, 1e-12))
    return Estimate(top, top - half, top + half)
