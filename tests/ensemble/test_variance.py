"""Seeds told apart from parameters: sums by hand, and coverage over known variances."""

from __future__ import annotations

import numpy as np
import pytest

from game.ensemble.variance import variance_parts
from game.units import Floats


def table(parameters: float, seeds: float, both: float, designs: int, replications: int, key: int) -> Floats:
    """Normal effects of designs, of seeds alike in all designs, and of each campaign for itself, with these variances."""
    dice = np.random.Generator(np.random.Philox(key))
    rows, columns = dice.normal(0.0, parameters**0.5, designs), dice.normal(0.0, seeds**0.5, replications)
    return rows[:, None] + columns[None, :] + dice.normal(0.0, both**0.5, (designs, replications))


def test_without_any_effect_of_parameters_all_is_seeds() -> None:
    found = variance_parts(table(0.0, 0.0, 4.0, 60, 10, 1))
    assert found is not None
    assert 3.3 < found.seeds < 4.7
    assert found.share.value < 0.05
    assert found.share.low == 0.0


def test_without_any_luck_all_is_parameters() -> None:
    found = variance_parts(np.repeat(np.arange(8.0), 3).reshape(8, 3))
    assert found is not None
    assert (found.seeds, found.share.value) == (0.0, 1.0)


def test_what_a_seed_does_to_all_designs_alike_is_not_taken_from_the_parameters() -> None:
    found = variance_parts(np.array([[0.0, 100.0], [2.0, 102.0], [4.0, 104.0]]))
    assert found is not None
    assert (found.parameters, found.seeds) == (4.0, 5000.0)


def test_too_little_to_tell() -> None:
    assert variance_parts(np.arange(6.0)[:, None]) is None  # one seed
    assert variance_parts(np.arange(6.0).reshape(2, 3)) is None  # two designs


def test_two_seeds_leave_the_share_open() -> None:
    found = variance_parts(table(2.0, 1.0, 1.0, 20, 2, 3))
    assert found is not None
    assert (found.share.low, found.share.high) == (0.0, 1.0)


def test_campaigns_not_played_leave_out_their_seed_and_empty_designs_themselves() -> None:
    whole = table(2.0, 1.0, 1.0, 6, 5, 9)
    holed = np.vstack([whole, np.full((1, 5), np.nan)])
    holed[2, 3] = np.nan
    assert variance_parts(holed) == variance_parts(np.delete(whole, 3, axis=1))


@pytest.mark.parametrize(("parameters", "seeds", "both"), [(2.0, 3.0, 1.0), (2.0, 0.0, 4.0), (8.0, 2.0, 2.0)])
def test_the_parts_are_right_on_average_and_the_interval_covers(parameters: float, seeds: float, both: float) -> None:
    truth, covered, found = parameters / (parameters + seeds + both), 0, []
    for key in range(150):
        parts = variance_parts(table(parameters, seeds, both, 30, 6, 100 + key))
        assert parts is not None
        covered += parts.share.low <= truth <= parts.share.high
        found.append(parts.parameters)
    assert np.mean(found) == pytest.approx(parameters, rel=0.1)
    assert covered / 150 >= 0.90
