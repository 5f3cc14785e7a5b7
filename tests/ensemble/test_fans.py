"""Fan charts: bands by week, with campaigns that end early."""

from __future__ import annotations

import numpy as np

from game.ensemble.fans import LEVELS, fan


def test_the_bands_are_the_quantiles_of_each_week() -> None:
    series = np.random.Generator(np.random.Philox(2)).normal(0.0, 1.0, (40, 6))
    found = fan(series)
    assert found.bands.shape == (len(LEVELS), 6)
    assert np.allclose(found.bands, np.quantile(series, LEVELS, axis=0))
    assert (np.diff(found.bands, axis=0) >= 0).all()
    assert found.weeks.tolist() == [1, 2, 3, 4, 5, 6]


def test_a_campaign_that_is_over_counts_no_more() -> None:
    found = fan(np.array([[1.0, np.nan, np.nan], [3.0, 5.0, np.nan]]), (0.5,))
    assert found.counts.tolist() == [2, 1, 0]
    assert found.bands[0, :2].tolist() == [2.0, 5.0]
    assert np.isnan(found.bands[0, 2])
