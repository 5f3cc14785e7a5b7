"""Police: a zone's guards told to police in earnest, what it costs each week, and how it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.campaign.turn import pay_standing_orders
from game.events.politics import MeasureTaken
from game.events.turn import OrderFailed
from game.orders.order import Cost, Order
from game.orders.plan import Plan
from game.orders.police import EndPolicing, Police
from game.terms import Measure
from game.views.situation import Situation

CarryOut = Callable[[Order, str], list[object]]


def test_where_a_zone_may_be_policed(iraq: Situation, coalition: Situation) -> None:
    assert Police("ANA").refusal(iraq) is None
    assert str(Police("QIM").refusal(iraq)) == "you do not control Al-Qaim"
    assert str(Police("ANA").refusal(coalition)) == "you do not control Anah"
    assert str(Police("NOWHERE").refusal(iraq)) == "there is no zone NOWHERE"
    beliefs = iraq.beliefs.copy()
    beliefs.social = beliefs.social * 0.0
    assert str(Police("ANA").refusal(replace(iraq, beliefs=beliefs))) == "Anah has no guards to police it"
    assert {order.zone for order in Police.options(iraq)} >= {"ANA"}  # type: ignore[attr-defined]


def test_once_ordered_it_stands_is_paid_for_and_can_be_ended(campaign: Campaign, carry_out: CarryOut) -> None:
    assert carry_out(Police("ANA"), "iraq") == [MeasureTaken("iraq", "ANA", Measure.POLICE, 1)]
    iraq = campaign.situation("iraq")
    price = iraq.parameters.cost_police
    assert Police("ANA").cost(iraq) == Cost(treasury=price)
    assert str(Police("ANA").refusal(iraq)) == "Anah is policed already"
    plan = Plan(replace(iraq, command=5))
    assert plan.standing == price
    assert list(EndPolicing.options(iraq)) == [EndPolicing("ANA")]
    assert plan.add(EndPolicing("ANA")) is None
    assert plan.standing == 0.0
    carry_out(EndPolicing("ANA"), "iraq")
    assert campaign.situation("iraq").policed == ()


@pytest.mark.parametrize(("treasury", "stands"), [(5.0, True), (0.2, False)])
def test_it_is_paid_each_week_or_lapses(campaign: Campaign, carry_out: CarryOut, treasury: float, stands: bool) -> None:
    carry_out(Police("ANA"), "iraq")
    iraq = campaign.theater.factions["iraq"]
    iraq.treasury = treasury
    for event in pay_standing_orders(campaign.turn):
        event.apply(campaign.theater)
    assert bool(campaign.situation("iraq").policed) is stands
    assert iraq.treasury == pytest.approx(treasury - campaign.parameters.cost_police * stands)


def test_a_police_order_that_lapses_is_told_of(campaign: Campaign, carry_out: CarryOut) -> None:
    carry_out(Police("ANA"), "iraq")
    campaign.theater.factions["iraq"].treasury = 0.2
    (failed,) = (each for each in pay_standing_orders(campaign.turn) if isinstance(each, OrderFailed))
    assert (failed.text, failed.why, failed.zone) == ("go on policing Anah", "there is no money to go on", "ANA")


def test_it_ends_unpaid_where_no_guards_are_left(campaign: Campaign, carry_out: CarryOut) -> None:
    carry_out(Police("ANA"), "iraq")
    campaign.theater.ground.put("local_security", campaign.theater.board.index["ANA"], 0)
    before = campaign.theater.factions["iraq"].treasury
    events = []
    for event in pay_standing_orders(campaign.turn):
        event.apply(campaign.theater)
        events.append(event)
    assert [each.why for each in events if isinstance(each, OrderFailed)] == ["no guards are left there"]
    assert campaign.situation("iraq").policed == ()
    assert campaign.theater.factions["iraq"].treasury == before


def test_the_week_it_is_ordered_is_paid_once(campaign: Campaign, carry_out: CarryOut) -> None:
    carry_out(Police("ANA"), "iraq")
    campaign.turn.accepted["iraq"] = [Police("ANA")]
    assert list(pay_standing_orders(campaign.turn)) == []


def test_only_who_polices_can_end_it(iraq: Situation) -> None:
    assert str(EndPolicing("ANA").refusal(iraq)) == "you do not police Anah"
    assert str(EndPolicing("NOWHERE").refusal(iraq)) == "there is no zone NOWHERE"


def test_words(iraq: Situation) -> None:
    assert Police("ANA").text(iraq) == "police Anah"
    assert EndPolicing("ANA").text(iraq) == "end policing in Anah"
    assert f"{iraq.parameters.police_arrest_week:.0%}" in Police("ANA").expectation(iraq)
    assert "saves" in EndPolicing("ANA").expectation(iraq)
