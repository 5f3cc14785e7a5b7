"""Tasks on the ground: enough and no more goes forward, reserves come up, the worn stop and rest."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.bots.tasks.ground import assault, bring_up, call_off, man, pockets, rest
from game.orders.assault import Assault
from game.orders.march import March
from game.orders.postures import Hold, Rest
from game.views.situation import Situation
from tests.bots.tasks.mornings import attacked, believing, given, postured


def test_pockets_are_what_the_enemy_holds_where_one_may_go(iraq: Situation, syria: Situation) -> None:
    assert {"QIM", "RWA", "JZA"} <= {iraq.board.zone_ids[row] for row in pockets(iraq)}
    assert "ABK" not in {iraq.board.zone_ids[row] for row in pockets(iraq)}
    held = {syria.board.zone_ids[row] for row in pockets(syria)}
    assert "ABK" in held
    assert "HJN" not in held  # beyond the line that another claims


def test_the_more_is_enough_the_fewer_are_assaulted(iraq: Situation) -> None:
    bold, careful = (given(iraq, assault, enough=enough) for enough in (1.0, 2.5))
    assert len(bold) > len(careful)
    assert all(isinstance(order, Assault) for order in (*bold, *careful))
    assert len(given(iraq, assault, enough=1.0, at_most=1)) == 1


def test_a_fight_that_has_enough_takes_no_more(iraq: Situation) -> None:
    (first,) = given(iraq, assault, enough=1.2, at_most=1)
    assert isinstance(first, Assault)
    at_it = tuple(f._replace(posture="assault", destination=first.zone) if f.id in first.formations else f for f in iraq.own)
    again = [order.zone for order in given(replace(iraq, own=at_it), assault, enough=1.2) if isinstance(order, Assault)]
    assert first.zone not in again


def test_no_assault_by_the_worn_nor_without_money(iraq: Situation) -> None:
    assert given(postured(iraq, cohesion=0.5), assault, enough=1.0, fit=0.6) == []
    assert given(replace(iraq, treasury=1.0), assault, enough=1.0) == []
    assert given(replace(iraq, treasury=8.0), assault, enough=1.0, reserve=8.0) == []


def test_reserves_march_to_the_door_of_a_pocket_that_is_too_strong(iraq: Situation) -> None:
    firm = believing(iraq, grip=0.9)
    orders = given(firm, bring_up, enough=50.0, at_most=2)
    assert len(orders) == 2
    for order in orders:
        assert isinstance(order, March)
        assert iraq.beside_enemy[iraq.board.index[order.to]]
    assert given(firm, bring_up, enough=0.0) == []
    assert given(believing(iraq, grip=0.1), bring_up, enough=50.0) == []


def test_an_empty_zone_under_attack_is_manned(iraq: Situation) -> None:
    firm = believing(postured(iraq, posture="hold"), grip=0.9)
    (order,) = given(attacked(firm, HMR=3), man, least_attacks=2.0)
    assert isinstance(order, March)
    assert order.to == "HMR"
    assert given(attacked(firm, HMR=1), man, least_attacks=2.0) == []


def test_the_worn_stop_and_the_rested_come_back(iraq: Situation) -> None:
    tired = postured(iraq, posture="assault", cohesion=0.3)
    assert {name for order in given(tired, call_off, worn=0.5) for name in order.subjects} == {f.id for f in iraq.own}
    assert all(isinstance(order, Hold) for order in given(tired, call_off, worn=0.5))
    assert given(postured(iraq, posture="assault", cohesion=0.9), call_off, worn=0.5) == []

    weary = given(postured(iraq, posture="hold", cohesion=0.5, in_contact=False), rest, below=0.7)
    assert weary
    assert all(isinstance(order, Rest) for order in weary)
    near = iraq.beside_enemy
    assert not any(near[iraq.board.index[iraq.formations[name].zone]] for order in weary for name in order.subjects)
    fresh = given(postured(iraq, posture="rest", cohesion=1.0, in_contact=False), rest)
    assert fresh
    assert all(isinstance(order, Hold) for order in fresh)


def test_nobody_is_sent_twice(iraq: Situation) -> None:
    orders = given(believing(iraq, grip=0.9), bring_up, enough=50.0, at_most=9)
    sent = [name for order in orders for name in order.subjects]
    assert len(sent) == len(np.unique(sent))
