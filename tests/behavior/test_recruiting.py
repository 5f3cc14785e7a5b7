"""Recruiting: members grow by the sums of the rule, and the books still balance."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from game.behavior.recruiting import expected, recruit
from game.dice import Dice
from game.events.event import Event
from game.events.networks import MembersChanged
from game.rules.parameters import Parameters
from game.terms import Stance
from game.theater.theater import Theater

Run = Callable[[Iterator[Event]], list[Event]]


def members(theater: Theater) -> int:
    return int(theater.ground.dormant.sum() + theater.underground.element_operators.sum())


def discontented(theater: Theater) -> Theater:
    """Towns full of members with no services and no grip, under security."""
    ground, zones = theater.ground, len(theater.board)
    ground.dormant = np.full(zones, 2000, dtype=np.int64)
    ground.services, ground.grip, ground.people = np.zeros(zones), np.zeros(zones), np.full(zones, 1e7)
    ground.local_security = np.full(zones, 5000, dtype=np.int64)
    ground.controller = np.full(zones, theater.factions["iraq"].row, dtype=np.int64)
    return theater


def test_as_many_join_as_are_expected_and_the_ledger_knows(theater: Theater, run: Run, p: Parameters) -> None:
    discontented(theater)
    before, hoped = members(theater), float(expected(theater, p).sum())
    (event,) = run(recruit(theater, p, Dice(3)))
    assert isinstance(event, MembersChanged)
    assert event.recruited == members(theater) - before == theater.ledger.recruited["insurgents"]
    assert abs(event.recruited - hoped) < len(theater.board)
    assert hoped > 100


def test_operators_come_from_recruits_and_from_the_dormant(theater: Theater, p: Parameters) -> None:
    discontented(theater)
    dormant, before = int(theater.ground.dormant.sum()), int(theater.underground.element_operators.sum())
    grown = []
    for seed in range(60):
        (event,) = recruit(theater, p, Dice(seed))
        assert isinstance(event, MembersChanged)
        grown.append(int(event.operators.sum() + event.new_operators.sum()) - before)
    hoped = expected(theater, p).sum() * p.recruit_operator_share + dormant * p.dormant_to_operator_week
    assert np.mean(grown) == pytest.approx(hoped, rel=0.1)


def test_nobody_is_called_up_where_groups_lie_low(theater: Theater, p: Parameters) -> None:
    theater.reach = 0.0
    theater.ground.dormant = np.full(len(theater.board), 2000, dtype=np.int64)
    assert list(recruit(theater, p, Dice(1)))
    theater.underground.region_stance = np.full_like(theater.underground.region_stance, Stance.LIE_LOW)
    assert list(recruit(theater, p, Dice(1))) == []


def test_without_reach_or_without_a_state_nobody_joins(theater: Theater, p: Parameters) -> None:
    discontented(theater)
    assert expected(theater, p).all()
    theater.reach = 0.0
    assert not expected(theater, p).any()
    theater.reach = 0.5
    theater.ground.controller = np.full(len(theater.board), theater.insurgents.row, dtype=np.int64)
    empty = theater.strengths()[theater.insurgents.sheet.hostile_mask].sum(axis=0) == 0
    assert empty.any()
    assert not expected(theater, p)[empty].any()


def test_new_elements_are_no_larger_than_any(theater: Theater, run: Run, p: Parameters) -> None:
    discontented(theater)
    for seed in range(5):
        run(recruit(theater, p, Dice(seed)))
    hidden = theater.underground
    assert hidden.element_operators.max() <= p.element_size
    assert len(hidden.group_region) == len(theater.cells)
