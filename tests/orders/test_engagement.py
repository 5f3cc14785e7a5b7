"""Rules of engagement: set by order, kept as state, and what they mean for strikes."""

from __future__ import annotations

from collections.abc import Callable

from game.campaign.campaign import Campaign
from game.orders.engagement import SetEngagement
from game.views.situation import Situation


def test_they_are_refused_when_unknown_or_in_force(coalition: Situation) -> None:
    assert str(SetEngagement(coalition.rules_of_engagement).refusal(coalition)).endswith("already")
    assert "no rules are called lax" in str(SetEngagement("lax").refusal(coalition))
    offered = {order.rules for order in SetEngagement.options(coalition)}  # type: ignore[attr-defined]
    assert offered == {"strict", "standard", "permissive"} - {coalition.rules_of_engagement}


def test_stricter_rules_promise_less_of_both(coalition: Situation) -> None:
    p = coalition.parameters
    assert f"{p.air_effect_strict:.0%}" in SetEngagement("strict").expectation(coalition)
    assert f"{p.civ_deaths_strike_permissive * p.strikes_per_package:.1f}" in SetEngagement("permissive").expectation(coalition)


def test_carried_out_they_hold(campaign: Campaign, carry_out: Callable[..., list[object]]) -> None:
    carry_out(SetEngagement("strict"), "coalition")
    assert campaign.situation("coalition").rules_of_engagement == "strict"
    assert campaign.situation("iraq").rules_of_engagement == campaign.theater.factions["iraq"].sheet.rules_of_engagement
    assert SetEngagement("strict").text(campaign.situation("coalition")) == "rules of engagement: strict"
