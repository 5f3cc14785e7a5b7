"""Which number matters: effects of a design's parameters on a measure, with intervals.

Three ways, by the design there is: one at a time (a tornado of differences from the base), a spread over all ranges at once
(standardised regression), and Sobol's (indices of first order and total).

    >>> import numpy as np
    >>> across = np.linspace(0.0, 1.0, 9)
    >>> found = regression(np.column_stack([across, across[::-1] ** 2]), 3.0 * across)
    >>> round(found.fit, 6), [round(abs(each.value), 3) for each in found.effects]
    (1.0, [1.0, 0.0])
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.stats import t as student

from game.ensemble.statistics import LEVEL, Estimate, paired
from game.units import Floats, Ints


@dataclass(frozen=True, slots=True)
class Swing:
    """What a measure does when one number alone goes to its low and its high end, seed by seed against the base."""

    low: Estimate
    high: Estimate

    @property
    def width(self) -> float:
        """How far the two ends lie apart: the bar of a tornado."""
        return max(self.low.value, self.high.value, 0.0) - min(self.low.value, self.high.value, 0.0)


def swing(base: Floats, low: Floats, high: Floats, level: float = LEVEL) -> Swing:
    """The swing of one number; each array holds the measure over the same seeds."""
    return Swing(paired(base, low, level), paired(base, high, level))


@dataclass(frozen=True, slots=True)
class Regression:
    """Standardised coefficients in the order of the parameters, and the share of variance that straight lines explain."""

    effects: tuple[Estimate, ...]
    fit: float


def regression(settings: Floats, values: Floats, level: float = LEVEL) -> Regression | None:
    """Least squares of a measure's mean at each design on its settings (designs, parameters), all standardised.

    None where there are not more designs than parameters and two, or the settings do not tell the parameters apart. Signs say
    the direction; squares sum to about `fit` where settings are unrelated (Saltelli and others 2008, 1.2).
    """
    count, width = settings.shape
    free = count - width - 1
    spread = settings.std(axis=0, ddof=1) if count > 1 else np.zeros(width)
    if free < 2 or not (spread > 0.0).all():
        return None
    table = np.column_stack([np.ones(count), (settings - settings.mean(axis=0)) / spread])
    if np.linalg.matrix_rank(table) < width + 1:
        return None
    scale = values.std(ddof=1)
    if scale <= 1e-12 * max(1.0, float(np.abs(values).max())):
        return Regression((Estimate(0.0, 0.0, 0.0),) * width, float("nan"))
    wanted = (values - values.mean()) / scale
    inverse = np.linalg.inv(table.T @ table)
    found = inverse @ table.T @ wanted
    left = float(((wanted - table @ found) ** 2).sum())
    half = float(student.ppf(0.5 + level / 2.0, free)) * np.sqrt(left / free * np.diag(inverse))
    effects = [Estimate(float(v), float(v - h), float(v + h)) for v, h in zip(found[1:], half[1:], strict=True)]
    return Regression(tuple(effects), 1.0 - left / (count - 1))


@dataclass(frozen=True, slots=True)
class SobolIndices:
    """Shares of a measure's variance over the ranges: by each parameter alone, and with all it takes part in."""

    first: tuple[Estimate, ...]
    total: tuple[Estimate, ...]
    rows: int  # base rows used: those of which every point was played


def sobol(a: Floats, b: Floats, ab: Floats, level: float = LEVEL, rounds: int = 400) -> SobolIndices | None:
    """Indices of a Saltelli design: the measure at `a` and `b` (rows,), and at a with one column of b, `ab` (parameters, rows).

    First order after Saltelli and others (2010), total after Jansen (1999); rows with a point missing (NaN) are left out whole.
    Intervals by a bootstrap of rows with a normal spread, of fixed seed: the same results give the same interval. None for fewer
    than eight rows or a measure that never varies.
    """
    kept = ~(np.isnan(a) | np.isnan(b) | np.isnan(ab).any(axis=0))
    a, b, ab = a[kept], b[kept], ab[:, kept]
    if len(a) < 8 or np.ptp(np.concatenate([a, b])) == 0.0:
        return None
    draws = np.random.Generator(np.random.Philox(1)).integers(0, len(a), (rounds, len(a)))
    every = [_indices(a[rows], b[rows], ab[:, rows]) for rows in draws]
    first, total = _indices(a, b, ab)
    z = float(student.ppf(0.5 + level / 2.0, len(a) - 1))
    return SobolIndices(
        _around(first, np.array([each[0] for each in every]), z), _around(total, np.array([each[1] for each in every]), z), len(a)
    )


def _indices(a: Floats, b: Floats, ab: Floats) -> tuple[Floats, Floats]:
    both = np.concatenate([a, b])
    middle, variance = both.mean(), both.var()
    if variance == 0.0:
        return np.full(len(ab), np.nan), np.full(len(ab), np.nan)
    first = ((b - middle) * (ab - a)).mean(axis=1) / variance
    return first, ((a - ab) ** 2).mean(axis=1) / (2.0 * variance)


def _around(values: Floats, rounds: Floats, z: float) -> tuple[Estimate, ...]:
    half = z * np.nanstd(rounds, axis=0, ddof=1)
    return tuple(Estimate(float(v), float(v - h), float(v + h)) for v, h in zip(values, half, strict=True))


def means_by(values: Floats, groups: Ints, count: int) -> Floats:
    """The mean of each of `count` groups; NaN where a group has none."""
    number = np.bincount(groups, minlength=count).astype(np.float64)
    total = np.bincount(groups, weights=values, minlength=count)
    return np.asarray(np.where(number > 0.0, total / np.maximum(number, 1.0), np.nan), dtype=np.float64)
