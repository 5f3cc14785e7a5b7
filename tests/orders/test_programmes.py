"""Programmes: who may run them where, what they cost, and what is told of their effect."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from game.campaign.campaign import Campaign
from game.events.politics import MeasureTaken
from game.orders.order import Cost, Order
from game.orders.plan import Plan
from game.orders.programmes import EscortReturns, RestoreServices, StabilisationAid
from game.terms import Measure
from game.views.situation import Situation


def with_grip(situation: Situation, grip: float) -> Situation:
    beliefs = situation.beliefs.copy()
    beliefs.social = np.full_like(beliefs.social, grip)
    return replace(situation, beliefs=beliefs)


def test_each_is_paid_for_its_weeks_at_once(iraq: Situation, coalition: Situation) -> None:
    p = iraq.parameters
    assert RestoreServices("ANA").cost(iraq) == Cost(1, p.cost_services)
    assert EscortReturns("ANA").cost(iraq) == Cost(1, p.cost_escort_returns)
    assert StabilisationAid("ANA").cost(coalition) == Cost(1, p.cost_aid)


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        (RestoreServices("OZ"), "there is no zone OZ"),
        (RestoreServices("QIM"), "Al-Qaim is not held by your side"),
        (EscortReturns("QIM"), "Al-Qaim is not held by your side"),
        (StabilisationAid("QIM"), "Al-Qaim is not in friendly hands"),
    ],
)
def test_refusals(iraq: Situation, order: Order, reason: str) -> None:
    assert str(order.refusal(iraq)) == reason


def test_nothing_is_built_while_a_zone_is_fought_over(iraq: Situation) -> None:
    contested = np.ones_like(iraq.contested)
    assert str(RestoreServices("ANA").refusal(replace(iraq, contested=contested))) == "Anah is being fought over"


def test_a_programme_is_needed_once(iraq: Situation, campaign: Campaign, carry_out: Callable[..., list[object]]) -> None:
    weeks = int(iraq.parameters.programme_weeks)
    assert carry_out(RestoreServices("ANA"), "iraq") == [MeasureTaken("iraq", "ANA", Measure.SERVICES, weeks)]
    assert campaign.theater.ground.measures[Measure.SERVICES, campaign.theater.board.index["ANA"]] == weeks
    again = RestoreServices("ANA").refusal(campaign.situation("iraq"))
    assert str(again) == "that goes on in Anah already, with 4 weeks left"
    plan = Plan(iraq)
    assert plan.add(EscortReturns("ANA")) is None
    assert str(plan.add(EscortReturns("ANA"))) == "that is ordered for this week already"


def test_whole_services_and_empty_camps_need_nothing(iraq: Situation) -> None:
    whole = replace(iraq, services=np.ones_like(iraq.services), displaced=np.zeros_like(iraq.displaced))
    assert str(RestoreServices("ANA").refusal(whole)) == "services in Anah are whole"
    assert str(EscortReturns("ANA").refusal(whole)) == "nobody from Anah is displaced"


def test_an_ally_s_zone_may_be_aided(coalition: Situation) -> None:
    assert StabilisationAid("ANA").refusal(coalition) is None
    assert str(EscortReturns("ANA").refusal(coalition)) == "Anah is not held by your side"


def test_what_is_expected_turns_with_grip(iraq: Situation, coalition: Situation) -> None:
    assert StabilisationAid("ANA").expectation(with_grip(coalition, 0.9)) == "attacks -10% at grip 90% (+5% to -10%)"
    assert StabilisationAid("ANA").expectation(with_grip(coalition, 0.3)) == "attacks +5% at grip 30% (+5% to -10%)"
    assert RestoreServices("ANA").expectation(with_grip(iraq, 0.9)).startswith("services +12% (0% to 12%) in all; attacks -10%")
    assert RestoreServices("ANA").expectation(with_grip(iraq, 0.3)).startswith("services +0%")
    assert "about 0 return" in EscortReturns("ANA").expectation(with_grip(iraq, 0.2))
    assert "about 0 return" not in EscortReturns("ANA").expectation(with_grip(iraq, 0.9))


def test_options_are_zones_that_can_be_helped(iraq: Situation, coalition: Situation) -> None:
    assert {order.zone for order in RestoreServices.options(iraq)} == {"SQD", "ANA"}
    assert {order.zone for order in StabilisationAid.options(coalition)} == {"SQD", "ANA"}
    assert list(EscortReturns.options(coalition)) == []
