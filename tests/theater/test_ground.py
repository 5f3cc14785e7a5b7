"""The ground: columns are replaced, never changed, so that whoever holds one keeps what he saw."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.campaign.schema import Scenario
from game.campaign.setup import set_up
from game.theater.ground import Ground
from game.theater.theater import Theater

WEEKLY = ("attacks", "attacks_by_kind", "battle_days", "hurt_by_insurgents", "hurt_by_others", "support_packages", "interdiction")


@pytest.mark.parametrize("column", Ground.__slots__)
def test_putting_a_value_leaves_the_old_column_as_it_was(column: str, theater: Theater) -> None:
    ground = theater.ground
    old = getattr(ground, column)
    before, at = old.copy(), (0,) * old.ndim
    ground.put(column, at if old.ndim > 1 else 0, ~old[at] if old.dtype == np.bool_ else old[at] + 1)
    new = getattr(ground, column)
    assert new is not old
    assert old.tobytes() == before.tobytes()
    assert new.dtype == old.dtype
    assert (new != old).sum() == 1
    assert new[at] != old[at]


def test_a_column_that_is_read_only_may_still_be_replaced(theater: Theater) -> None:
    theater.ground.grip.flags.writeable = False
    theater.ground.put("grip", 2, 0.9)
    assert theater.ground.grip[2] == 0.9


@settings(max_examples=30)
@given(writes=st.lists(st.tuples(st.integers(0, 7), st.integers(0, 5_000)), max_size=20))
def test_every_column_ever_held_keeps_what_it_showed(writes: list[tuple[int, int]], scenario: Scenario) -> None:
    ground = set_up(scenario, 1).ground
    held = [(ground.dormant, ground.dormant.tolist())]
    for row, value in writes:
        ground.put("dormant", row, value)
        held.append((ground.dormant, ground.dormant.tolist()))
    assert all(column.tolist() == seen for column, seen in held)
    assert all(ground.dormant[row] == value for row, value in dict(writes).items())


def test_a_new_week_forgets_only_the_weeks_counts(theater: Theater) -> None:
    ground = theater.ground
    for column in WEEKLY:
        ground.put(column, (0,) * getattr(ground, column).ndim, 3)
    held, kept = ground.attacks, {name: getattr(ground, name) for name in Ground.__slots__ if name not in WEEKLY}
    ground.clear_week()
    assert all(not getattr(ground, column).any() for column in WEEKLY)
    assert all(getattr(ground, name) is column for name, column in kept.items())
    assert held[0] == 3


def test_columns_come_in_the_order_they_are_declared(theater: Theater) -> None:
    columns = theater.ground.columns()
    assert len(columns) == len(Ground.__slots__)
    assert columns[0] is theater.ground.controller
    assert columns[-1] is theater.ground.route_open
