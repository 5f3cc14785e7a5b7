"""A small war on its first morning, built anew for every test that may change it."""

from __future__ import annotations

import pytest

from game.campaign.schema import Scenario
from game.campaign.setup import set_up
from game.theater.theater import Theater
from tests.wars import shipped


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    """The tutorial: eight zones, three sides."""
    return shipped("tutorial")


@pytest.fixture
def theater(scenario: Scenario) -> Theater:
    """Its theater, for a test of its own."""
    return set_up(scenario, 5)
