"""Offensives: who goes where, with whom, and who is left out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.bots.tasks.hidden_reading import ratio
from game.bots.tasks.offensive import advance, close_up
from game.campaign.campaign import Campaign
from game.campaign.loading import load
from game.orders.counter_attack import CounterAttack
from game.orders.march import March
from game.views.situation import Situation


@pytest.fixture(scope="module")
def summer() -> Situation:
    """The first morning of a war in which columns stand ready, with money and command to spare."""
    return replace(dict(Campaign(load("summer-2014"), 1).open_week())["insurgents"], treasury=50.0, command=9)


def test_columns_attack_at_the_odds_asked_for_and_each_only_once(summer, given):
    orders = given(advance(1.4, at_most=9), summer)
    assert len(orders) >= 2
    used = [body for each in orders for body in each.order.formations]
    assert len(used) == len(set(used))
    for each in orders:
        assert isinstance(each.order, CounterAttack)
        bodies = [summer.formations[body] for body in each.order.formations]
        assert {body.kind for body in bodies} == {"mobile_column"}
        assert ratio(summer, summer.board.index[each.order.zone], bodies) >= 1.4


def test_no_more_columns_go_than_the_odds_need(summer, given):
    for each in given(advance(1.4, at_most=9), summer):
        bodies = [summer.formations[body] for body in each.order.formations]
        assert len(bodies) == 1 or ratio(summer, summer.board.index[each.order.zone], bodies[:-1]) < 1.4


def test_nobody_attacks_the_strong_or_spends_what_is_to_be_kept(summer, given):
    assert given(advance(1000.0, at_most=9), summer) == []
    assert given(advance(1.4, at_most=9, keep=49.0), summer) == []


def test_columns_behind_close_up_to_ground_beside_the_enemy(summer, given):
    controller = np.full_like(summer.controller, summer.sheet.row)
    controller[summer.board.index["HJN"]] = summer.sheets["councils"].row
    calm = replace(summer, controller=controller)
    orders = given(close_up(at_most=9), calm)
    assert orders
    for each in orders:
        assert isinstance(each.order, March)
        assert calm.beside_enemy[calm.board.index[each.order.to]]
        assert not any(calm.beside_enemy[calm.board.index[calm.formations[body].zone]] for body in each.order.formations)
    assert given(close_up(at_most=9, keep=50.0), calm) == []
