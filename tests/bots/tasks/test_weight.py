"""Keeping aircraft where they are needed: a shift where garrisons and attacks are out of proportion, and no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.tasks.weight import shift_weight
from game.orders.shift_weight import ShiftWeight
from game.views.situation import Situation
from tests.bots.tasks.mornings import attacked, given, held_by


@pytest.fixture
def coalition(pockets: dict[str, Situation]) -> Situation:
    return replace(pockets["coalition"], treasury=60.0, command=20)


def freed(situation: Situation) -> Situation:
    held = [zone for row, zone in enumerate(situation.board.zone_ids) if situation.hostile_held[row]]
    return held_by(situation, situation.row, *held)


def test_aircraft_follow_the_attacks_once_no_garrison_is_left(coalition: Situation) -> None:
    assert given(attacked(freed(coalition), BGD=20), shift_weight) == [ShiftWeight("IQ", 40)]
    assert given(attacked(freed(coalition), RQA=20), shift_weight) == [ShiftWeight("SY", 40)]


def test_towns_alone_count_for_a_side_that_does_not_hunt(coalition: Situation) -> None:
    assert given(attacked(freed(coalition), BGD=20), shift_weight, hunted=0.0) == []
    only_in_syria = attacked(held_by(coalition, coalition.row, "QIM", "RUM", "RWA", "JZA", "JZB"), BGD=20)
    assert given(only_in_syria, shift_weight, hunted=0.0) == [ShiftWeight("SY", 40)]


def test_no_shift_while_one_is_under_way_or_the_aircraft_are_where_they_should_be(coalition: Situation) -> None:
    assert given(attacked(freed(replace(coalition, air_shift=(3, {"SY": 0.2, "IQ": 0.8}))), BGD=20), shift_weight) == []
    assert given(attacked(freed(replace(coalition, air_share={"SY": 0.1, "IQ": 0.9})), BGD=20), shift_weight) == []
    assert given(freed(replace(coalition, attacks=coalition.attacks * 0)), shift_weight) == []
    assert given(replace(coalition, air_share={}), shift_weight) == []
