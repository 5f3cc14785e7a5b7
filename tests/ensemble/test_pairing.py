"""Paired differences: exactly nought for the same side twice, narrower than unpaired where luck is shared."""

from __future__ import annotations

from math import isnan

import numpy as np
import pytest

from game.ensemble.pairing import correlation, difference_of_means, difference_of_shares
from game.ensemble.statistics import mean


def test_a_side_held_against_itself_differs_by_exactly_nothing() -> None:
    values = np.random.Generator(np.random.Philox(4)).normal(100.0, 30.0, 60)
    found = difference_of_means(values, values)
    assert (found.value, found.low, found.high) == (0.0, 0.0, 0.0)
    assert difference_of_shares(values > 90, values > 90).value == 0.0


def test_bonett_and_price_s_worked_sums() -> None:
    """59 agree, 31 lost, 9 gained, 1 agree against: (10 - 32) / 102 and its spread by hand."""
    one = np.array([True] * 59 + [True] * 31 + [False] * 9 + [False])
    other = np.array([True] * 59 + [False] * 31 + [True] * 9 + [False])
    found = difference_of_shares(one, other)
    centre = (10 - 32) / 102
    half = 1.959964 * ((42 / 102 - centre**2) / 102) ** 0.5
    assert (found.value, found.low, found.high) == pytest.approx((-0.22, centre - half, centre + half))


def test_no_disagreement_is_no_proof_of_none() -> None:
    same = np.array([True] * 10)
    found = difference_of_shares(same, same)
    assert found.low < 0.0 < found.high


def test_common_luck_narrows_the_interval() -> None:
    dice = np.random.Generator(np.random.Philox(6))
    luck = dice.normal(0.0, 10.0, 50)
    one, other = luck + dice.normal(0.0, 1.0, 50), luck + 2.0 + dice.normal(0.0, 1.0, 50)
    found = difference_of_means(one, other)
    assert found.low <= 2.0 <= found.high
    assert found.high - found.low < 0.3 * (mean(other).high - mean(other).low)
    assert correlation(one, other) > 0.9


def test_what_never_varies_goes_with_nothing() -> None:
    assert isnan(correlation(np.ones(5), np.arange(5.0)))


def test_the_paired_share_covers_what_it_claims() -> None:
    dice, covered = np.random.Generator(np.random.Philox(8)), 0
    for _ in range(500):
        luck = dice.random(50)
        found = difference_of_shares(luck < 0.4, luck + dice.normal(0.0, 0.05, 50) < 0.5)
        covered += found.low <= 0.1 <= found.high
    assert 0.93 <= covered / 500 <= 0.99
