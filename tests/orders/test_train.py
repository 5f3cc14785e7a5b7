"""Train and equip: own formations and allies', once at a time, and what comes of it in the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.events.logistics import TrainingBegun
from game.orders.order import Cost, Directive
from game.orders.train import TrainAndEquip
from game.views.situation import Situation


def test_an_ally_is_trained_for_a_price(coalition: Situation) -> None:
    assert TrainAndEquip("IQ-1").refusal(coalition) is None
    assert TrainAndEquip("IQ-1").cost(coalition) == Cost(1, coalition.parameters.cost_train_equip)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [({"in_training": True}, "is being trained already"), ({"quality": 1.5}, "has little left to learn")],
)
def test_refusals(coalition: Situation, changes: dict[str, object], reason: str) -> None:
    allied = tuple(each._replace(**changes) if each.id == "IQ-1" else each for each in coalition.allied)  # type: ignore[arg-type]
    assert reason in str(TrainAndEquip("IQ-1").refusal(replace(coalition, allied=allied)))
    assert str(TrainAndEquip("IS-1").refusal(coalition)) == "neither you nor an ally commands a formation called IS-1"


def test_what_is_expected(coalition: Situation) -> None:
    now = next(each.quality for each in coalition.allied if each.id == "IQ-1")
    assert TrainAndEquip("IQ-1").expectation(coalition).startswith(f"quality {now:.2f} to {now + 0.1:.2f} in 6 weeks")


def test_it_begins_at_once_and_cannot_begin_for_those_who_are_no_more(
    campaign: Campaign, carry_out: Callable[..., list[object]]
) -> None:
    assert carry_out(TrainAndEquip("IQ-1"), "coalition") == [TrainingBegun("coalition", "IQ-1", 6)]
    assert campaign.situation("iraq").formations["IQ-1"].in_training
    campaign.theater.disband(campaign.theater.formations["IQ-1"])
    (failed,) = carry_out(TrainAndEquip("IQ-1"), "coalition")
    assert failed.why == "it is no more"  # type: ignore[attr-defined]


def test_after_its_weeks_the_formation_is_better(campaign: Campaign) -> None:
    body = campaign.theater.formations["IQ-1"]
    before, weeks = body.quality, int(campaign.parameters.train_weeks)
    orders = {"coalition": [Directive(TrainAndEquip("IQ-1"))]}
    for week in range(weeks):
        assert body.quality == before
        list(campaign.close_week(orders if week == 0 else {}))
        campaign.open_week()
    assert body.quality == pytest.approx(before + campaign.parameters.train_quality_gain)
