"""Statistics: intervals held against published and exact values."""

from __future__ import annotations

from math import inf, isnan, nan, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import t as student

from game.ensemble.statistics import Estimate, mean, paired, power_law_exponent, quantiles, share


def test_wilson_s_interval_as_in_newcombe_s_table() -> None:
    """Newcombe (1998), table I, method 3 (score, no continuity correction)."""
    for successes, trials, low, high in (
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ):
        found = share(successes, trials)
        assert found.low == pytest.approx(low, abs=5e-5)
        assert found.high == pytest.approx(high, abs=5e-5)


def test_a_share_of_nothing_may_be_anything() -> None:
    found = share(0, 0)
    assert isnan(found.value)
    assert (found.low, found.high) == (0.0, 1.0)


@given(st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_share_lies_in_its_interval_which_lies_in_0_to_1(case: tuple[int, int]) -> None:
    found = share(*case)
    assert 0.0 <= found.low <= found.value + 1e-12
    assert found.value - 1e-12 <= found.high <= 1.0


def test_the_t_interval_of_a_known_sample() -> None:
    """Five values, t(0.975, 4) = 2.776445, standard deviation sqrt(2.5)."""
    found = mean(np.array([1.0, 2.0, 3.0, 4.0, 5.0]))
    half = 2.7764451 * (2.5 / 5) ** 0.5
    assert (found.value, found.low, found.high) == pytest.approx((3.0, 3.0 - half, 3.0 + half))


def test_a_single_value_has_no_interval() -> None:
    assert mean(np.array([4.0])) == Estimate(4.0, -inf, inf)


def test_identical_values_have_an_interval_of_no_width() -> None:
    assert mean(np.full(9, 2.5)) == Estimate(2.5, 2.5, 2.5)


def test_a_wider_level_gives_a_wider_interval() -> None:
    values = np.arange(10.0)
    assert mean(values, 0.99).high > mean(values, 0.95).high
    assert share(3, 10, 0.99).low < share(3, 10, 0.95).low


def test_the_intervals_cover_what_they_claim() -> None:
    """Of 400 samples of a known mean, about 95 % of the intervals hold it."""
    samples = np.random.Generator(np.random.Philox(7)).normal(10.0, 3.0, (400, 12))
    covered = sum(found.low <= 10.0 <= found.high for found in map(mean, samples))
    assert 0.92 <= covered / 400 <= 0.98


def test_quantiles_by_linear_interpolation() -> None:
    assert quantiles(np.array([4.0, 1.0, 3.0, 2.0]), (0.0, 0.5, 1.0)) == (1.0, 2.5, 4.0)
    assert all(isnan(each) for each in quantiles(np.array([nan, 1.0])))


def test_a_pair_shares_its_luck() -> None:
    luck = np.random.default_rng(1).normal(0.0, 100.0, 20)
    gain = paired(luck, luck + 1.0 + 0.1 * np.arange(20.0))
    assert 1.0 < gain.low < 1.95 < gain.high < 3.0
    assert mean(luck + 1.95).low < 0.0


@pytest.mark.parametrize("exponent", [2.2, 2.9])
def test_the_exponent_of_a_power_law_is_found_again(exponent: float) -> None:
    draws = np.random.default_rng(2).zipf(exponent, 20_000)
    found = power_law_exponent(draws, 1)
    assert found.low < exponent < found.high < found.low + 0.1
    assert power_law_exponent(draws, 3).value == pytest.approx(exponent, abs=0.1)


def test_the_mean_of_outcomes_that_are_mostly_alike_is_held_as_often_as_it_says() -> None:
    """Nine of ten end at 100, the others anywhere below: the plain t interval holds this mean in 87 of 100 samples of fifty."""
    draw = np.random.Generator(np.random.Philox(3))
    samples = np.where(draw.random((600, 50)) < 0.9, 100.0, 100.0 * draw.random((600, 50)))
    covered = sum(found.low <= 95.0 <= found.high for found in map(mean, samples))
    assert 0.93 <= covered / 600 <= 0.98


def test_an_even_sample_keeps_its_t_interval_and_a_lopsided_one_only_grows() -> None:
    even, lopsided = np.arange(20.0), np.arange(20.0) ** 3
    assert mean(even).high == pytest.approx(9.5 + student.ppf(0.975, 19) * even.std(ddof=1) / sqrt(20))
    half = student.ppf(0.975, 19) * lopsided.std(ddof=1) / sqrt(20)
    found = mean(lopsided)
    assert found.low == pytest.approx(found.value - half)
    assert found.high > found.value + half
