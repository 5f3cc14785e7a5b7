"""Two sides held against each other seed by seed: what their common random numbers share falls out.

>>> import numpy as np
>>> won = np.array([True, True, False, True])
>>> difference_of_shares(won, won).value
0.0
>>> difference_of_means(np.array([1.0, 2.0, 4.0]), np.array([2.0, 3.0, 5.0]))
Estimate(value=1.0, low=1.0, high=1.0)
"""

from __future__ import annotations

from math import nan, sqrt
from statistics import NormalDist

import numpy as np

from game.ensemble.statistics import LEVEL, Estimate, paired
from game.units import Flags, Floats

difference_of_means = paired


def difference_of_shares(one: Flags, other: Flags, level: float = LEVEL) -> Estimate:
    """The share of `other` less that of `one` over the same seeds, with the adjusted Wald interval of Bonett and Price (2012).

    One more pair is added to each kind of disagreement, so that a few pairs without any still leave room for some.
    """
    count = len(one)
    if not count:
        return Estimate(nan, -1.0, 1.0)
    gained, lost = int((other & ~one).sum()), int((one & ~other).sum())
    up, down = (gained + 1) / (count + 2), (lost + 1) / (count + 2)
    half = NormalDist().inv_cdf(0.5 + level / 2.0) * sqrt((up + down - (up - down) ** 2) / (count + 2))
    centre = up - down
    return Estimate((gained - lost) / count, max(-1.0, centre - half), min(1.0, centre + half))


def correlation(one: Floats, other: Floats) -> float:
    """How much the two sides' campaigns of a seed go together, -1 to 1; NaN where either never varies."""
    if len(one) < 2 or not (np.ptp(one) and np.ptp(other)):
        return nan
    return float(np.corrcoef(one, other)[0, 1])
