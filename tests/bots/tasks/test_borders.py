"""Tasks at the edges: trade where both ends are governed, shut tracks, works, talk."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.bots.tasks.borders import deconflict, fortify, open_trade, shut_borders
from game.orders.crossing import OpenCrossing, ShutCrossing
from game.orders.deconflict import Deconflict
from game.orders.fortify import Fortify
from game.views.situation import Situation
from tests.bots.tasks.mornings import attacked, believing, given, held_by, postured


def test_friction_is_talked_down_when_it_runs_high(syria: Situation, iraq: Situation) -> None:
    assert given(replace(syria, friction=5.0), deconflict, strained=4.0) == [Deconflict()]
    assert given(replace(syria, friction=3.0), deconflict, strained=4.0) == []
    assert given(replace(iraq, friction=9.0), deconflict) == []


def test_trade_is_opened_once_governments_hold_both_ends(iraq: Situation) -> None:
    both = held_by(held_by(iraq, iraq.row, "QIM"), iraq.sheets["syria"].row, "ABK")
    route = next(each for each in iraq.board.paying if {each.a, each.b} == {"QIM", "ABK"})
    shut = both.route_open.copy()
    shut[route.row] = False
    ready = believing(replace(both, route_open=shut), grip=0.6)
    assert given(ready, open_trade) == [OpenCrossing("QIM", "ABK")]
    assert OpenCrossing("QIM", "ABK") not in given(believing(ready, grip=0.2), open_trade)
    assert OpenCrossing("QIM", "ABK") not in given(held_by(ready, iraq.sheets["insurgents"].row, "ABK"), open_trade)


def test_borders_are_shut_where_the_enemy_is_beyond(iraq: Situation) -> None:
    everything = replace(iraq, route_open=np.ones_like(iraq.route_open))
    orders = given(everything, shut_borders, at_most=9)
    assert orders
    for order in orders:
        assert isinstance(order, ShutCrossing)
        route = iraq.board.route_between(order.zone, order.to)
        assert route is not None
        assert not route.pays
        assert iraq.hostile_held[iraq.board.index[order.to]] or iraq.attacks[iraq.board.index[order.to]] >= 1
    assert given(replace(iraq, route_open=np.zeros_like(iraq.route_open)), shut_borders) == []


def test_garrisons_in_the_way_of_a_raid_dig_in(iraq: Situation) -> None:
    idle = postured(iraq, posture="hold", in_contact=False)
    (order,) = given(attacked(idle, DYL=30), fortify)
    assert order == Fortify(("IQ-24",))
    assert given(replace(attacked(idle, DYL=30), treasury=2.0), fortify) == []
    dug = replace(attacked(idle, DYL=30), fortification=np.full(len(idle.board), 2))
    assert given(dug, fortify, works=2) == []
