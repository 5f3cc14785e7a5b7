"""Broadcast: reach rises, not too often, and now and then somebody is traced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.dice import Dice
from game.events.leaders import LeadersStirred
from game.events.networks import BroadcastMade, ReachChanged
from game.orders.broadcast import Broadcast
from game.orders.order import Cost, Execution, Order
from game.rules.reach import raised
from game.views.situation import Situation
from tests.wars import shipped

CarryOut = Callable[[Order, str], list[object]]


def test_it_lifts_reach_and_may_not_be_repeated_at_once(campaign: Campaign, carry_out: CarryOut) -> None:
    before, p = campaign.theater.reach, campaign.parameters
    situation = campaign.situation("insurgents")
    assert Broadcast().cost(situation) == Cost(treasury=p.cost_broadcast)
    assert list(Broadcast.options(situation)) == [Broadcast()]
    made, changed = carry_out(Broadcast(), "insurgents")[:2]
    assert made == BroadcastMade(1)
    assert changed == ReachChanged(raised(before, p.reach_broadcast))
    after = campaign.situation("insurgents")
    assert str(Broadcast().refusal(after)) == "the last one went out in week 1: once in 2 weeks"
    assert Broadcast().refusal(replace(after, week=2)) is not None
    assert Broadcast().refusal(replace(after, week=3)) is None


def test_others_make_none(iraq: Situation) -> None:
    assert str(Broadcast().refusal(iraq)) == "your side makes no such broadcasts"


def test_a_national_leader_is_traced_as_often_as_the_rules_say() -> None:
    campaign = Campaign(shipped("last-pockets"), 5)
    campaign.open_week()
    found = [
        event
        for seed in range(800)
        for event in Broadcast().carry_out(Execution(campaign.theater, "insurgents", campaign.parameters, Dice(seed)))
        if isinstance(event, LeadersStirred)
    ]
    assert len(found) / 800 == pytest.approx(campaign.parameters.broadcast_exposure, abs=0.02)
    assert {campaign.theater.leaders[leader].rank for event in found for leader, _ in event.cover} == {"national"}


def test_words(insurgents: Situation) -> None:
    assert Broadcast().text(insurgents) == "broadcast a message"
    after = raised(0.5, insurgents.parameters.reach_broadcast)
    assert f"reach 0.50 to {after:.2f}" in Broadcast().expectation(insurgents)
