"""Seeds told apart from parameters: sums by hand, and coverage over known variances."""

from __future__ import annotations

import numpy as np

from game.ensemble.variance import variance_parts


def batches(parameters: float, seeds: float, designs: int, replications: int, key: int) -> tuple[np.ndarray, np.ndarray]:
    dice = np.random.Generator(np.random.Philox(key))
    number = np.repeat(np.arange(designs), replications)
    middles = dice.normal(0.0, parameters**0.5, designs)[number]
    return middles + dice.normal(0.0, seeds**0.5, designs * replications), number


def test_without_any_effect_of_parameters_all_is_seeds() -> None:
    found = variance_parts(*batches(0.0, 4.0, 60, 10, 1))
    assert found is not None
    assert 3.3 < found.seeds < 4.7
    assert found.share.value < 0.05
    assert found.share.low == 0.0


def test_without_any_luck_all_is_parameters() -> None:
    found = variance_parts(np.repeat(np.arange(8.0), 3), np.repeat(np.arange(8), 3))
    assert found is not None
    assert (found.seeds, found.share.value) == (0.0, 1.0)


def test_too_little_to_tell() -> None:
    assert variance_parts(np.arange(6.0), np.arange(6)) is None  # no replications
    assert variance_parts(np.arange(6.0), np.array([0, 0, 0, 1, 1, 1])) is None  # two designs


def test_designs_with_one_run_tell_nothing_of_seeds() -> None:
    values, number = np.array([1.0, 2, 5, 6, 9, 10, 1000]), np.array([0, 0, 1, 1, 2, 2, 3])
    assert variance_parts(values, number) == variance_parts(values[:-1], number[:-1])


def test_the_interval_of_the_share_covers_what_it_claims() -> None:
    """A third of the variance is the parameters'; skewed seeds would spoil the textbook's F interval, the jackknife stands."""
    covered = 0
    for key in range(200):
        values, number = batches(2.0, 4.0, 30, 6, 100 + key)
        found = variance_parts(values, number)
        assert found is not None
        covered += found.share.low <= 1 / 3 <= found.share.high
    assert 0.90 <= covered / 200 <= 0.99
