"""Friction: who are rivals, what lies near their line, and what a week adds."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.friction import WORST, Rub, friction_after, near_line, rivals, within_one
from game.rules.parameters import Parameters
from game.theater.board import Board

QUIET = Rub(shared=0, crossed=0, packages=0)
few = st.integers(0, 20)


@pytest.fixture(scope="module")
def by_hand(p: Parameters) -> Parameters:
    return replace(
        p, friction_same_zone=1.0, friction_river_crossed=1.5, friction_strike_near=0.3, friction_decay_week=-0.5
    )  # fmt: skip


def sheet(id: str, kind: str, **relations: str) -> Any:
    return SimpleNamespace(id=id, kind=kind, relations=relations)


def test_rivals_are_a_coalition_and_a_government_deconflicted_with_zones_on_each_side(board: Board) -> None:
    def found(relation: str, kind: str = "government", name: str = "south") -> tuple[str, str] | None:
        sheets = (sheet("north", "coalition", **{name: relation}), sheet(name, kind, north=relation))
        return rivals({each.id: each for each in sheets}, board)

    assert found("deconflicted") == ("north", "south")
    assert found("allied") is None
    assert found("deconflicted", kind="coalition") is None
    assert found("deconflicted", name="elsewhere") is None  # no zone is on its side


@pytest.mark.parametrize(
    ("week", "expected"),
    [
        (QUIET, 3.5),
        (replace(QUIET, shared=2), 5.5),
        (replace(QUIET, crossed=2), 6.5),
        (replace(QUIET, packages=5), 5.0),
        (Rub(1, 1, 10), 9.0),
    ],
)
def test_a_week_worked_by_hand(week: Rub, expected: float, by_hand: Parameters) -> None:
    assert friction_after(4.0, week, by_hand) == expected


@settings(max_examples=60)
@given(level=st.floats(0.0, WORST), shared=few, crossed=few, packages=few)
def test_it_stays_between_nought_and_ten_and_contact_never_lowers_it(
    level: float, shared: int, crossed: int, packages: int, p: Parameters
) -> None:
    after = friction_after(level, Rub(shared, crossed, packages), p)
    assert 0.0 <= after <= WORST
    assert friction_after(level, QUIET, p) <= after


def test_near_the_line_is_what_the_rival_holds_and_what_lies_beside_it(board: Board) -> None:
    assert near_line(board, np.array([0, 0, 0, 0, 1]), 1).tolist() == [False, False, False, True, True]
    assert not near_line(board, np.array([0, 0, 0, 0, 1]), -1).any()


def test_within_one_zone_of_those_who_stand_there(board: Board) -> None:
    assert within_one(board, np.array([True, False, False, False, False])).tolist() == [True, True, True, False, False]
