"""Fan charts: how a weekly series spreads over many campaigns, as bands between quantiles.

>>> import numpy as np
>>> chart = fan(np.array([[1.0, 10.0], [3.0, 30.0], [2.0, np.nan]]), (0.0, 0.5, 1.0))
>>> chart.bands[1], chart.counts
(array([ 2., 20.]), array([3, 2]))
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.units import Floats, Ints

LEVELS = (0.05, 0.25, 0.5, 0.75, 0.95)


@dataclass(frozen=True, slots=True)
class Fan:
    """Quantiles by week: `bands` is (levels, weeks), `counts` how many campaigns were still played in each week."""

    levels: tuple[float, ...]
    bands: Floats
    counts: Ints

    @property
    def weeks(self) -> Ints:
        """The weeks, from the first."""
        return np.arange(1, self.bands.shape[1] + 1)


def fan(series: Floats, levels: tuple[float, ...] = LEVELS) -> Fan:
    """Bands of a series (runs, weeks); a campaign that is over counts no more (NaN), and a week nobody played has NaN."""
    counts = (~np.isnan(series)).sum(axis=0)
    bands = np.full((len(levels), series.shape[1]), np.nan)
    for week in np.flatnonzero(counts):
        bands[:, week] = np.quantile(series[~np.isnan(series[:, week]), week], levels)
    return Fan(levels, bands, counts.astype(np.int64))
