"""Quantiles with intervals between order statistics: no shape of the distribution is assumed.

Of n values, the number below the true quantile is binomial; the ranks that hold it in 95 % of samples are read off there.

    >>> import numpy as np
    >>> median(np.arange(1.0, 51.0))
    Estimate(value=25.5, low=18.0, high=33.0)
    >>> median(np.arange(1.0, 6.0))  # five values cannot hold a median in 95 of 100 samples
    Estimate(value=3.0, low=-inf, high=inf)
"""

from __future__ import annotations

from math import inf, nan

import numpy as np
from scipy.stats import binom

from game.ensemble.statistics import LEVEL, Estimate
from game.units import Floats


def quantile(values: Floats, at: float, level: float = LEVEL) -> Estimate:
    """A quantile (linear interpolation) with its order-statistic interval; an end the sample cannot give is infinite.

    Each end is left out by at most half of what the level allows (Conover, Practical Nonparametric Statistics, 3.2), so that
    values with ties, such as weeks, are covered more often than the level says and never less.
    """
    ordered = np.sort(np.asarray(values, dtype=np.float64))
    count, spare = len(ordered), (1.0 - level) / 2.0
    if not count:
        return Estimate(nan, -inf, inf)
    below = int(binom.ppf(spare, count, at))  # the lowest rank that may still stand below the quantile
    if binom.cdf(below, count, at) > spare:
        below -= 1
    above = int(binom.ppf(1.0 - spare, count, at)) + 1
    low = float(ordered[below]) if below >= 0 else -inf
    high = float(ordered[above - 1]) if above <= count else inf
    return Estimate(float(np.quantile(ordered, at)), low, high)


def median(values: Floats, level: float = LEVEL) -> Estimate:
    """The median with its order-statistic interval."""
    return quantile(values, 0.5, level)
