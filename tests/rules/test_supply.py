"""Supply: losses along the cheapest way, who may pass where, what aircraft take, and how those cut off run down."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.campaign.setup import set_up
from game.rules.parameters import Parameters
from game.rules.supply import legs_loss, reach_of_supply, supply_after
from game.theater.board import Board
from game.theater.faction import FactionSheet
from game.units import Floats
from tests.wars import shipped

GOVERNMENT, ALLY, INSURGENTS = range(3)
IDS = ("gov", "ally", "band")
ALFA, BETA, GAMA, DELT, ECHO = range(5)
ANY = set_up(shipped("tutorial"), 1).factions["iraq"].sheet
steady = settings(max_examples=60)


@pytest.fixture(scope="module")
def by_hand(p: Parameters) -> Parameters:
    return replace(
        p, route_supply_loss_road=0.1, route_supply_loss_track=0.2, supply_floor=0.6, supply_pocket_week=-0.04,
        interdiction_supply=-0.05, encircled_threshold=0.99,
    )  # fmt: skip


def sheet(row: int) -> FactionSheet:
    band = row == INSURGENTS
    allies = frozenset({INSURGENTS}) if band else frozenset({GOVERNMENT, ALLY})
    relations = {IDS[other]: "allied" if other in allies else "hostile" for other in range(3) if other != row}
    return replace(
        ANY, id=IDS[row], row=row, kind="insurgent" if band else "government", relations=relations, sides=3,
        hostile_rows=frozenset({0, 1, 2} - allies), allied_rows=allies,
    )  # fmt: skip


def with_hubs(board: Board, **hubs: str) -> Board:
    return replace(board, hubs=tuple(frozenset({hubs[zone]} if zone in hubs else ()) for zone in board.zone_ids))


def reached(
    board: Board, p: Parameters, row: int, *holders: int, shut: tuple[int, ...] = (), toll: Floats | None = None
) -> list[float]:
    is_open = np.array([each not in shut for each in range(len(board.routes))])
    return reach_of_supply(sheet(row), board, np.array(holders), is_open, p, toll).tolist()


def test_losses_worked_by_hand(board: Board, by_hand: Parameters) -> None:
    ours = with_hubs(board, ALFA="gov")
    # 60 km of road, then 120 more; the 240 km of track to Gama cost 0.48; then the border post and the river, as road
    assert reached(ours, by_hand, GOVERNMENT, 0, 0, 0, 0, 0) == [1.0, 0.94, 0.82, 0.79, 0.78]
    assert reached(ours, by_hand, GOVERNMENT, 0, 0, 0, 0, 0, shut=(1,)) == [
        1.0,
        0.94,
        0.6,
        0.6,
        0.6,
    ]  # by the track, to the floor
    each = legs_loss(board.route_km, board.on_track, road=0.1, track=0.2)
    assert each.tolist() == pytest.approx([0.06, 0.12, 0.48, 0.03, 0.01])


def test_supply_stops_at_the_first_zone_that_is_not_a_friend_s(board: Board, by_hand: Parameters) -> None:
    ours = with_hubs(board, ALFA="gov")
    assert reached(ours, by_hand, GOVERNMENT, 0, 0, INSURGENTS, 0, 0) == [
        1.0,
        0.94,
        0.82,
        0.0,
        0.0,
    ]  # Gama may be attacked, not passed
    assert reached(ours, by_hand, GOVERNMENT, 0, ALLY, ALLY, 0, 0) == [1.0, 0.94, 0.82, 0.79, 0.78]
    assert reached(ours, by_hand, GOVERNMENT, INSURGENTS, 0, 0, 0, 0) == [0.0] * 5  # the hub is lost


def test_an_ally_s_hub_feeds_as_one_s_own_while_either_holds_it(board: Board, by_hand: Parameters) -> None:
    theirs = with_hubs(board, BETA="ally")
    for holder in (GOVERNMENT, ALLY):
        assert reached(theirs, by_hand, GOVERNMENT, 0, holder, 0, 0, 0)[:2] == [0.94, 1.0]
    assert reached(with_hubs(board, BETA="band"), by_hand, GOVERNMENT, 0, 0, 0, 0, 0) == [0.0] * 5


def test_a_shut_route_stops_governments_and_not_the_side_that_hides(board: Board, by_hand: Parameters) -> None:
    both = replace(board, hubs=(frozenset(IDS), *(frozenset[str](),) * 4))
    assert reached(both, by_hand, GOVERNMENT, 0, 0, 0, 0, 0, shut=(3,))[DELT] == 0.0
    assert reached(both, by_hand, INSURGENTS, 2, 2, 2, 2, 2, shut=(3,))[DELT] == 0.79


def test_a_store_of_the_side_that_hides_feeds_nobody_once_encircled(board: Board, by_hand: Parameters) -> None:
    store, depot = with_hubs(board, BETA="band"), with_hubs(board, BETA="gov")
    assert reached(store, by_hand, INSURGENTS, 0, 2, 2, 0, 0)[BETA] == 1.0
    assert reached(store, by_hand, INSURGENTS, 0, 2, 0, 0, 0) == [0.0] * 5
    assert reached(depot, by_hand, GOVERNMENT, 2, 0, 2, 2, 2)[BETA] == 1.0


def test_interdiction_takes_from_what_passes_and_a_way_round_avoids_it(board: Board, by_hand: Parameters) -> None:
    store = with_hubs(board, ALFA="band")
    toll = np.array([0.0, 0.05, 0.0, 0.0, 0.0])
    assert reached(store, by_hand, INSURGENTS, 2, 2, 2, 2, 2, toll=toll) == [1.0, 0.89, 0.77, 0.74, 0.73]
    short = replace(
        by_hand, route_supply_loss_track=0.09
    )  # now the track costs 0.216: dearer than the road, cheaper than the strikes
    assert reached(store, short, INSURGENTS, 2, 2, 2, 2, 2, toll=toll)[GAMA] == 0.784


@pytest.mark.parametrize(
    ("now", "reach", "toll", "after"),
    [(1.0, 0.8, 0.0, 0.8), (0.6, 0.95, 0.3, 0.95), (1.0, 0.0, 0.0, 0.96), (0.62, 0.0, 0.0, 0.6), (0.9, 0.0, 0.1, 0.76)],
)
def test_supply_is_what_reaches_and_runs_down_where_nothing_does(
    now: float, reach: float, toll: float, after: float, by_hand: Parameters
) -> None:
    assert supply_after(now, reach, toll, by_hand) == after


@steady
@given(holders=st.lists(st.integers(0, 2), min_size=5, max_size=5), shut=st.sets(st.integers(0, 4)), more=st.integers(0, 4))
def test_nothing_that_opens_a_way_lowers_supply(
    holders: list[int], shut: set[int], more: int, board: Board, by_hand: Parameters
) -> None:
    ours = with_hubs(board, ALFA="gov", DELT="ally")
    before = reached(ours, by_hand, GOVERNMENT, *holders, shut=tuple(shut))
    opened = reached(ours, by_hand, GOVERNMENT, *holders, shut=tuple(shut - {more}))
    taken = reached(
        ours, by_hand, GOVERNMENT, *(0 if row == more else each for row, each in enumerate(holders)), shut=tuple(shut)
    )
    for after in (opened, taken):
        assert all(late >= early for early, late in zip(before, after, strict=True))
    assert all(each == 0.0 or by_hand.supply_floor <= each <= 1.0 for each in before)
