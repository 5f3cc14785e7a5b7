"""What insurgents read from the map: pressure, informers, open ground, and who stands ready."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.bots.tasks.hidden_reading import (
    enemies_near,
    openness,
    people_to_gather,
    pressure,
    ratio_of_a_column,
    security_against,
    weeks_to_reckoning,
    would_inform,
)
from game.orders.mass import gathering


def test_pressure_is_the_enemies_in_and_beside_a_zone_to_one_of_ours(morning, believing):
    near = morning.board.neighbours[morning.board.index["ABK"]][0]
    seen = believing(morning, {"ABK": 2500, morning.board.zone_ids[near]: 2500})
    ours = sum(body.strength for body in seen.own_at["ABK"])
    assert enemies_near(seen)[morning.board.index["ABK"]] == 5000
    assert pressure(seen)["ABK"] == pytest.approx(5000 / ours)


def test_nobody_informs_where_we_rule_and_many_do_where_grip_is_firm(morning, believing):
    free = would_inform(believing(morning, grip=1.0, support=0.0, fear=0.0))
    assert np.array_equal(free, np.where(morning.friendly_held, 0.0, 1.0))
    assert not would_inform(believing(morning, grip=0.4)).any()


def test_ground_is_more_open_the_thinner_the_guards(morning, believing):
    few, many = openness(believing(morning, {}, guards=100.0)), openness(believing(morning, {}, guards=5000.0))
    held = morning.hostile_held & (np.asarray(morning.people) > 50_000)
    assert (few[held] > many[held]).all()
    assert few.min() >= 0.0
    assert few.max() <= 1.0


def test_guards_count_only_where_the_enemy_rules(morning, believing):
    against = security_against(believing(morning, {}, guards=300.0))
    assert set(against[morning.hostile_held].tolist()) == {300.0}
    assert not against[~morning.hostile_held].any()


def test_those_who_stand_ready_are_counted_as_the_order_counts_them(morning):
    ready = people_to_gather(morning)
    assert ready.tolist() == [gathering(morning, row) for row in range(len(morning.board))]


def test_a_stronger_column_has_better_odds(morning):
    row = morning.board.index["SKN"]
    assert ratio_of_a_column(morning, row, 800) == pytest.approx(4 * ratio_of_a_column(morning, row, 200))


def test_weeks_are_counted_to_the_next_reckoning(morning):
    weeks = [weeks_to_reckoning(replace(morning, week=week)) for week in (1, 8, 9, 52, 53)]
    assert weeks == [7, 0, 11, 0, 99]
