"""What the numbers of a design did to a measure, told by the way the design allows, and what is left to chance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from game.batch.charts import Bar
from game.batch.svg import short
from game.ensemble.sensitivity import Regression, SobolIndices, means_by, regression, sobol, swing
from game.ensemble.variance import VarianceParts, variance_parts
from game.units import Flags, Floats, Ints

if TYPE_CHECKING:
    from game.batch.study import Study


@dataclass(frozen=True, slots=True)
class Leverage:
    """For one measure: a tornado, a regression or Sobol's indices of the numbers varied, and the seeds' part of variance."""

    column: str
    name: str
    keys: tuple[str, ...]
    bars: tuple[Bar, ...] = ()
    line: Regression | None = None
    indices: SobolIndices | None = None
    parts: VarianceParts | None = None

    @property
    def reach(self) -> float:
        """How much there is to tell, for putting the most telling measure first."""
        return max((bar.swing.width for bar in self.bars), default=self.parts.share.value if self.parts else 0.0)


def leverages(study: Study) -> Iterator[Leverage]:
    """Every measure's, where the batch varied anything."""
    if not study.plan.keys:
        return
    for column, name in study.measures():
        yield _leverage(study, column, name)


def _leverage(study: Study, column: str, name: str) -> Leverage:
    plan, values = study.plan, study.values(column)
    designs = np.asarray(study.runs["design"], dtype=np.int64)
    known = np.isfinite(values)
    parts = variance_parts(_table(study, values))
    values, designs = values[known], designs[known]
    if plan.kind == "one":
        return Leverage(column, name, plan.keys, bars=tuple(_bars(study, values, designs, known)), parts=parts)
    means = means_by(values, designs, len(plan.designs))
    if plan.kind == "sobol":
        return Leverage(column, name, plan.keys, indices=_sobol(means, len(plan.keys)), parts=parts)
    there = np.isfinite(means)
    line = regression(np.array(plan.designs)[there], means[there]) if there.sum() > 2 else None
    return Leverage(column, name, plan.keys, line=line, parts=parts)


def _table(study: Study, values: Floats) -> Floats:
    """(designs, replications): a measure of every campaign planned; NaN where one was not played to its end."""
    table = np.full((len(study.plan.designs), study.plan.replications), np.nan)
    table[np.asarray(study.runs["design"], dtype=np.int64), np.asarray(study.runs["replication"], dtype=np.int64)] = values
    return table


def _sobol(means: Floats, width: int) -> SobolIndices | None:
    """The means come base row by base row: a, a with each column of b, b."""
    rows = means.reshape(-1, width + 2)
    return sobol(rows[:, 0], rows[:, -1], rows[:, 1:-1].T)


def _bars(study: Study, values: Floats, designs: Ints, known: Flags) -> Iterator[Bar]:
    """Design 0 is the base, then a low and a high end for each number; pairs are by replication."""
    replications = np.asarray(study.runs["replication"], dtype=np.int64)[known]
    by_design = [
        dict(zip(replications[designs == each], values[designs == each], strict=True)) for each in range(len(study.plan.designs))
    ]
    for at, span in enumerate(study.plan.spans):
        low, high = by_design[1 + 2 * at], by_design[2 + 2 * at]
        shared = sorted(by_design[0].keys() & low.keys() & high.keys())
        if shared:
            base, under, over = (np.array([each[key] for key in shared]) for each in (by_design[0], low, high))
            yield Bar(span.key, short(span.low), short(span.high), swing(base, under, over))
