"""Infiltration: how far in a week, what a border stops, and where a group is commanded from once its elements have moved."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.rules.infiltration import border_risk, caught_on_the_way, regions_of_groups, way_risk, within
from game.rules.parameters import Parameters
from game.theater.board import Board
from game.units import Flags

ALFA, BETA, GAMA, DELT, ECHO = range(5)


@pytest.fixture(scope="module")
def by_hand(p: Parameters) -> Parameters:
    return replace(p, infiltrate_intercept_open=0.05, infiltrate_intercept_shut=0.3)


def at(*rows: int) -> Flags:
    return np.array([row in rows for row in range(5)])


def test_a_week_s_reach_is_the_neighbours_or_one_zone_more(board: Board) -> None:
    assert sorted(within(board, BETA, 1)) == [ALFA, GAMA]
    assert sorted(within(board, BETA, 2)) == [ALFA, GAMA, DELT]
    assert [route.id for route in within(board, BETA, 2)[DELT]] == ["bg", "gd"]
    assert [route.id for route in within(board, ALFA, 2)[GAMA]] == ["ag"]  # a shortest way, whatever its km
    assert BETA not in within(board, BETA, 2)


@pytest.mark.parametrize(
    ("route", "is_open", "guarded", "risk"),
    [(3, True, True, 0.05), (3, False, True, 0.3), (3, False, False, 0.0), (0, False, True, 0.0), (4, False, True, 0.0)],
)
def test_only_a_guarded_border_stops_anybody(
    board: Board, by_hand: Parameters, route: int, is_open: bool, guarded: bool, risk: float
) -> None:
    assert border_risk(board, board.routes[route], is_open=is_open, guarded=guarded, p=by_hand) == risk


def test_a_way_is_as_risky_as_its_borders(board: Board, by_hand: Parameters) -> None:
    way = within(board, BETA, 3)[ECHO]
    whole, shut = np.ones(5, dtype=np.bool_), np.array([True, True, True, False, True])
    assert way_risk(board, way, whole, at(GAMA), by_hand) == pytest.approx(0.05)
    assert way_risk(board, way, shut, at(DELT), by_hand) == pytest.approx(0.3)
    assert way_risk(board, way, shut, at(ALFA, BETA, ECHO), by_hand) == 0.0
    assert caught_on_the_way([]) == 0.0
    assert caught_on_the_way([0.3, 0.3]) == pytest.approx(0.51)


def test_a_group_is_commanded_from_where_all_its_elements_are() -> None:
    groups, regions = np.array([0, 0, 1, 1, 2]), np.array([3, 3, 1, 3, 0])
    assert regions_of_groups(np.array([1, 1, 2, 4]), groups, regions).tolist() == [3, 1, 0, 4]  # the last has no element left
