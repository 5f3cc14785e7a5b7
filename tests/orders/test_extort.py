"""Extort, and stop: income by level, and support that wears away."""

from __future__ import annotations

from collections.abc import Callable

from game.campaign.campaign import Campaign
from game.events.networks import ExtortionSet, NetworkRaised
from game.orders.extort import Extort, StopExtorting
from game.orders.order import Cost, Order
from game.views.situation import Situation

CarryOut = Callable[[Order, str], list[object]]


def test_it_needs_a_network(insurgents: Situation) -> None:
    assert "to extort takes level 1" in str(Extort("frontier").refusal(insurgents))
    assert str(StopExtorting("frontier").refusal(insurgents)) == "nobody extorts there"


def test_it_goes_on_until_it_is_stopped(campaign: Campaign, carry_out: CarryOut) -> None:
    NetworkRaised("frontier", 2).apply(campaign.theater)
    before = campaign.situation("insurgents")
    assert Extort("frontier").refusal(before) is None
    assert Extort("frontier").cost(before) == Cost()
    assert Extort("frontier").expectation(before).startswith("1.2 RP a week")
    assert carry_out(Extort("frontier"), "insurgents") == [ExtortionSet("frontier", True)]
    during = campaign.situation("insurgents")
    assert str(Extort("frontier").refusal(during)) == "the network there does that already"
    assert list(Extort.options(during)) == []
    assert list(StopExtorting.options(during)) == [StopExtorting("frontier")]
    carry_out(StopExtorting("frontier"), "insurgents")
    assert Extort("frontier").refusal(campaign.situation("insurgents")) is None


def test_shadow_rule_brings_more(campaign: Campaign) -> None:
    NetworkRaised("frontier", 5).apply(campaign.theater)
    assert Extort("frontier").expectation(campaign.situation("insurgents")).startswith("4.5 RP a week")
