"""Time to fall where not everything falls: Kaplan-Meier curves, with those that still stood at the end counted as censored.

>>> import numpy as np
>>> curve = survival(np.array([2.0, 3.0, np.nan, 5.0]), np.array([12.0, 12.0, 4.0, 12.0]))
>>> curve.times, curve.standing.value
(array([2., 3., 5.]), array([0.75, 0.5 , 0.  ]))
>>> curve.median.value
4.0
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, nan
from statistics import NormalDist

import numpy as np

from game.ensemble.statistics import LEVEL, Estimate, share
from game.units import Floats, Ints


@dataclass(frozen=True, slots=True)
class Band:
    """A curve with its interval, point by point."""

    value: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class Survival:
    """How many still stand: after each of `times` (weeks with a fall) the share in `standing`; before the first, all."""

    times: Floats
    standing: Band
    at_risk: Floats  # how many were still watched at each time
    fell: int
    stood: int  # censored: not fallen when their campaign ended
    horizon: float  # the last week watched

    @property
    def median(self) -> Estimate:
        """The week by which half have fallen; infinite where half never did, and so for the ends of its interval."""
        return self.by(0.5)

    def by(self, part: float) -> Estimate:
        """The week by which a part has fallen, the interval where its own crosses that height (Brookmeyer, Crowley 1982)."""
        if not self.fell + self.stood:
            return Estimate(nan, -inf, inf)
        ends = [self._crossing(curve, part) for curve in (self.standing.value, self.standing.low, self.standing.high)]
        return Estimate(*ends)

    def _crossing(self, curve: Floats, part: float) -> float:
        reached = np.flatnonzero(curve <= 1.0 - part + 1e-12)
        if not len(reached):
            return inf
        first = int(reached[0])
        flat = abs(curve[first] - (1.0 - part)) < 1e-12 and first + 1 < len(curve)  # exactly half: the middle of the step
        return float((self.times[first] + self.times[first + 1]) / 2.0) if flat else float(self.times[first])

    def at(self, week: float) -> Estimate:
        """The share that stands after a week."""
        before = int(np.searchsorted(self.times, week, side="right")) - 1
        if before < 0:
            return Estimate(1.0, share(self.fell + self.stood, self.fell + self.stood).low, 1.0)
        band = self.standing
        return Estimate(float(band.value[before]), float(band.low[before]), float(band.high[before]))


def survival(fell: Floats, watched: Floats, level: float = LEVEL) -> Survival:
    """The Kaplan-Meier curve: `fell` the week of each fall (NaN: none), `watched` the last week of each campaign.

    The interval is Greenwood's on the scale log(-log) (Kalbfleisch and Prentice 1980), which keeps within 0 to 1. Where all or
    none stand that scale has no interval: Wilson's for as many campaigns as were not censored takes its place.
    """
    down = ~np.isnan(fell)
    last = np.where(down, fell, watched).astype(np.float64)
    times, falls = np.unique(last[down], return_counts=True)
    at_risk = np.array([(last >= time).sum() for time in times], dtype=np.float64)
    whole = np.array([len(last) - ((~down) & (last < time)).sum() for time in times], dtype=np.int64)
    standing = np.cumprod(1.0 - falls / at_risk).astype(np.float64)
    band = _band(standing, falls, at_risk, whole, level)
    horizon = float(np.max(watched)) if len(watched) else 0.0
    return Survival(times, band, at_risk, int(down.sum()), int((~down).sum()), horizon)


def _band(standing: Floats, falls: Ints, at_risk: Floats, whole: Ints, level: float) -> Band:
    inside = (standing > 1e-12) & (standing < 1.0)
    steps = np.where(at_risk > falls, falls / np.where(at_risk > falls, at_risk * (at_risk - falls), 1.0), 0.0)
    some = np.where(inside, standing, 0.5)
    spread = NormalDist().inv_cdf(0.5 + level / 2.0) * np.sqrt(np.cumsum(steps)) / np.abs(np.log(some))
    low, high = some ** np.exp(spread), some ** np.exp(-spread)
    for each in np.flatnonzero(~inside):
        ends = share(round(float(standing[each])) * int(whole[each]), int(whole[each]), level)
        low[each], high[each] = ends.low, ends.high
    return Band(np.where(standing > 1e-12, standing, 0.0), low, high)
