"""Surge: a level-3 network, a price every week, and an emphasis if one is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.campaign.turn import pay_standing_orders
from game.events.insurgency import StanceTaken
from game.events.networks import NetworkRaised
from game.orders.guerrilla import LieLow
from game.orders.order import Cost, Order
from game.orders.plan import Plan
from game.orders.surge import Surge
from game.terms import EMPHASES, Stance

CarryOut = Callable[[Order, str], list[object]]


@pytest.fixture
def grown(campaign: Campaign) -> Campaign:
    NetworkRaised("frontier", 3).apply(campaign.theater)
    return campaign


def test_it_takes_level_three_and_a_known_emphasis(grown: Campaign) -> None:
    now = grown.situation("insurgents")
    assert now.underground is not None
    weak = replace(now, underground=replace(now.underground, network=(0,)))
    assert "to surge takes level 3" in str(Surge("frontier").refusal(weak))
    assert Surge("frontier").refusal(now) is None
    assert "no emphasis is called bridges" in str(Surge("frontier", "bridges").refusal(now))
    assert str(Surge("atlantis").refusal(now)) == "you have no network in atlantis"
    assert [order.emphasis for order in Surge.options(now)] == list(EMPHASES)
    assert Surge("frontier").text(now) == "surge in Western Anbar and the frontier"
    assert Surge("frontier").expectation(now).startswith("attacks at 1.8 times")


def test_it_stands_and_is_paid_for_every_week(grown: Campaign, carry_out: CarryOut) -> None:
    price = grown.parameters.cost_operate
    assert carry_out(Surge("frontier"), "insurgents") == [StanceTaken("frontier", Stance.SURGE, 0)]
    now = replace(grown.situation("insurgents"), command=5)
    assert Surge("frontier", "officials").cost(now) == Cost(treasury=price)
    assert "already" in str(Surge("frontier").refusal(now))
    plan = Plan(now)
    assert plan.standing == price
    assert plan.add(LieLow("frontier")) is None
    assert plan.standing == 0.0


@pytest.mark.parametrize(("treasury", "stance"), [(5.0, Stance.SURGE), (0.5, Stance.OPERATE)])
def test_it_lapses_when_it_cannot_be_paid(grown: Campaign, carry_out: CarryOut, treasury: float, stance: Stance) -> None:
    carry_out(Surge("frontier", "officials"), "insurgents")
    grown.theater.insurgents.treasury = treasury
    for event in pay_standing_orders(grown.turn):
        event.apply(grown.theater)
    assert grown.theater.underground.region_stance.tolist() == [stance]
    assert grown.theater.insurgents.treasury == pytest.approx(treasury - grown.parameters.cost_operate * (stance == Stance.SURGE))
