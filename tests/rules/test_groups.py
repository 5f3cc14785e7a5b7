"""Groups: every element has one, none is above the cap, and sizes settle where theory says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.dice import Dice
from game.rules.groups import Roster, likely_pool, settled_pool
from game.rules.parameters import Parameters
from game.units import Ints

steady = settings(max_examples=60)


@steady
@given(elements=st.integers(0, 120), cap=st.integers(1, 60), nu=st.floats(0.0, 1.0), seed=st.integers(0, 999))
def test_labels_count_from_0_without_a_gap_and_no_group_is_above_the_cap(
    elements: int, cap: int, nu: float, seed: int, p: Parameters
) -> None:
    q = replace(p, ez_group_cap=float(cap), ez_nu=nu)
    labels = settled_pool(elements, Dice(seed), q)
    assert labels.dtype == np.int64
    assert len(labels) == elements
    sizes = np.bincount(labels)
    assert (sizes > 0).all()
    assert sizes.max(initial=0) <= cap
    assert labels.tolist() == settled_pool(elements, Dice(seed), q).tolist()


def test_a_pool_that_always_falls_apart_is_single_elements(p: Parameters) -> None:
    assert sorted(settled_pool(30, Dice(1), replace(p, ez_nu=1.0)).tolist()) == list(range(30))


def test_a_pool_that_never_falls_apart_ends_as_one_group(p: Parameters) -> None:
    assert not settled_pool(30, Dice(1), replace(p, ez_nu=0.0, ez_group_cap=1e9)).any()
    assert not settled_pool(30, Dice(1), replace(p, ez_nu=0.0, ez_group_cap=30.0)).any()  # the cap itself is allowed


def test_groups_are_as_many_and_as_often_single_as_theory_says(p: Parameters) -> None:
    """The exact solution for a large pool (D'Hulst and Rodgers 2000) with nu = 0.05.

    A share 1/(2 - nu) = 0.513 of elements stands alone, and there are 0.63 groups an element.
    """
    q = replace(p, ez_nu=0.05, ez_group_cap=40.0, ez_start_picks_element=30.0)
    pools = [np.bincount(settled_pool(300, Dice(9).on(i), q)) for i in range(60)]
    assert np.mean([len(sizes) for sizes in pools]) / 300 == pytest.approx(0.63, abs=0.03)
    assert np.mean([(sizes == 1).sum() for sizes in pools]) / 300 == pytest.approx(0.513, abs=0.03)


def test_sizes_have_a_tail_near_the_power_five_halves(p: Parameters) -> None:
    roomy = replace(p, ez_group_cap=40)
    sizes = np.concatenate([np.bincount(settled_pool(300, Dice(3).on(i), roomy)) for i in range(60)])
    tail = sizes[(sizes >= 2) & (sizes <= 20)]
    counts = np.array([(tail == 2).sum(), (tail == 4).sum(), (tail == 8).sum()])
    slopes = np.log2(counts[:-1] / counts[1:])
    assert ((slopes > 1.7) & (slopes < 3.3)).all()
    assert sizes.max() > 10


def test_pools_under_other_dice_settle_otherwise(p: Parameters) -> None:
    assert settled_pool(50, Dice(1), p).tolist() != settled_pool(50, Dice(2), p).tolist()


@steady
@given(elements=st.integers(1, 80), picks=st.integers(0, 200), seed=st.integers(0, 99))
def test_stirring_keeps_every_element_in_a_group_within_the_cap(elements: int, picks: int, seed: int, p: Parameters) -> None:
    start = settled_pool(elements, Dice(seed), p).tolist()
    groups = max(start) + 1
    roster = Roster(list(start), list(range(groups)), [])
    roster.stir(range(elements), picks, Dice(seed).on("again"), p)
    assert set(roster.group) <= set(range(len(roster.origin)))
    assert max(Counter(roster.group).values()) <= p.ez_group_cap
    assert not set(roster.free) & set(roster.group)
    assert all(origin < groups for origin in roster.origin)
    if picks == 0:
        assert roster.group == start


def test_elements_outside_the_pool_keep_their_group_and_its_number(p: Parameters) -> None:
    for seed in range(20):
        roster = Roster([0, 1, 2, 3, 4, 5], list(range(6)), [])
        roster.stir([0, 2, 4], 30, Dice(seed), p)
        assert [roster.group[row] for row in (1, 3, 5)] == [1, 3, 5]
        assert not {1, 3, 5} & {roster.group[row] for row in (0, 2, 4)}


def test_the_larger_of_two_groups_that_join_keeps_its_number(p: Parameters) -> None:
    for seed in range(9):
        roster = Roster([0, 1, 1, 1], [0, 1], [])
        roster.stir(range(4), 40, Dice(seed), replace(p, ez_nu=0.0, ez_group_cap=10.0))
        assert roster.group == [1, 1, 1, 1]
        assert roster.free == [0]


def test_a_likely_pool_has_groups_as_a_settled_one_has(p: Parameters) -> None:
    def groups(pool: Callable[[int, Dice, Parameters], Ints]) -> tuple[float, float]:
        sizes = np.concatenate([np.bincount(pool(120, Dice(seed), p)) for seed in range(30)])
        return 30 * 120 / float(len(sizes)), float(np.mean(sizes == 1))

    settled, likely = groups(settled_pool), groups(likely_pool)
    assert likely[0] == pytest.approx(settled[0], rel=0.15)
    assert likely[1] == pytest.approx(settled[1], abs=0.08)


@steady
@given(elements=st.integers(0, 120), seed=st.integers(0, 999))
def test_a_likely_pool_keeps_to_the_cap_and_counts_from_0(elements: int, seed: int, p: Parameters) -> None:
    labels = likely_pool(elements, Dice(seed), p)
    assert len(labels) == elements
    assert sorted(set(labels.tolist())) == list(range(len(set(labels.tolist()))))
    assert not elements or np.bincount(labels).max() <= p.ez_group_cap
