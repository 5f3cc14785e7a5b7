"""The tutorial's first morning as a theater to act upon, and a way to let a cause run."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.events.event import Event
from game.rules.parameters import Parameters
from game.theater.theater import Theater
from tests.wars import shipped

Run = Callable[[Iterator[Event]], list[Event]]


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    return shipped("tutorial")


@pytest.fixture(scope="session")
def p(scenario: Scenario) -> Parameters:
    return scenario.parameters


@pytest.fixture
def theater(scenario: Scenario) -> Theater:
    campaign = Campaign(scenario, 5)
    campaign.open_week()
    return campaign.theater


@pytest.fixture
def run(theater: Theater) -> Run:
    """Applies each event the moment it is yielded, as a campaign does, and returns them all."""

    def running(cause: Iterator[Event]) -> list[Event]:
        events = []
        for event in cause:
            event.apply(theater)
            events.append(event)
        return events

    return running
