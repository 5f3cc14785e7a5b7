"""Observation: measures are known to those who take them and their allies, intimidation to the insurgents alone."""

from __future__ import annotations

import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.terms import Measure
from tests.wars import shipped


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return shipped("tutorial")


def test_each_side_knows_of_its_own_measures_only(scenario: Scenario) -> None:
    campaign = Campaign(scenario, 3)
    campaign.open_week()
    campaign.theater.ground.measures = campaign.theater.ground.measures + 2
    iraq, insurgents = campaign.situation("iraq"), campaign.situation("insurgents")
    friendly = iraq.friendly_held
    assert friendly.any()
    assert (iraq.measures[Measure.POLICE][friendly] == 2).all()
    assert not iraq.measures[Measure.POLICE][~friendly].any()
    assert not iraq.measures[Measure.INTIMIDATION].any()
    assert (insurgents.measures[Measure.INTIMIDATION] == 2).all()
    assert not insurgents.measures[Measure.POLICE].any()


def test_others_will_and_treasury_are_known_as_estimates_only(scenario: Scenario) -> None:
    campaign = Campaign(scenario, 3)
    campaign.play({}, weeks=int(scenario.parameters.estimate_lag_weeks))
    iraq = campaign.open_week()["iraq"]
    assert set(iraq.estimates) == {"coalition", "insurgents"}
    assert all(each.week == 1 and each.will_low < each.will_high for each in iraq.estimates.values())
    campaign.theater.factions["insurgents"].will = 3.0
    assert campaign.situation("iraq").estimates == iraq.estimates
