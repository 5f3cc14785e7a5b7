"""Sensitivity: indices of a function whose indices are known, regressions and swings by hand."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import qmc, sobol_indices

from game.ensemble.sensitivity import means_by, regression, sobol, swing
from game.units import Floats


def ishigami(x: Floats) -> Floats:
    """Ishigami and Homma (1990) on (points, 3) in -pi to pi."""
    return np.asarray(np.sin(x[:, 0]) + 7.0 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0]))


def design(rows: int) -> tuple[Floats, Floats, Floats]:
    points = (2.0 * qmc.Sobol(6, seed=7).random(rows) - 1.0) * np.pi
    a, b = points[:, :3], points[:, 3:]
    mixed = [np.where(np.arange(3) == column, b, a) for column in range(3)]
    return ishigami(a), ishigami(b), np.stack([ishigami(each) for each in mixed])


def test_the_indices_of_ishigami_s_function() -> None:
    found = sobol(*design(2048))
    assert found is not None
    assert found.rows == 2048
    for each, exact in zip(found.first, (0.3139, 0.4424, 0.0), strict=True):
        assert each.value == pytest.approx(exact, abs=0.02)
        assert each.low <= exact <= each.high
    for each, exact in zip(found.total, (0.5576, 0.4424, 0.2437), strict=True):
        assert each.value == pytest.approx(exact, abs=0.02)


def test_the_same_as_scipy_s() -> None:
    a, b, ab = design(256)
    found = sobol(a, b, ab)
    reference = sobol_indices(func={"f_A": a[None], "f_B": b[None], "f_AB": ab[:, None]}, n=256)
    assert found is not None
    assert [each.value for each in found.total] == pytest.approx(reference.total_order, abs=0.01)
    assert [each.value for each in found.first] == pytest.approx(reference.first_order, abs=0.02)


def test_the_intervals_of_the_indices_cover() -> None:
    covered = 0
    for key in range(60):
        points = (2.0 * np.random.Generator(np.random.Philox(key)).random((64, 6)) - 1.0) * np.pi
        a, b = points[:, :3], points[:, 3:]
        ab = np.stack([ishigami(np.where(np.arange(3) == column, b, a)) for column in range(3)])
        found = sobol(ishigami(a), ishigami(b), ab)
        assert found is not None
        covered += found.total[0].low <= 0.5576 <= found.total[0].high
    assert covered >= 52


def test_a_row_with_a_point_missing_is_left_out_whole() -> None:
    a, b, ab = design(64)
    holed = ab.copy()
    holed[1, 5] = np.nan
    found, without = sobol(a, b, holed), sobol(np.delete(a, 5), np.delete(b, 5), np.delete(ab, 5, axis=1))
    assert found is not None
    assert found.rows == 63
    assert found == without


def test_too_few_rows_or_nothing_that_varies_gives_no_index() -> None:
    assert sobol(np.arange(4.0), np.arange(4.0), np.zeros((2, 4))) is None
    assert sobol(np.ones(20), np.ones(20), np.ones((2, 20))) is None


def test_a_regression_finds_what_was_put_in() -> None:
    dice = np.random.Generator(np.random.Philox(12))
    settings = dice.random((80, 3))
    values = 6.0 * settings[:, 0] - 3.0 * settings[:, 1] + dice.normal(0.0, 0.3, 80)
    found = regression(settings, values)
    assert found is not None
    assert found.effects[0].low > 0.7
    assert found.effects[1].high < -0.3
    assert found.effects[2].low < 0.0 < found.effects[2].high
    assert found.fit > 0.9


def test_a_regression_needs_designs_that_tell_parameters_apart() -> None:
    line = np.arange(10.0)
    assert regression(np.column_stack([line, 2.0 * line]), line) is None
    assert regression(np.column_stack([line[:3], line[:3] ** 2]), line[:3]) is None
    assert regression(np.column_stack([line, np.ones(10)]), line) is None


def test_a_measure_that_never_varies_is_moved_by_nothing() -> None:
    found = regression(np.arange(10.0)[:, None], np.full(10, 3.0))
    assert found is not None
    assert found.effects[0].value == 0.0


def test_a_swing_is_seed_by_seed() -> None:
    base = np.array([10.0, 20.0, 30.0])
    found = swing(base, base - 2.0, base + 5.0)
    assert (found.low.value, found.low.high, found.high.value, found.width) == (-2.0, -2.0, 5.0, 7.0)
    assert swing(base, base + 1.0, base + 4.0).width == 4.0


def test_means_by_group() -> None:
    found = means_by(np.array([1.0, 3.0, 5.0]), np.array([0, 0, 2]), 3)
    assert found[[0, 2]].tolist() == [2.0, 5.0]
    assert np.isnan(found[1])
