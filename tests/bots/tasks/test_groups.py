"""Hidden groups: when they wait, strike and surge, where they slip to, and when the world is spoken to."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.bots.tasks.groups import (
    exposure,
    feed_garrisons,
    slip_to_open_ground,
    speak_to_the_world,
    surge_before_reckonings,
    wait_or_strike,
)
from game.bots.tasks.hidden_reading import openness
from game.orders.broadcast import Broadcast
from game.orders.guerrilla import LieLow, Operate
from game.orders.infiltrate import Infiltrate
from game.orders.surge import Surge
from game.terms import Stance


def kinds(directives):
    return {type(each.order) for each in directives}


def test_groups_wait_where_people_inform_and_strike_where_they_do_not(morning, given, believing, hidden):
    watched = believing(morning, grip=1.0, fear=0.0, support=0.0)
    assert kinds(given(wait_or_strike(0.5), watched)) == {LieLow}
    free = hidden(believing(morning, grip=0.2), stance=(Stance.LIE_LOW,) * 4)
    assert kinds(given(wait_or_strike(0.5), free)) == {Operate}
    assert given(wait_or_strike(0.5), believing(morning, grip=0.2)) == []


def test_an_emphasis_is_begun_with_money_to_spare_and_ended_without(morning, given, believing, hidden):
    task, free = wait_or_strike(0.5, emphasis="officials", keep=30.0), believing(morning, grip=0.2)
    assert {each.order.emphasis for each in given(task, free)} == {"officials"}
    begun = hidden(free, emphasis=(3, 3, 3, 3))
    assert given(task, begun) == []
    ended = given(task, replace(begun, treasury=20.0))
    assert {each.order.emphasis for each in ended} == {"none"}


def test_groups_surge_in_the_weeks_a_reckoning_looks_back_on(morning, given, believing, hidden):
    task = surge_before_reckonings()
    able = replace(hidden(believing(morning, grip=0.2), network=(3, 3, 2, 2)), week=5)
    assert [each.order.region for each in given(task, able)] == list(morning.board.region_ids[:2])
    assert given(task, replace(able, week=4)) == []
    surging = hidden(able, stance=(Stance.SURGE,) * 4)
    assert given(task, surging) == []
    after = given(task, replace(surging, week=9))
    assert kinds(after) == {Operate}
    assert kinds(given(task, replace(able, week=52))) == {Surge}


def test_exposure_weighs_informers_by_the_operators_among_them(morning, hidden, believing):
    watched = believing(morning, grip=1.0, fear=0.0, support=0.0)
    nobody = hidden(watched, operators=np.zeros(len(morning.board), dtype=np.int64))
    assert exposure(nobody) == [0.0] * 4
    assert exposure(watched)[0] == pytest.approx(1.0)  # no zone of the first region is held


def test_groups_slip_to_a_neighbour_where_they_can_do_more(morning, given):
    (order,) = given(slip_to_open_ground(), morning)
    assert isinstance(order.order, Infiltrate)
    index, free = morning.board.index, openness(morning)
    assert free[index[order.order.to]] > free[index[order.order.zone]]
    assert given(slip_to_open_ground(gain=2.0), morning) == []
    assert given(slip_to_open_ground(keep=50.0), morning) == []


def test_garrisons_are_fed_from_beside_them(morning, given):
    (order,) = given(feed_garrisons(), morning)
    index = morning.board.index
    assert morning.friendly_held[index[order.order.to]]
    assert morning.hostile_held[index[order.order.zone]]
    assert given(feed_garrisons(keep=50.0), morning) == []


def test_the_world_is_spoken_to_when_reach_fades(morning, given, hidden):
    assert [each.order for each in given(speak_to_the_world(0.9), morning)] == [Broadcast()]
    assert given(speak_to_the_world(0.2), morning) == []
    assert given(speak_to_the_world(0.9), hidden(morning, broadcast_week=1)) == []
    assert given(speak_to_the_world(0.9, keep=50.0), morning) == []
