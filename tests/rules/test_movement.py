"""Movement: days a leg, the quickest way, and whose ground and borders stand in it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.campaign.setup import set_up
from game.rules.movement import Travel, leg_days, quickest_way
from game.rules.parameters import Parameters
from game.theater.board import Board
from game.theater.faction import FactionSheet
from game.theater.route import Route
from tests.wars import shipped

ANY = set_up(shipped("tutorial"), 1).factions["iraq"].sheet
steady = settings(max_examples=60)
GOVERNMENT, ALLY, INSURGENTS = range(3)
ALFA, BETA, GAMA, DELT, ECHO = range(5)


@pytest.fixture(scope="module")
def by_hand(p: Parameters) -> Parameters:
    return replace(
        p, move_road_day=60.0, move_track_day=30.0, advance_contested_day=7.0, river_crossing_days=2.0,
        river_crossing_opposed_days=6.0,
    )  # fmt: skip


def sheet(row: int, *, kind: str = "government", countries: str = "N", hostile: tuple[int, ...] = (INSURGENTS,)) -> FactionSheet:
    return replace(
        ANY, id=str(row), row=row, kind=kind, may_enter=frozenset(countries), relations={}, sides=3,
        kinds_enter={"scouts": frozenset("NS")}, hostile_rows=frozenset(hostile), allied_rows=frozenset({0, 1, 2} - set(hostile)),
    )  # fmt: skip


def travel(board: Board, p: Parameters, *holders: int, shut: tuple[int, ...] = (), kind: str = "army", **who: object) -> Travel:
    route_open = np.array([row not in shut for row in range(len(board.routes))])
    return Travel(sheet(GOVERNMENT, **who), kind, board, np.array(holders), route_open, p)  # type: ignore[arg-type]


# ---- a leg


@pytest.mark.parametrize(
    ("kind", "km", "free", "opposed"),
    [
        ("road", 60.0, 1, 9),
        ("road", 61.0, 2, 9),
        ("track", 60.0, 2, 9),
        ("border track", 45.0, 2, 7),
        ("border crossing", 30.0, 1, 5),
        ("road", 0.1, 1, 1),
        ("river crossing", 6.0, 3, 7),
    ],
)
def test_days_worked_by_hand(kind: str, km: float, free: int, opposed: int, by_hand: Parameters) -> None:
    route = Route("r", 0, "A", "B", kind, km)
    assert leg_days(route, opposed=False, p=by_hand) == free
    assert leg_days(route, opposed=True, p=by_hand) == opposed


@steady
@given(km=st.floats(0.1, 500.0), kind=st.sampled_from(["road", "track", "river crossing", "border crossing", "border track"]))
def test_the_enemys_ground_is_never_quicker_and_no_leg_takes_no_time(km: float, kind: str, p: Parameters) -> None:
    route = Route("r", 0, "A", "B", kind, km)
    free, opposed = leg_days(route, opposed=False, p=p), leg_days(route, opposed=True, p=p)
    assert 1 <= free <= opposed
    assert leg_days(replace(route, km=km + 50.0), opposed=False, p=p) >= free


# ---- a way


def test_two_good_roads_beat_one_bad_track(board: Board, by_hand: Parameters) -> None:
    free = travel(board, by_hand, 0, 0, 0, 0, 0)
    assert free.way(ALFA, GAMA) == [BETA, GAMA]  # 1 + 2 days against 8
    assert free.days_to_all(ALFA) == {ALFA: 0, BETA: 1, GAMA: 3}


def test_a_shut_road_sends_one_round_by_the_track_but_not_the_insurgents(board: Board, by_hand: Parameters) -> None:
    assert travel(board, by_hand, 0, 0, 0, 0, 0, shut=(1,)).way(ALFA, GAMA) == [GAMA]
    assert travel(board, by_hand, 0, 0, 0, 0, 0, shut=(1, 2)).way(ALFA, GAMA) is None
    hidden = travel(board, by_hand, 0, 0, 0, 0, 0, shut=(1, 2), kind="column", countries="NS")
    unheeding = replace(hidden, sheet=replace(hidden.sheet, kind="insurgent"))
    assert hidden.way(ALFA, GAMA) is None
    assert unheeding.way(ALFA, GAMA) == [BETA, GAMA]


def test_no_way_leads_through_the_enemy_but_one_may_lead_to_him(board: Board, by_hand: Parameters) -> None:
    held = travel(board, by_hand, 0, INSURGENTS, 0, 0, 0)
    assert held.way(ALFA, GAMA) == [GAMA]
    assert held.way(ALFA, BETA) == [BETA]
    assert BETA not in held.days_to_all(ALFA)


def test_an_allys_ground_is_open(board: Board, by_hand: Parameters) -> None:
    assert travel(board, by_hand, 0, ALLY, ALLY, 0, 0).way(ALFA, GAMA) == [BETA, GAMA]


def test_a_border_stops_those_who_may_not_cross_it(board: Board, by_hand: Parameters) -> None:
    assert travel(board, by_hand, 0, 0, 0, 0, 0).way(BETA, DELT) is None
    assert travel(board, by_hand, 0, 0, 0, 0, 0, kind="scouts").way(BETA, DELT) == [GAMA, DELT]
    assert travel(board, by_hand, 0, 0, 0, 0, 0, countries="NS").way(BETA, ECHO) == [GAMA, DELT, ECHO]


def test_an_opposed_goal_is_reckoned_at_the_pace_of_a_contested_advance(board: Board, by_hand: Parameters) -> None:
    # to GAMA held by the enemy: 1 + ceil(120/7) = 19 by the road, ceil(240/7) = 35 by the track
    assert travel(board, by_hand, 0, 0, INSURGENTS, 0, 0).way(ALFA, GAMA) == [BETA, GAMA]


def test_a_way_to_where_one_stands_is_no_step_at_all(board: Board, by_hand: Parameters) -> None:
    assert travel(board, by_hand, 0, 0, 0, 0, 0).way(ALFA, ALFA) == []


@steady
@given(data=st.data())
def test_the_quickest_way_is_as_quick_as_any(data: st.DataObject, board: Board, p: Parameters) -> None:
    pairs = [(a, b) for a in range(5) for b in range(a)]
    used = data.draw(st.lists(st.sampled_from(pairs), unique=True, min_size=1))
    ids = board.zone_ids
    routes = tuple(
        Route(f"r{row}", row, ids[a], ids[b], data.draw(st.sampled_from(["road", "track"])), data.draw(st.floats(1.0, 400.0)))
        for row, (a, b) in enumerate(used)
    )
    net, hostile = replace(board, routes=routes), data.draw(st.sets(st.integers(0, 4)))
    way = quickest_way(net, 0, 4, lambda *_: True, lambda row: row in hostile, p)
    best = _relaxed(net, hostile, p)
    if way is None:
        assert best[4] == np.inf
        return
    cost = 0
    for here, there in zip([0, *way], way, strict=False):
        route = net.route_between(ids[here], ids[there])
        assert route is not None
        cost += leg_days(route, opposed=there in hostile, p=p)
    assert (way[-1], cost) == (4, best[4])


def _relaxed(board: Board, hostile: set[int], p: Parameters) -> list[float]:
    """Days from the first zone to each, by relaxing every route until nothing gets shorter."""
    best = [0.0, *[np.inf] * (len(board) - 1)]
    for _ in board.zone_ids:
        for here, ways in enumerate(board.routes_from):
            for there, route in ways:
                best[there] = min(best[there], best[here] + leg_days(route, opposed=there in hostile, p=p))
    return best
