"""Operate and lie low: what the groups of a region are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.events.insurgency import StanceTaken
from game.orders.guerrilla import LieLow, Operate
from game.orders.order import Cost
from game.terms import EMPHASES, Stance
from game.views.situation import Situation

Told = Callable[[int, int], Situation]


@pytest.fixture
def told(insurgents: Situation) -> Told:
    """A situation in which the frontier's groups have been told this."""

    def telling(stance: int, emphasis: int) -> Situation:
        assert insurgents.underground is not None
        return replace(insurgents, underground=replace(insurgents.underground, stance=(stance,), emphasis=(emphasis,)))

    return telling


def test_an_emphasis_costs_and_the_rest_does_not(insurgents: Situation) -> None:
    assert Operate("frontier").cost(insurgents) == Cost()
    assert Operate("frontier", "officials").cost(insurgents) == Cost(treasury=insurgents.parameters.cost_operate)
    assert LieLow("frontier").cost(insurgents) == Cost()


@pytest.mark.parametrize("order", [Operate("atlantis"), LieLow("atlantis")])
def test_a_region_must_be_on_the_board(insurgents: Situation, order: Operate | LieLow) -> None:
    assert str(order.refusal(insurgents)) == "you have no network in atlantis"


@pytest.mark.parametrize("order", [Operate("frontier", "officials"), LieLow("frontier")])
def test_others_have_no_network(iraq: Situation, order: Operate | LieLow) -> None:
    assert str(order.refusal(iraq)) == "you have no network in frontier"


def test_an_unknown_emphasis_is_refused_with_the_known_ones(insurgents: Situation) -> None:
    refused = str(Operate("frontier", "bridges").refusal(insurgents))
    assert refused == "no emphasis is called bridges: choose none, security forces, checkpoints, officials"


def test_what_is_done_already_is_refused(told: Told) -> None:
    assert str(Operate("frontier").refusal(told(Stance.OPERATE, 0))) == "the groups there do that already"
    assert Operate("frontier").refusal(told(Stance.OPERATE, 2)) is None
    assert Operate("frontier").refusal(told(Stance.LIE_LOW, 0)) is None
    assert str(LieLow("frontier").refusal(told(Stance.LIE_LOW, 0))) == "the groups there lie low already"
    assert LieLow("frontier").refusal(told(Stance.OPERATE, 0)) is None


def test_texts(insurgents: Situation) -> None:
    place = "Western Anbar and the frontier"
    assert Operate("frontier").text(insurgents) == f"operate in {place}"
    assert Operate("frontier", "officials").text(insurgents) == f"operate against officials in {place}"
    assert LieLow("frontier").text(insurgents) == f"lie low in {place}"


def test_expectations_state_the_rate(insurgents: Situation) -> None:
    assert f"{insurgents.parameters.emphasis_rate_lie_low:.0%}" in LieLow("frontier").expectation(insurgents)
    assert Operate("frontier").expectation(insurgents)


@pytest.mark.parametrize("emphasis", EMPHASES)
def test_carried_out_operating_sets_stance_and_emphasis(
    campaign: Campaign, carry_out: Callable[..., list[object]], emphasis: str
) -> None:
    carry_out(LieLow("frontier"), "insurgents")
    assert campaign.theater.underground.region_stance.tolist() == [Stance.LIE_LOW]
    row = EMPHASES.index(emphasis)
    assert carry_out(Operate("frontier", emphasis), "insurgents") == [StanceTaken("frontier", Stance.OPERATE, row)]
    own = campaign.situation("insurgents").underground
    assert own is not None
    assert (own.stance, own.emphasis) == ((Stance.OPERATE,), (row,))


def test_lying_low_forgets_the_emphasis(campaign: Campaign, carry_out: Callable[..., list[object]]) -> None:
    carry_out(Operate("frontier", "checkpoints"), "insurgents")
    assert carry_out(LieLow("frontier"), "insurgents") == [StanceTaken("frontier", Stance.LIE_LOW, 0)]


def test_options_are_every_change(told: Told) -> None:
    operating, waiting = told(Stance.OPERATE, 0), told(Stance.LIE_LOW, 0)
    assert [order.emphasis for order in Operate.options(operating)] == list(EMPHASES[1:])
    assert [order.emphasis for order in Operate.options(waiting)] == list(EMPHASES)
    assert len(list(LieLow.options(operating))) == 1
    assert list(LieLow.options(waiting)) == []
