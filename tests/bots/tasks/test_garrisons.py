"""Garrisons: who is told to stand, to dig, to thin out, to go to ground and to come in from the open."""

from __future__ import annotations

from dataclasses import replace

from game.bots.tasks.garrisons import dig_in, give_up, into_the_towns, stand, thin_out
from game.orders.fortify import Fortify
from game.orders.march import March
from game.orders.postures import Defend, GoToGround, ThinOut


def subjects(directives):
    return {subject for each in directives for subject in each.order.subjects}


def test_only_those_pressed_stand_four_to_a_command_the_most_pressed_first(morning, given, believing):
    orders = given(stand(1000.0), morning)
    assert all(isinstance(each.order, Defend) and len(each.order.formations) <= 4 for each in orders)
    assert "IS-QIM" in orders[0].order.formations  # in contact from the first morning
    assert given(stand(1000.0), believing(morning, {})) == []


def test_nobody_stands_against_hopeless_odds_or_without_money(morning, given, believing):
    crushed = believing(morning, dict.fromkeys(morning.board.zone_ids, 100000))
    assert given(stand(5.0), crushed) == []
    assert given(stand(1000.0, keep=49.9), morning) == []
    assert subjects(given(give_up(5.0), crushed)) == {body.id for body in morning.own}


def test_a_town_is_given_up_later_than_open_ground(morning, given, believing):
    seen = believing(morning, {"ABK": 15_000, "JZB": 1_800})  # six to one each
    hidden = subjects(given(give_up(5.0), seen))
    assert {"IS-JZB"} <= hidden
    assert "IS-ABK1" not in hidden
    assert all(isinstance(each.order, GoToGround) for each in given(give_up(5.0), seen))


def test_those_out_of_contact_thin_out_and_are_told_once(morning, given, believing):
    orders = given(thin_out(0.5), believing(morning, {}))
    assert all(isinstance(each.order, ThinOut) for each in orders)
    assert "IS-QIM" not in subjects(orders)
    done = replace(morning, own=tuple(body._replace(posture="thin out") for body in morning.own))
    assert given(thin_out(1000.0), done) == []


def test_towns_dig_only_while_nobody_presses_or_others_stand_guard(morning, given, believing):
    quiet = given(dig_in(9), believing(morning, {}))
    assert quiet
    assert all(isinstance(each.order, Fortify) for each in quiet)
    pressed = believing(morning, dict.fromkeys(morning.board.zone_ids, 50000))
    assert subjects(given(dig_in(9), pressed)) == {"IS-ABK2"}  # the town garrison stands meanwhile
    assert given(dig_in(9, keep=50.0), believing(morning, {})) == []


def test_columns_come_in_from_the_open_to_a_town_beside_them(morning, given):
    orders = given(into_the_towns(9), morning)
    assert orders
    for each in orders:
        assert isinstance(each.order, March)
        assert morning.board.terrain[morning.board.index[each.order.to]] in ("town", "city")
        assert morning.board.route_between(morning.formations[each.order.formations[0]].zone, each.order.to)
