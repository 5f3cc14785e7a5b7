"""Policing: who is arrested, found and raised, with and without an order."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.parameters import Parameters
from game.rules.policing import arrested, dormant_found, named, police_after


def test_only_the_exposed_under_guards_are_arrested(p: Parameters) -> None:
    cover = np.array([0, 1, 2, 2], dtype=np.int64)
    guarded, ordered = np.array([True, True, True, False]), np.ones(4, dtype=np.bool_)
    assert arrested(cover, guarded, ordered, np.zeros(4), p).tolist() == [False, False, True, False]


@pytest.mark.parametrize("order", [True, False])
def test_the_rate_is_full_under_an_order_and_a_share_of_it_without(p: Parameters, order: bool) -> None:
    count = 20_000
    draws, everywhere = (np.arange(count) + 0.5) / count, np.ones(count, dtype=np.bool_)
    found = arrested(np.full(count, 2, dtype=np.int64), everywhere, everywhere & order, draws, p)
    assert found.mean() == pytest.approx(p.police_arrest_week * (1.0 if order else p.police_baseline_share), abs=1e-3)


def test_suspicion_becomes_exposure_as_freely_as_people_inform(p: Parameters) -> None:
    cover, tips = np.array([0, 1, 1, 1, 2]), np.array([1.0, 1.0, 0.5, 0.0, 1.0])
    just = np.full(5, 0.99 * p.police_expose_week)
    assert named(cover, tips, just, p).tolist() == [False, True, False, False, False]
    assert named(cover, tips, 0.5 * just, p).tolist() == [False, True, True, False, False]
    assert not named(cover, tips, np.full(5, p.police_expose_week), p).any()


def test_members_are_found_by_tips_and_only_under_an_order(p: Parameters) -> None:
    dormant, tips = np.array([10_000, 10_000, 10_000, 0]), np.array([1.0, 0.5, 1.0, 1.0])
    found = dormant_found(dormant, tips, np.array([True, True, False, True]), np.full(4, 0.5), p)
    assert found.tolist() == [round(10_000 * p.dormant_loss_police_week), round(5_000 * p.dormant_loss_police_week), 0, 0]


def test_police_grow_to_a_share_of_the_people_and_none_are_sent_home(p: Parameters) -> None:
    people = np.array([100_000.0, 100_000.0, 100_000.0, 100_000.0])
    most = int(100_000 * p.police_people_share)
    before = np.array([0, most - 10, most + 500, 0])
    after = police_after(before, people, np.array([True, True, True, False]), p)
    assert after.tolist() == [int(p.police_raise_week), most, most + 500, 0]
