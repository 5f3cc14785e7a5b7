"""Containment: no town is stormed, the air goes on, and what is held is manned."""

from __future__ import annotations

from game.bots.containment import Containment
from game.dice import Dice
from game.orders.assault import Assault
from game.orders.close_support import CloseSupport
from game.orders.order import Order
from game.orders.plan import Plan
from game.views.situation import Situation

DICE = Dice(1)


def orders(situation: Situation) -> list[Order]:
    return [each.order for each in Containment().decide(situation, DICE)]


def test_no_town_is_stormed_while_aircraft_wear_garrisons_down(
    pockets: dict[str, Situation], war: dict[str, list[Situation]]
) -> None:
    given = [order for situation in (pockets["coalition"], *war["coalition"]) for order in orders(situation)]
    assert not [order for order in given if isinstance(order, Assault)]
    assert [order for order in given if isinstance(order, CloseSupport)]


def test_every_order_is_accepted_and_has_a_reason(pockets: dict[str, Situation], war: dict[str, list[Situation]]) -> None:
    for situation in (pockets["coalition"], *war["coalition"][::5]):
        plan = Plan(situation)
        for each in Containment().decide(situation, DICE):
            assert each.reason
            assert plan.add(each.order) is None
