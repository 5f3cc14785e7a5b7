"""Units: what events carry is rounded so that machines agree, and shares stay shares."""

from __future__ import annotations

import numpy as np
import pytest

from game.units import DAYS_A_WEEK, WEEKS_A_MONTH, in_order, rounded, shares


def test_a_month_is_a_twelfth_of_a_year() -> None:
    year = WEEKS_A_MONTH * DAYS_A_WEEK * 12
    assert year == pytest.approx(365.25, abs=0.1)


def test_values_are_rounded_to_a_ten_thousandth() -> None:
    assert rounded(np.array([0.123449, 2.00005001, -1.0])).tolist() == [0.1234, 2.0001, -1.0]


def test_the_last_bit_of_a_sum_is_rounded_away() -> None:
    there, back = np.array([0.1 + 0.2 + 0.3]), np.array([0.3 + 0.2 + 0.1])
    assert there.tobytes() != back.tobytes()
    assert rounded(there).tobytes() == rounded(back).tobytes()


def test_shares_are_clipped_to_between_0_and_1() -> None:
    values = np.array([-0.5, 0.0, 0.33333, 1.0, 7.0])
    assert shares(values).tolist() == [0.0, 0.0, 0.3333, 1.0, 1.0]
    assert values[0] == -0.5  # what was handed in is left as it was
    assert shares(values).dtype == np.float64


def test_rows_are_put_in_order_and_keep_theirs_where_they_are_equal() -> None:
    rows = np.array([40_000, 3, 0, 3, 59, 0])
    assert in_order(rows).tolist() == [2, 5, 1, 3, 4, 0]
