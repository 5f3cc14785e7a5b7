"""What varies because of the parameters, and what because of the seeds: the law of total variance over designs and replications.

>>> import numpy as np
>>> parts = variance_parts(np.array([1.0, 3.0, 11.0, 13.0, 21.0, 23.0]), np.array([0, 0, 1, 1, 2, 2]))
>>> parts.seeds, parts.parameters, round(parts.share.value, 3)
(2.0, 99.0, 0.98)
"""

from __future__ import annotations

from dataclasses import dataclass
from math import nan, sqrt

import numpy as np
from scipy.stats import t as student

from game.ensemble.statistics import LEVEL, Estimate
from game.units import Flags, Floats, Ints

FEWEST_DESIGNS = 3


@dataclass(frozen=True, slots=True)
class VarianceParts:
    """Variance within designs (seeds), between their true means (parameters), and the parameters' share of the two."""

    seeds: float
    parameters: float
    share: Estimate


def variance_parts(values: Floats, designs: Ints, level: float = LEVEL) -> VarianceParts | None:
    """The parts by a one-way analysis of variance with random designs; None without three designs with replications.

    The share's interval is a jackknife over designs of log(between / within) (Miller 1968), which asks for no normality.
    Designs with a single run tell nothing of seeds and are left out. Where seeds are shared between designs, what a seed does to
    all of them alike counts to the seeds.
    """
    groups = [values[designs == each] for each in np.unique(designs)]
    groups = [group for group in groups if len(group) > 1]
    if len(groups) < FEWEST_DESIGNS:
        return None
    sizes = np.array([len(group) for group in groups], dtype=np.float64)
    means = np.array([group.mean() for group in groups])
    inside = np.array([((group - group.mean()) ** 2).sum() for group in groups])
    between, within, size = _squares(sizes, means, inside, np.ones(len(groups), dtype=bool))
    parameters = max((between - within) / size, 0.0)
    whole = parameters + within
    value = parameters / whole if whole > 0.0 else nan
    return VarianceParts(within, parameters, _interval(value, sizes, means, inside, level))


def _squares(sizes: Floats, means: Floats, inside: Floats, kept: Flags) -> tuple[float, float, float]:
    """Mean square between designs, mean square within, and the effective number of replications."""
    n, m, ss = sizes[kept], means[kept], inside[kept]
    total, groups = n.sum(), len(n)
    grand = (n * m).sum() / total
    between = (n * (m - grand) ** 2).sum() / (groups - 1)
    return float(between), float(ss.sum() / (total - groups)), float((total - (n**2).sum() / total) / (groups - 1))


def _interval(value: float, sizes: Floats, means: Floats, inside: Floats, level: float) -> Estimate:
    groups = len(sizes)
    every = np.ones(groups, dtype=bool)
    logs = [_log_ratio(*_squares(sizes, means, inside, kept)[:2]) for kept in (every, *~np.eye(groups, dtype=bool))]
    if not np.isfinite(logs).all():
        return Estimate(value, 0.0, 1.0)
    pseudo = groups * logs[0] - (groups - 1) * np.array(logs[1:])
    half = float(student.ppf(0.5 + level / 2.0, groups - 1)) * float(pseudo.std(ddof=1)) / sqrt(groups)
    size = _squares(sizes, means, inside, every)[2]
    ends = [_share(float(pseudo.mean()) + side * half, size) for side in (-1.0, 1.0)]
    return Estimate(value, min(ends[0], value), max(ends[1], value))


def _log_ratio(between: float, within: float) -> float:
    return float(np.log(between / within)) if between > 0.0 and within > 0.0 else float("-inf" if within > 0.0 else "inf")


def _share(log_ratio: float, size: float) -> float:
    part = max(float(np.exp(min(log_ratio, 700.0))) - 1.0, 0.0) / size
    return part / (1.0 + part)
