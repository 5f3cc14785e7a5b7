"""Observation: measures are known to those who take them and their allies, intimidation to the insurgents alone."""

from __future__ import annotations

import pytest

from game.campaign.campaign import Campaign
from game.campaign.loading import load
from game.campaign.schema import Scenario
from game.terms import Measure


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load("tutorial")


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
