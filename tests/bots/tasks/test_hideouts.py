"""Hideouts: leaders go where fewer inform, or keep out of sight."""

from __future__ import annotations

from dataclasses import replace

from game.bots.tasks.hideouts import keep_leaders_hidden
from game.orders.leaders import HideLeader, MoveLeader


def surrounded(situation, believing):
    """All ground lost, and informers everywhere."""
    enemy = situation.sheets["iraq"].row
    watched = believing(situation, grip=1.0, fear=0.0, support=0.0)
    return replace(watched, controller=situation.controller * 0 + enemy)


def test_leaders_among_their_own_are_left_alone(morning, given, believing):
    assert given(keep_leaders_hidden(), believing(morning, grip=0.3)) == []


def test_where_nowhere_is_safer_the_highest_hides_first(morning, given, believing):
    (order,) = given(keep_leaders_hidden(), surrounded(morning, believing))
    assert isinstance(order.order, HideLeader)
    assert next(each for each in morning.leaders if each.id == order.order.leader).rank == "national"


def test_a_leader_among_informers_moves_where_none_inform(morning, given, believing):
    watched = believing(morning, grip=1.0, fear=0.0, support=0.0)
    leader = next(each for each in morning.leaders if each.rank == "national")._replace(zone="MYD")
    (order,) = given(keep_leaders_hidden(), replace(watched, leaders=(leader,)))
    assert isinstance(order.order, MoveLeader)
    assert morning.friendly_held[morning.board.index[order.order.to]]


def test_one_who_hides_already_or_costs_too_much_is_left_alone(morning, given, believing):
    watched = surrounded(morning, believing)
    hiding = replace(watched, leaders=tuple(each._replace(weeks_hidden=3) for each in watched.leaders))
    assert given(keep_leaders_hidden(), hiding) == []
    assert given(keep_leaders_hidden(keep=50.0), watched) == []
    regional = replace(watched, leaders=tuple(each for each in watched.leaders if each.rank == "regional"))
    assert given(keep_leaders_hidden(national_only=True), regional) == []
