"""What varies because of the parameters, and what because of the seeds: the law of total variance over designs and replications.

Every design plays the same seeds, so a seed that helps one design helps them all and falls out of what lies between designs;
taking it out there again would leave the parameters too little.

>>> import numpy as np
>>> parts = variance_parts(np.array([[1.0, 3.0], [11.0, 13.0], [21.0, 23.0]]))
>>> parts.seeds, parts.parameters, round(parts.share.value, 3)
(2.0, 100.0, 0.98)
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, inf, log, nan, sqrt
from typing import NamedTuple

import numpy as np
from scipy.special import polygamma
from scipy.stats import t as student

from game.ensemble.statistics import LEVEL, Estimate
from game.units import Floats

FEWEST_DESIGNS = 3


@dataclass(frozen=True, slots=True)
class VarianceParts:
    """Variance within designs (seeds), between their true means (parameters), and the parameters' share of the two."""

    seeds: float
    parameters: float
    share: Estimate


class _Squares(NamedTuple):
    """Mean squares of a table of designs by seeds."""

    between: float  # designs
    seeds: float
    left: float  # what neither designs nor seeds account for
    within: float  # the mean variance inside a design: seeds, alike and each for itself

    @property
    def ratio(self) -> float:
        """The logarithm of between to within."""
        return log(self.between / self.within) if self.between > 0.0 and self.within > 0.0 else nan


def variance_parts(table: Floats, level: float = LEVEL) -> VarianceParts | None:
    """The parts of a table (designs, seeds) by a two-way analysis of variance; None below three designs and two seeds.

    NaN is a campaign that was not played to its end: designs without any other are left out, then seeds that not every design
    has. The share's interval is on log(between / within): a jackknife over designs (Miller 1968), which asks for no normality,
    and what the few seeds that all designs share leave unsure, as if their effects were normal (Satterthwaite 1946). Two seeds
    leave it open.
    """
    table = table[~np.isnan(table).all(axis=1)]
    table = table[:, ~np.isnan(table).any(axis=0)]
    designs, seeds = table.shape
    if designs < FEWEST_DESIGNS or seeds < 2:
        return None
    found = _squares(table)
    parameters = max((found.between - found.left) / seeds, 0.0)
    whole = parameters + found.within
    value = parameters / whole if whole > 0.0 else nan
    return VarianceParts(found.within, parameters, _interval(value, table, found, level))


def _squares(table: Floats) -> _Squares:
    designs, seeds = table.shape
    rows, columns = table.mean(axis=1), table.mean(axis=0)
    left = table - rows[:, None] - columns[None, :] + table.mean()
    return _Squares(
        between=float(seeds * rows.var(ddof=1)),
        seeds=float(designs * columns.var(ddof=1)),
        left=float((left**2).sum() / ((designs - 1) * (seeds - 1))),
        within=float(table.var(axis=1, ddof=1).mean()),
    )


def _interval(value: float, table: Floats, found: _Squares, level: float) -> Estimate:
    designs, seeds = table.shape
    each = np.array([_squares(np.delete(table, row, axis=0)).ratio for row in range(designs)])
    if seeds == 2 or not np.isfinite([found.ratio, *each]).all():
        return Estimate(value, 0.0, 1.0)
    pseudo = designs * found.ratio - (designs - 1) * each
    unsure = (float(pseudo.var(ddof=1)) / designs, _log_spread(seeds - 1) * (found.seeds / (designs * found.within)) ** 2)
    free = sum(unsure) ** 2 / (unsure[0] ** 2 / (designs - 1) + unsure[1] ** 2 / (seeds - 1)) if sum(unsure) else inf
    half = float(student.ppf(0.5 + level / 2.0, free)) * sqrt(sum(unsure))
    ends = [_share(float(pseudo.mean()) + side * half, found.left / found.within, seeds) for side in (-1.0, 1.0)]
    return Estimate(value, min(ends[0], value), max(ends[1], value))


def _log_spread(free: int) -> float:
    """The variance of the logarithm of a mean square with so many degrees of freedom, of normal values."""
    return float(polygamma(1, free / 2.0))


def _share(log_ratio: float, left: float, seeds: int) -> float:
    part = max(exp(min(log_ratio, 700.0)) - left, 0.0) / seeds
    return part / (1.0 + part)
