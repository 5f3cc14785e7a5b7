"""Clear and hold: assault what can be taken, gather before what cannot, patrol where grip is weak, rest when it is firm."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.bots.clear_and_hold import ClearAndHold, bring_up, patrol, rest
from game.dice import Dice
from game.orders.assault import Assault
from game.orders.march import March
from game.orders.plan import Plan
from game.orders.postures import Hold, Patrol
from game.views.situation import Situation

DICE = Dice(1)


@pytest.fixture
def iraq(opening: dict[str, Situation]) -> Situation:
    return replace(opening["iraq"], treasury=100.0, command=9)


def gripped(situation: Situation, grip: float) -> Situation:
    """The same morning with every zone held this firmly."""
    beliefs = situation.beliefs.copy()
    beliefs.social = np.vstack([np.full(len(situation.board), grip), beliefs.social[1:]])
    return replace(situation, beliefs=beliefs)


def postured(situation: Situation, **changes: object) -> Situation:
    return replace(situation, own=tuple(replace(body, **changes) for body in situation.own))  # type: ignore[arg-type]


def freed(situation: Situation, *zones: str) -> Situation:
    controller = situation.controller.copy()
    controller[[situation.board.index[zone] for zone in zones]] = situation.row
    return replace(situation, controller=controller)


def test_it_goes_for_the_towns_over_a_war(war: dict[str, list[Situation]]) -> None:
    ordered = [each.order for s in war["iraq"] for each in ClearAndHold().decide(s, DICE)]
    assert {order.zone for order in ordered if isinstance(order, Assault)} >= {"QIM", "RWA"}


def test_it_never_orders_what_it_may_not_enter(war: dict[str, list[Situation]]) -> None:
    for situation in war["iraq"]:
        for each in ClearAndHold().decide(situation, DICE):
            assert getattr(each.order, "zone", "QIM") not in ("ABK", "BGZ")


def test_reserves_gather_beside_a_pocket(iraq: Situation) -> None:
    rear = gripped(freed(iraq, "QIM", "RUM"), 0.9)
    waiting = replace(rear, own=tuple(replace(b, zone="SQD", strength=1000) for b in rear.own))
    syria_free = freed(waiting, "ABK")
    plan = Plan(syria_free)
    bring_up(syria_free, plan)
    marches = [each.order for each in plan.directives]
    assert marches
    for order in marches:
        assert isinstance(order, March)
        beside = syria_free.board.neighbours[syria_free.board.index[order.to]]
        assert any(syria_free.hostile_held[row] for row in beside)


def test_weak_zones_are_patrolled_and_firm_ones_not(iraq: Situation) -> None:
    weak, firm = Plan(gripped(iraq, 0.3)), Plan(gripped(iraq, 0.9))
    patrol(weak.situation, weak)
    patrol(firm.situation, firm)
    assert weak.directives
    assert all(isinstance(each.order, Patrol) for each in weak.directives)
    assert firm.directives == []


def test_no_money_no_patrols(iraq: Situation) -> None:
    plan = Plan(replace(gripped(iraq, 0.3), treasury=0.4))
    patrol(plan.situation, plan)
    assert plan.directives == []


def test_patrols_end_where_grip_is_firm_and_assaults_when_worn(iraq: Situation) -> None:
    def rested(situation: Situation) -> list[object]:
        plan = Plan(situation)
        rest(situation, plan)
        return [each.order for each in plan.directives]

    everyone = [Hold((body.id,)) for body in iraq.own]
    assert rested(gripped(postured(iraq, posture="patrol"), 0.9)) == everyone
    assert rested(gripped(postured(iraq, posture="patrol"), 0.3)) == []
    assert rested(postured(iraq, posture="assault", cohesion=0.4)) == everyone
    assert rested(postured(iraq, posture="assault", cohesion=1.0)) == []
