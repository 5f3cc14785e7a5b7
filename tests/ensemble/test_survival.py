"""Time to fall: the curve and its interval as SciPy reckons them, and what censoring does."""

from __future__ import annotations

from math import inf, isnan, nan

import numpy as np
import pytest
from scipy.stats import CensoredData, ecdf

from game.ensemble.statistics import share
from game.ensemble.survival import survival


def test_the_curve_and_its_interval_are_scipy_s() -> None:
    dice = np.random.Generator(np.random.Philox(3))
    weeks, ends = np.ceil(dice.exponential(10.0, 80)), np.ceil(dice.uniform(5.0, 30.0, 80))
    fell = np.where(weeks <= ends, weeks, nan)
    found = survival(fell, ends)
    reference = ecdf(CensoredData(uncensored=weeks[weeks <= ends], right=ends[weeks > ends])).sf
    interval = reference.confidence_interval(method="log-log")
    assert found.fell == (weeks <= ends).sum()
    for time, value, low, high in zip(found.times, found.standing.value, found.standing.low, found.standing.high, strict=True):
        if 0.0 < value < 1.0:
            assert value == pytest.approx(reference.evaluate(time))
            assert low == pytest.approx(interval.low.evaluate(time))
            assert high == pytest.approx(interval.high.evaluate(time))


def test_censoring_is_neither_a_fall_nor_a_stand_to_the_end() -> None:
    found = survival(np.array([2.0, nan, 6.0]), np.array([9.0, 3.0, 9.0]))
    assert found.standing.value.tolist() == pytest.approx([2 / 3, 0.0])  # one at risk by week 6, and it fell
    assert (found.fell, found.stood, found.horizon) == (2, 1, 9.0)
    assert found.median.value == 6.0


def test_what_never_falls_has_no_median_week() -> None:
    found = survival(np.full(20, nan), np.full(20, 52.0))
    assert found.median.value == inf
    assert found.at(52).low == share(20, 20).low
    assert found.at(52).value == 1.0


def test_where_all_have_fallen_the_share_is_wilson_s() -> None:
    found = survival(np.full(30, 4.0), np.full(30, 52.0))
    assert (found.at(3).value, found.at(4).value) == (1.0, 0.0)
    assert found.at(4).high == share(0, 30).high
    assert found.median.value == 4.0


def test_an_early_week_leaves_a_wide_interval_for_the_median() -> None:
    found = survival(np.array([1.0, 2, 3, 4, 5, 6, 7, 8, 9, nan]), np.full(10, 12.0))
    assert found.median.value == 5.5
    assert 1.0 <= found.median.low < 5.0 < found.median.high < 9.0


def test_nothing_watched_says_nothing() -> None:
    assert isnan(survival(np.array([]), np.array([])).median.value)


def test_the_interval_covers_what_it_claims() -> None:
    """Exponential falls with a mean of ten weeks, watched for 15: after 10 weeks exp(-1) stand."""
    dice, covered = np.random.Generator(np.random.Philox(11)), 0
    for _ in range(400):
        weeks = dice.exponential(10.0, 50)
        found = survival(np.where(weeks < 15.0, weeks, nan), np.full(50, 15.0)).at(10.0)
        covered += found.low <= np.exp(-1.0) <= found.high
    assert 0.92 <= covered / 400 <= 0.985
