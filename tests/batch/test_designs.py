"""Designs: tables of settings that lie where they should, the same for the same seed."""

from __future__ import annotations

import numpy as np
import pytest

from game.batch.designs import DESIGNS, Span, base, designed, grid, latin_hypercube, one_at_a_time, saltelli
from game.errors import CallError

SPANS = (Span("a", 0.0, 1.0, 10.0), Span("b", -1.0, 0.5, 1.0), Span("c", 100.0, 150.0, 200.0))


def test_the_base_is_the_scenario_as_it_is() -> None:
    assert base(SPANS) == ((1.0, 0.5, 150.0),)


def test_one_at_a_time_moves_one_number_to_each_end() -> None:
    table = np.array(one_at_a_time(SPANS))
    assert table.shape == (7, 3)
    assert ((table != table[0]).sum(axis=1) == [0, 1, 1, 1, 1, 1, 1]).all()
    assert table[1:, :].tolist()[4:] == [[1.0, 0.5, 100.0], [1.0, 0.5, 200.0]]


def test_a_grid_has_every_combination() -> None:
    table = grid(SPANS[:2], 3)
    assert len(set(table)) == 9
    assert sorted({row[0] for row in table}) == [0.0, 5.0, 10.0]
    assert grid(SPANS, 1) == base(SPANS)
    with pytest.raises(CallError, match="more than 100,000"):
        grid(SPANS, 50)


def test_a_latin_hypercube_has_one_design_in_every_slice_of_every_number() -> None:
    table = np.array(latin_hypercube(SPANS, 16, 7))
    low, high = np.array([0.0, -1.0, 100.0]), np.array([10.0, 1.0, 200.0])
    slices = np.floor((table - low) / (high - low) * 16).astype(int)
    assert (np.sort(slices, axis=0) == np.arange(16)[:, None]).all()


def test_a_sobol_design_is_in_the_order_of_saltelli() -> None:
    table = np.array(saltelli(SPANS, 8, 7)).reshape(8, 5, 3)
    a, ab, b = table[:, 0], table[:, 1:4], table[:, 4]
    for at in range(3):
        others = [each for each in range(3) if each != at]
        assert (ab[:, at, at] == b[:, at]).all()
        assert (ab[:, at, others] == a[:, others]).all()
    assert (a != b).all()


def test_a_sobol_design_takes_a_power_of_two() -> None:
    with pytest.raises(CallError, match="power of two"):
        saltelli(SPANS, 10, 7)


@pytest.mark.parametrize("kind", DESIGNS)
def test_every_design_stays_within_the_ranges_and_is_the_same_for_the_same_seed(kind: str) -> None:
    table = np.array(designed(kind, SPANS, None, 7))
    assert (table >= [0.0, -1.0, 100.0]).all()
    assert (table <= [10.0, 1.0, 200.0]).all()
    assert designed(kind, SPANS, None, 7) == tuple(map(tuple, table))
    assert (designed(kind, SPANS, None, 8) != designed(kind, SPANS, None, 7)) == (kind in ("lhs", "sobol"))


def test_a_design_of_too_many_rows_is_refused() -> None:
    with pytest.raises(CallError, match="is the most"):
        designed("sobol", SPANS, 2**15, 7)
