"""Displacement: counts stay whole, nobody is lost, and people come home as far as the ground allows."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.rules.displacement import People, apportion, came_home, fled, returning_share, ruin_anger
from game.rules.parameters import Parameters

COUNTS = st.lists(st.integers(0, 300_000), min_size=4, max_size=4)


def kept(people: People) -> int:
    """What flight and returns must not change: people present, and those displaced whom no zone hosts."""
    return int(people.present.sum() + people.displaced.sum() - people.hosted.sum())


def column(*values: int) -> np.ndarray:
    return np.array(values, dtype=np.int64)


@given(total=st.integers(0, 10**7), weights=st.lists(st.floats(0, 1e6), min_size=1, max_size=8))
def test_shares_add_up_to_the_whole(total: int, weights: list[float]) -> None:
    parts = apportion(np.array([total]), np.array([weights]))
    assert parts.sum() == (total if sum(weights) > 0 else 0)
    assert (parts >= 0).all()


def test_the_largest_remainders_are_rounded_up() -> None:
    assert apportion(column(10, 7), np.array([[6.0, 3.0, 1.5], [0.0, 1.0, 1.0]])).tolist() == [[6, 3, 1], [0, 4, 3]]


def test_a_week_of_assault_drives_out_its_share_guests_and_natives_alike(p: Parameters) -> None:
    people = People(column(10_000, 5_000, 0, 5_000), column(0, 1_000, 0, 0), column(1_000, 0, 0, 0))
    ways = np.array([[0.0, 2.0, 0.0, 2.0]] + [[0.0] * 4] * 3)
    after = fled(people, column(7, 7, 0, 0), ways, p)  # the second has nowhere to go
    gone = int(10_000 * p.displace_assault_week)
    assert after.present.tolist() == [10_000 - gone, 5_000 + gone // 2, 0, 5_000 + gone // 2]
    assert after.displaced.tolist() == [gone - gone // 10, 1_000, 0, 0]
    assert after.hosted.tolist() == [1_000 - gone // 10, gone // 2, 0, gone // 2]
    half = fled(people, column(3, 0, 0, 0), ways, p)
    assert 10_000 - half.present[0] == int(gone * 3 / 7)


@given(present=COUNTS, displaced=COUNTS, hosted=COUNTS, days=st.lists(st.integers(0, 7), min_size=4, max_size=4), coming=COUNTS)
def test_nobody_is_lost_and_nothing_is_below_nought(
    p: Parameters, present: list[int], displaced: list[int], hosted: list[int], days: list[int], coming: list[int]
) -> None:
    before = People(column(*present), column(*displaced), column(*hosted))
    here = np.array([True, True, True, False])
    after = came_home(fled(before, column(*days), 1.0 - np.eye(4), p), column(*coming), here)
    assert kept(after) == kept(before)
    assert all((each >= 0).all() for each in after)


def test_they_come_home_from_their_hosts_in_proportion() -> None:
    people = People(column(9_000, 9_000, 9_000), column(3_000, 0, 0), column(0, 2_000, 1_000))
    after = came_home(people, column(300, 0, 0), np.ones(3, dtype=np.bool_))
    assert after.hosted.tolist() == [0, 1_800, 900]
    assert after.present.tolist() == [9_300, 8_800, 8_900]
    assert after.displaced.tolist() == [2_700, 0, 0]


def test_those_whom_no_zone_hosts_come_from_elsewhere() -> None:
    people = People(column(9_000, 9_000), column(4_000, 0), column(0, 1_000))
    after = came_home(people, column(400, 0), np.ones(2, dtype=np.bool_))
    assert (after.hosted.tolist(), after.present.tolist()) == ([0, 900], [9_400, 8_900])


def test_returns_need_grip_and_grow_with_services_and_escorts(p: Parameters) -> None:
    grip, services = np.array([0.3, 0.5, 0.7, 1.0, 0.7]), np.array([1.0, 0.5, 0.5, 0.5, 0.5])
    share = returning_share(grip, services, np.array([0, 0, 0, 0, 1], dtype=np.bool_), p)
    np.testing.assert_allclose(share / p.return_rate_week, [0.0, 0.5, 1.0, 1.0, p.return_escort_factor])


def test_returns_to_ruins_anger(p: Parameters) -> None:
    anger = ruin_anger(column(2_000, 2_000, 0), np.full(3, 20_000.0), np.array([0.1, 0.5, 0.1]), p)
    np.testing.assert_allclose(anger, [p.return_ruin_grievance, 0.0, 0.0])
