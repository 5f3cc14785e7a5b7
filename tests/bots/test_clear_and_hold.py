"""Clear and hold: the pockets one after the other with enough force, then patrols, police and works."""

from __future__ import annotations

from game.bots.clear_and_hold import ClearAndHold
from game.dice import Dice
from game.orders.assault import Assault
from game.orders.close_support import CloseSupport
from game.orders.plan import Plan
from game.orders.postures import Patrol
from game.orders.table import ORDERS
from game.views.situation import Situation

DICE = Dice(1)


def verbs(situation: Situation) -> list[str]:
    return [each.order.verb for each in ClearAndHold().decide(situation, DICE)]


def test_it_goes_for_the_towns_over_a_war(war: dict[str, list[Situation]]) -> None:
    ordered = [each.order for s in war["iraq"] for each in ClearAndHold().decide(s, DICE)]
    assert {order.zone for order in ordered if isinstance(order, Assault)} >= {"QIM", "RWA"}
    assert any(isinstance(order, Patrol) for order in ordered)


def test_it_never_orders_what_it_may_not_enter(war: dict[str, list[Situation]]) -> None:
    for situation in war["iraq"]:
        for each in ClearAndHold().decide(situation, DICE):
            if not isinstance(each.order, CloseSupport):
                assert getattr(each.order, "zone", "QIM") not in ("ABK", "BGZ")


def test_on_the_first_morning_of_the_last_pockets_it_attacks_with_air_over_it(pockets: dict[str, Situation]) -> None:
    for side in ("iraq", "syria"):
        given = verbs(pockets[side])
        assert {"assault", "close support"} <= set(given)
        assert len(given) == pockets[side].command


def test_every_order_is_accepted_and_has_a_reason(pockets: dict[str, Situation]) -> None:
    for side in ("iraq", "syria"):
        plan = Plan(pockets[side])
        for each in ClearAndHold().decide(pockets[side], DICE):
            assert each.reason
            assert each.order.verb in ORDERS
            assert plan.add(each.order) is None
