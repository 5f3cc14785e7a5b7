"""Intimidate: where there are operators among people who could inform."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.events.networks import NetworkRaised, PeopleCowed
from game.events.politics import MeasureTaken
from game.events.turn import OrderFailed
from game.orders.intimidate import Intimidate
from game.orders.order import Cost, Order
from game.terms import Measure
from game.views.situation import Situation

CarryOut = Callable[[Order, str], list[object]]


@pytest.fixture
def grown(campaign: Campaign) -> Campaign:
    NetworkRaised("frontier", 2).apply(campaign.theater)
    return campaign


def test_where_it_may_be_done(grown: Campaign, iraq: Situation) -> None:
    now = grown.situation("insurgents")
    assert now.underground is not None
    weak = replace(now, underground=replace(now.underground, network=(0,)))
    assert "to intimidate takes level 2" in str(Intimidate("ANA").refusal(weak))
    assert str(Intimidate("NOWHERE").refusal(now)) == "there is no zone NOWHERE"
    assert "does not hold it" in str(Intimidate("QIM").refusal(now))
    assert str(Intimidate("ANA").refusal(iraq)) == "you have no network"
    assert Intimidate("ANA").refusal(now) is None
    assert Intimidate("ANA").cost(now) == Cost(treasury=now.parameters.cost_intimidate)
    assert Intimidate("ANA") in list(Intimidate.options(now))


def test_people_are_afraid_for_some_weeks_and_like_it_little(grown: Campaign, carry_out: CarryOut) -> None:
    ground, row, p = grown.theater.ground, grown.theater.board.index["ANA"], grown.parameters
    support, fear = ground.support[row], ground.fear[row]
    taken, cowed = carry_out(Intimidate("ANA"), "insurgents")
    assert taken == MeasureTaken("insurgents", "ANA", Measure.INTIMIDATION, int(p.intimidate_weeks))
    assert isinstance(cowed, PeopleCowed)
    assert ground.support[row] == pytest.approx(support + p.intimidate_support)
    assert ground.fear[row] > fear
    now = grown.situation("insurgents")
    assert str(Intimidate("ANA").refusal(now)) == "the people of Anah are afraid already"
    assert grown.situation("iraq").measures[Measure.INTIMIDATION].sum() == 0


def test_ground_that_changed_hands_meanwhile_is_left_alone(grown: Campaign, carry_out: CarryOut) -> None:
    grown.theater.ground.put("controller", grown.theater.board.index["ANA"], grown.theater.insurgents.row)
    (failed,) = carry_out(Intimidate("ANA"), "insurgents")
    assert isinstance(failed, OrderFailed)
    assert failed.why == "it is the enemy's no longer"


def test_words(grown: Campaign) -> None:
    now = grown.situation("insurgents")
    assert Intimidate("ANA").text(now) == "intimidate the people of Anah"
    assert "40% fewer inform for 6 weeks" in Intimidate("ANA").expectation(now)
