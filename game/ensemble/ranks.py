"""Quantiles with intervals from interpolated order statistics: no shape of the distribution is assumed.

Of n values, the number below the true quantile is binomial; the ranks that hold it in 95 % of samples are read off there. Whole
ranks come in steps and err to the wide side, so each end lies between two of them (Hettmansperger and Sheather 1986 for the
median, Nyblom 1992 for any quantile).

    >>> import numpy as np
    >>> found = median(np.arange(1.0, 11.0))  # by whole ranks 2 to 9, which hold it in 97.9 % of samples
    >>> found.value, round(found.low, 3), round(found.high, 3)
    (5.5, 2.658, 8.342)
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
    """A quantile (linear interpolation) with its interval; an end the sample cannot give is infinite.

    Each end leaves out half of what the level allows. Values with ties, such as weeks, are covered more often than that.
    """
    ordered = np.sort(np.asarray(values, dtype=np.float64))
    if not len(ordered):
        return Estimate(nan, -inf, inf)
    spare = (1.0 - level) / 2.0
    low, high = _lower_end(ordered, at, spare), -_lower_end(-ordered[::-1], 1.0 - at, spare)
    return Estimate(float(np.quantile(ordered, at)), low, high)


def _lower_end(ordered: Floats, at: float, spare: float) -> float:
    """What the quantile lies below in a share `spare` of samples, by Nyblom's interpolation; -inf where nothing is so low."""
    count = len(ordered)
    rank = int(binom.ppf(spare, count, at))  # the highest rank that stands above the quantile in at most that share
    if binom.cdf(rank - 1, count, at) > spare:  # a share met exactly is the last that may be taken
        rank -= 1
    if rank < 1:
        return -inf
    here, next_one = (float(binom.cdf(each - 1, count, at)) for each in (rank, rank + 1))
    if rank == count or next_one <= here:
        return float(ordered[rank - 1])
    ahead, behind = (count - rank) * at * (spare - here), rank * (1.0 - at) * (next_one - spare)
    weight = ahead / (ahead + behind)
    return float(ordered[rank - 1] + weight * (ordered[rank] - ordered[rank - 1]))


def median(values: Floats, level: float = LEVEL) -> Estimate:
    """The median with its interval."""
    return quantile(values, 0.5, level)
