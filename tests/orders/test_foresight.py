"""Foresight: what other orders of the week have taken up is neither counted twice nor left out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.campaign.campaign import Campaign
from game.orders.assault import Assault
from game.orders.foresight import foreseen
from game.orders.march import March
from game.orders.mass import Mass, gathering
from game.orders.order import Directive
from game.orders.plan import Plan
from game.views.situation import Situation
from tests.orders.conftest import Alter


def test_without_other_orders_all_is_as_it_is(iraq: Situation) -> None:
    order = Assault(("IQ-1",), "QIM")
    assert foreseen(Plan(iraq), order) is iraq
    assert foreseen(Plan(iraq, [Directive(order)]), order) is iraq  # an order looked at again is none of the others


def test_those_ordered_to_the_same_fight_count_in_it(iraq: Situation) -> None:
    one, two = Assault(("IQ-1",), "QIM"), Assault(("IQ-2",), "QIM")
    joined = foreseen(Plan(iraq, [Directive(one)]), two)
    assert joined.formations["IQ-1"].posture == "assault"
    assert joined.formations["IQ-1"].zone == "QIM"
    assert joined.formations["IQ-2"] == iraq.formations["IQ-2"]
    assert two.expectation(joined) != two.expectation(iraq)


def test_those_who_are_called_away_fight_no_longer(iraq: Situation, alter: Alter) -> None:
    fighting = alter(iraq, "IQ-1", zone="QIM", posture="assault")
    away = foreseen(Plan(fighting, [Directive(March(("IQ-1",), "ANA"))]), Assault(("IQ-2",), "QIM"))
    assert away.formations["IQ-1"].posture == "hold"
    assert away.formations["IQ-2"] == fighting.formations["IQ-2"]


def test_operators_who_mass_at_one_zone_do_not_mass_at_the_next(campaign: Campaign) -> None:
    campaign.theater.underground.element_operators = np.full_like(campaign.theater.underground.element_operators, 100)
    now = campaign.situation("insurgents")
    row = now.board.index["ANA"]
    near = [now.board.zone_ids[each] for each in now.board.neighbours[row]]
    beside = next(zone for zone in near if gathering(now, now.board.index[zone]))
    then = foreseen(Plan(now, [Directive(Mass("ANA"))]), Mass(beside))
    assert now.underground is not None
    shared = {row, *now.board.neighbours[row]} & {now.board.index[beside], *now.board.neighbours[now.board.index[beside]]}
    taken = sum(int((now.underground.operators - now.underground.regrouping)[each]) for each in shared)
    assert taken > 0
    assert gathering(now, now.board.index[beside]) - gathering(then, now.board.index[beside]) == taken
    none = replace(
        now, underground=replace(now.underground, operators=now.underground.regrouping, dormant=now.underground.dormant * 0)
    )
    assert Mass("ANA").expectation(none).startswith("no column: the others who mass leave 0 ready")


@pytest.mark.parametrize("side", ["iraq", "coalition"])
def test_a_side_without_operators_foresees_its_own_all_the_same(campaign: Campaign, side: str) -> None:
    now = campaign.situation(side)
    body = now.own[0]
    assert foreseen(Plan(now, [Directive(Mass("ANA")), Directive(March((body.id,), "ANA"))]), Assault((), "QIM")).row == now.row
