"""Recruit: a level a week, where the enemy's grip is weak enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from game.campaign.campaign import Campaign
from game.events.networks import NetworkRaised
from game.orders.order import Cost, Order
from game.orders.plan import Plan
from game.orders.recruit import Recruit
from game.views.situation import Situation

CarryOut = Callable[[Order, str], list[object]]


def gripped(situation: Situation, grip: float) -> Situation:
    """Every zone the enemy's, under this grip."""
    beliefs = situation.beliefs.copy()
    beliefs.social = beliefs.social.copy()
    beliefs.social[0] = grip
    row = situation.sheets["iraq"].row
    return replace(situation, beliefs=beliefs, controller=np.full_like(situation.controller, row))


def test_it_takes_a_loose_grip(insurgents: Situation) -> None:
    limit = insurgents.parameters.network_grip_limit
    assert Recruit("frontier").refusal(gripped(insurgents, limit - 0.01)) is None
    assert "grip there is too firm: 61%" in str(Recruit("frontier").refusal(gripped(insurgents, 0.61)))
    assert Recruit("frontier").cost(insurgents) == Cost(treasury=insurgents.parameters.cost_recruit)


def test_no_network_grows_beyond_the_highest_level(insurgents: Situation) -> None:
    assert insurgents.underground is not None
    full = replace(insurgents, underground=replace(insurgents.underground, network=(int(insurgents.parameters.network_max),)))
    assert "as strong as it can be" in str(Recruit("frontier").refusal(full))
    assert list(Recruit.options(full)) == []


def test_a_level_is_raised_once_a_week(campaign: Campaign, insurgents: Situation, carry_out: CarryOut) -> None:
    rich = replace(insurgents, treasury=50.0, command=5)
    plan = Plan(rich)
    assert plan.add(Recruit("frontier")) is None
    assert str(plan.refusal(Recruit("frontier"))) == "that is ordered for this week already"
    assert carry_out(Recruit("frontier"), "insurgents") == [NetworkRaised("frontier", 1)]
    own = campaign.situation("insurgents").underground
    assert own is not None
    assert own.network == (1,)
    assert "level 2" in Recruit("frontier").expectation(campaign.situation("insurgents"))


def test_the_base_of_a_region_is_its_name(insurgents: Situation) -> None:
    assert Recruit("frontier").text(insurgents) == "recruit in Western Anbar and the frontier"
