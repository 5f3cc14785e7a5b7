"""Intervals of quantiles: between the ranks of printed tables, and what they cover."""

from __future__ import annotations

from math import inf, isnan

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.ensemble.ranks import median, quantile


@pytest.mark.parametrize(("count", "low", "high"), [(6, 1, 6), (8, 1, 8), (10, 2, 9), (20, 6, 15), (50, 18, 33), (100, 40, 61)])
def test_the_median_s_ends_lie_within_one_rank_of_the_sign_test_s(count: int, low: int, high: int) -> None:
    found = median(np.arange(1.0, count + 1))
    assert low <= found.low < low + 1
    assert high - 1 < found.high <= high
    assert found.low - low == pytest.approx(high - found.high)


def test_hettmansperger_and_sheather_s_weight_by_hand() -> None:
    """Of ten: ranks 2 to 9 hold the median in 97.85 % of samples, 3 to 8 in 89.06 %."""
    outer, inner = 1.0 - 2.0 * 11 / 1024, 1.0 - 2.0 * 56 / 1024
    part = (outer - 0.95) / (outer - inner)
    assert median(np.arange(1.0, 11.0)).low == pytest.approx(2.0 + 8 * part / (2 + 6 * part))


def test_an_outer_quantile_of_a_small_sample_has_an_open_end() -> None:
    found = quantile(np.arange(1.0, 21.0), 0.95)
    assert 17.0 < found.low < 18.0
    assert found.high == inf


def test_no_values_have_no_median() -> None:
    assert isnan(median(np.array([])).value)


@example([5] * 5, 0.05)
@given(st.lists(st.integers(0, 20), min_size=1, max_size=60), st.sampled_from([0.05, 0.25, 0.5, 0.95]))
def test_a_quantile_lies_in_its_interval_whatever_the_order(values: list[int], at: float) -> None:
    found = quantile(np.array(values, dtype=np.float64), at)
    assert found.low <= found.value <= found.high
    assert found == quantile(np.array(sorted(values, reverse=True), dtype=np.float64), at)


@pytest.mark.parametrize(("at", "truth"), [(0.5, 1.0), (0.25, 0.5094), (0.9, 3.6022)])
def test_the_interval_covers_what_it_claims(at: float, truth: float) -> None:
    samples = np.random.Generator(np.random.Philox(5)).lognormal(0.0, 1.0, (600, 50))
    covered = sum(found.low <= truth <= found.high for found in (quantile(each, at) for each in samples))
    assert 0.93 <= covered / 600 <= 0.97
