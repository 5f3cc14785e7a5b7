"""Raise a tribal force: where people would take up arms, what it costs, and the formation that comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from game.campaign.campaign import Campaign
from game.orders.order import Cost
from game.orders.tribal import RaiseTribalForce
from game.views.situation import Situation

ORDER = RaiseTribalForce("ANA")


def test_a_force_has_its_price(iraq: Situation) -> None:
    assert ORDER.cost(iraq) == Cost(1, iraq.parameters.cost_tribal)
    assert ORDER.expectation(iraq) == "a new formation of 500 people, quality 0.6, at once"


@pytest.fixture
def ready(iraq: Situation) -> Situation:
    """The morning's situation, with no such force at Anah yet, few who support the insurgents and many people."""
    beliefs = iraq.beliefs.copy()
    beliefs.social = np.full_like(beliefs.social, 0.1)
    own = tuple(each for each in iraq.own if each.kind != "tribal")
    return replace(iraq, beliefs=beliefs, own=own, people=np.full_like(iraq.people, 50_000.0))


def test_refusals(ready: Situation) -> None:
    assert ORDER.refusal(ready) is None
    assert str(RaiseTribalForce("OZ").refusal(ready)) == "there is no zone OZ"
    assert str(RaiseTribalForce("QIM").refusal(ready)) == "Al-Qaim is not securely held by your side"
    assert str(ORDER.refusal(replace(ready, people=ready.people * 0.1))) == "too few people live in Anah"
    hostile = ready.beliefs.copy()
    hostile.social = np.full_like(hostile.social, 0.9)
    assert str(ORDER.refusal(replace(ready, beliefs=hostile))) == "too many in Anah support the insurgents"
    there = ready.own[0]._replace(kind="tribal", zone="ANA")
    assert str(ORDER.refusal(replace(ready, own=(*ready.own, there)))) == "such a force stands in Anah already"
    gone = there._replace(id="ANA-W3", zone="SQD")  # raised there, and marched off since
    assert str(ORDER.refusal(replace(ready, own=(*ready.own, gone)))) == "a force raised in Anah is still in being"
    sheet = replace(ready.sheet, kind_raised=None)
    assert str(ORDER.refusal(replace(ready, sheets={**ready.sheets, "iraq": sheet}))) == "your side raises no such forces"


def test_a_new_formation_stands_there_at_once(campaign: Campaign, carry_out: Callable[..., list[object]]) -> None:
    people = campaign.theater.ground.people
    (event,) = carry_out(ORDER, "iraq")
    body = campaign.theater.formations["ANA-W1"]
    assert (body.zone.id, body.strength, body.quality, body.kind) == ("ANA", 500, 0.6, "tribal")
    assert body.name == "Tribal mobilisation of Anah, week 1"
    assert campaign.theater.ledger.recruited["iraq"] == 500
    assert campaign.theater.ground.people is people  # they are locals, and still live there
    assert "ANA-W1" in campaign.situation("iraq").formations
    assert event.audience(campaign.theater) == ("coalition", "iraq", "insurgents")  # type: ignore[attr-defined]


def test_too_few_take_up_arms_where_the_insurgents_are_supported(
    campaign: Campaign, carry_out: Callable[..., list[object]]
) -> None:
    campaign.theater.ground.put("support", campaign.theater.board.index["ANA"], 0.9)
    (failed,) = carry_out(ORDER, "iraq")
    assert "too few" in failed.why  # type: ignore[attr-defined]


def test_options_are_one_s_own_zones(ready: Situation) -> None:
    assert {order.zone for order in RaiseTribalForce.options(ready)} == {"ANA", "SQD"}
