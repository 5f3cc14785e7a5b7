"""Networks: which region grows, when money is taken from the people, and who is frightened."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.bots.tasks.networks import live_off_the_people, raise_networks, silence_informers
from game.orders.extort import Extort, StopExtorting
from game.orders.intimidate import Intimidate
from game.orders.recruit import Recruit


def test_the_network_nearest_to_its_use_with_most_operators_grows_first(morning, given, believing):
    (order,) = given(raise_networks(4), believing(morning, grip=0.2))
    assert order.order == Recruit("hamrin")  # at level 3 of 4
    assert order.rejected


def test_none_grows_beyond_its_use_or_on_the_last_money(morning, given, hidden):
    assert given(raise_networks(4), hidden(morning, network=(4, 4, 4, 4))) == []
    assert given(raise_networks(4, keep=49.0), morning) == []


def test_people_are_made_to_pay_only_when_money_is_short(morning, given, hidden):
    task = live_off_the_people(below=20.0, above=60.0)
    assert given(task, morning) == []
    (order,) = given(task, replace(morning, treasury=10.0))
    assert order.order == Extort("hamrin")  # the strongest network brings most
    rich = replace(hidden(morning, extorting=(True, True, False, False)), treasury=90.0)
    (order,) = given(task, rich)
    assert order.order == StopExtorting("tigris")  # the weakest is spared first


def test_people_are_frightened_where_many_operators_live_among_informers(morning, given, hidden, believing):
    operators = np.zeros(len(morning.board), dtype=np.int64)
    operators[[morning.board.index["KRK"], morning.board.index["SMR"]]] = (300, 20)
    seen = hidden(believing(morning, grip=0.9, fear=0.0, support=0.1), operators=operators)
    (order,) = given(silence_informers(), seen)
    assert order.order == Intimidate("KRK")
    assert "300 operators" in order.reason
    assert given(silence_informers(), believing(seen, grip=0.4)) == []
    assert given(silence_informers(keep=50.0), seen) == []
