"""Columns: where they mass, when, and whom they strike."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.bots.tasks.columns import mass_to_hold, mass_to_seize, strike_back
from game.orders.counter_attack import CounterAttack
from game.orders.mass import Mass


def test_without_networks_nobody_masses(morning, given):
    assert given(mass_to_seize(0.1), morning) == []


def test_columns_mass_in_enemy_zones_at_the_odds_asked_for(morning, given, hidden, believing):
    ready = hidden(believing(morning, {}), network=(4, 4, 4, 4))
    (order,) = given(mass_to_seize(1.0, columns=9), ready)
    assert isinstance(order.order, Mass)
    assert ready.hostile_held[ready.board.index[order.order.zone]]
    assert given(mass_to_seize(1000.0, columns=9), ready) == []


def test_they_mass_neither_early_nor_when_enough_columns_stand_nor_without_money(morning, given, hidden, believing):
    ready = hidden(believing(morning, {}), network=(4, 4, 4, 4))
    assert given(mass_to_seize(1.0, first=2, columns=9), ready) == []
    assert given(mass_to_seize(1.0, columns=1), ready) == []
    assert given(mass_to_seize(1.0, columns=9, keep=48.0), ready) == []


def test_garrisons_are_fed_where_nobody_contests_them(morning, given, hidden):
    operators = np.full(len(morning.board), 100)
    orders = given(mass_to_hold(at_most=3), hidden(morning, network=(4, 4, 4, 4), operators=operators))
    assert len(orders) == 3
    for each in orders:
        row = morning.board.index[each.order.zone]
        assert morning.friendly_held[row]
        assert not morning.contested[row]
        assert each.order.zone in morning.own_at


def test_columns_strike_where_the_enemy_is_thin_and_garrisons_stay(morning, given, believing):
    thin = believing(morning, {}, guards=50.0)
    orders = given(strike_back(1.5, at_most=9), thin)
    assert orders
    for each in orders:
        assert isinstance(each.order, CounterAttack)
        bodies = [thin.formations[body] for body in each.order.formations]
        assert all(body.kind == "mobile_column" or body.zone == each.order.zone for body in bodies)
    assert given(strike_back(1.5, beside=False), thin) != orders


def test_nobody_strikes_the_strong_or_with_an_empty_purse(morning, given, believing):
    strong = believing(morning, dict.fromkeys(morning.board.zone_ids, 20000))
    assert given(strike_back(1.0), strong) == []
    assert given(strike_back(1.0), replace(believing(morning, {}), treasury=1.0)) == []


def test_nobody_masses_when_a_reckoning_is_near_or_the_answer_too_strong(morning, given, hidden, believing):
    ready = hidden(believing(morning, {}), network=(4, 4, 4, 4))
    assert len(given(mass_to_seize(1.0, quiet=7, columns=9), ready)) == 1  # the first is in week 8
    assert given(mass_to_seize(1.0, quiet=8, columns=9), ready) == []
    watched = believing(ready, dict.fromkeys(ready.board.zone_ids, 5000))
    assert given(mass_to_seize(0.01, answer=0.1, columns=9), watched) == []


def test_without_the_will_to_attack_only_what_nobody_guards_is_seized(morning, given, hidden, believing):
    weary = replace(hidden(believing(morning, {}), network=(4, 4, 4, 4)), will=10.0)
    assert given(mass_to_seize(1.0, columns=9), weary) == []
    assert len(given(mass_to_seize(1.0, columns=9), believing(weary, guards=0.0))) == 1
