"""Open and shut a crossing: by whom, where, and what it changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.events.movement import CrossingSet
from game.events.turn import OrderFailed
from game.orders.crossing import OpenCrossing, ShutCrossing
from game.orders.order import Cost
from game.orders.plan import Plan
from game.views.situation import Situation

Hold = Callable[..., Situation]


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        (OpenCrossing("XYZ", "ABK"), "there is no zone XYZ"),
        (OpenCrossing("QIM", "ANA"), "no crossing of the frontier leads from Al-Qaim to Anah"),
        (OpenCrossing("QIM", "BGZ"), "no crossing of the frontier leads from Al-Qaim to Baghuz"),
        (OpenCrossing("QIM", "ABK"), "you do not hold Al-Qaim"),
        (OpenCrossing("SQD", "ABK"), "the crossing is open already"),
    ],
)
def test_refusals(iraq: Situation, order: OpenCrossing, reason: str) -> None:
    assert str(order.refusal(iraq)) == reason


def test_whoever_holds_an_end_may_set_it_and_the_coalition_for_its_allies(
    iraq: Situation, coalition: Situation, hold: Hold
) -> None:
    for situation in (iraq, coalition):
        held = hold(situation, "iraq", ["QIM"])
        assert OpenCrossing("QIM", "ABK").refusal(held) is None
        assert str(ShutCrossing("QIM", "ABK").refusal(held)) == "the crossing is shut already"
    assert str(OpenCrossing("QIM", "ABK").refusal(hold(iraq, "coalition", ["QIM"]))) == "you do not hold Al-Qaim"


def test_a_crossing_is_set_once_a_week_from_whichever_end(coalition: Situation, hold: Hold) -> None:
    plan = Plan(hold(coalition, "coalition", ["QIM", "ABK"]))
    assert plan.add(OpenCrossing("QIM", "ABK")) is None
    assert str(plan.add(OpenCrossing("ABK", "QIM"))) == "that crossing has that order for this week"


def test_not_while_it_is_fought_over(iraq: Situation, hold: Hold) -> None:
    held = hold(iraq, "iraq", ["QIM"])
    contested = held.contested.copy()
    contested[held.board.index["QIM"]] = True
    assert str(OpenCrossing("QIM", "ABK").refusal(replace(held, contested=contested))) == "Al-Qaim is fought over"


def test_words_give_what_passes_and_what_it_pays(iraq: Situation) -> None:
    p = iraq.parameters
    assert OpenCrossing("QIM", "ABK").text(iraq) == "open crossing from Al-Qaim to Albu Kamal"
    assert OpenCrossing("QIM", "ABK").cost(iraq) == Cost(treasury=p.cost_crossing)
    assert "RP a week" in OpenCrossing("QIM", "ABK").expectation(iraq)
    assert "RP a week" not in OpenCrossing("SQD", "ABK").expectation(iraq)
    for order in (OpenCrossing("SQD", "ABK"), ShutCrossing("SQD", "ABK")):
        assert f"{p.infiltrate_intercept_open:.0%}" in order.expectation(iraq)
        assert f"{p.infiltrate_intercept_shut:.0%}" in order.expectation(iraq)


def test_carried_out_it_opens_and_shuts_one_route(campaign: Campaign, carry_out: Callable[..., list[object]]) -> None:
    ground, route = campaign.theater.ground, campaign.theater.board.route_between("SQD", "ABK")
    assert route is not None
    before = ground.route_open
    assert carry_out(ShutCrossing("SQD", "ABK"), "iraq") == [CrossingSet("iraq", "SQD", "ABK", False)]
    assert (ground.route_open != before).nonzero()[0].tolist() == [route.row]
    again = carry_out(ShutCrossing("SQD", "ABK"), "coalition")
    assert again == [OrderFailed("coalition", "shut crossing at South Qaim desert-Akkas", "others had shut it first", "SQD")]
    carry_out(OpenCrossing("SQD", "ABK"), "iraq")
    assert (ground.route_open == before).all()


def test_options_and_examples_keep_to_the_frontier(iraq: Situation, hold: Hold) -> None:
    assert list(OpenCrossing.options(iraq)) == []
    assert list(ShutCrossing.options(iraq)) == [ShutCrossing("SQD", "ABK")]
    assert list(OpenCrossing.options(hold(iraq, "iraq", ["QIM"]))) == [OpenCrossing("QIM", "ABK")]
    assert OpenCrossing.example(iraq, "QIM") == OpenCrossing("QIM", "ABK")
    assert OpenCrossing.example(iraq, "ANA") is None
