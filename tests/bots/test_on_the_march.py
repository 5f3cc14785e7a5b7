"""On the march: it attacks first and hides nobody while the way is free."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.on_the_march import OnTheMarch
from game.campaign.campaign import Campaign
from game.campaign.loading import load
from game.dice import Dice
from game.orders.counter_attack import CounterAttack
from game.orders.order import Directive
from game.orders.plan import Plan
from game.views.situation import Situation


@pytest.fixture(scope="module")
def summer() -> Situation:
    """The first morning of a war in which the insurgents attack."""
    return dict(Campaign(load("summer-2014"), 1).open_week())["insurgents"]


def decide(situation: Situation) -> list[Directive]:
    given = OnTheMarch().decide(situation, Dice(1))
    plan = Plan(situation)
    assert all(plan.add(each.order) is None and each.reason for each in given)
    return given


def test_on_the_first_morning_its_columns_attack(summer: Situation) -> None:
    targets = [each.order.zone for each in decide(summer) if isinstance(each.order, CounterAttack)]
    assert len(targets) >= 2
    assert all(summer.hostile_held[summer.board.index[zone]] for zone in targets)


def test_without_money_nobody_attacks(summer: Situation) -> None:
    assert not any(isinstance(each.order, CounterAttack) for each in decide(replace(summer, treasury=0.5)))
