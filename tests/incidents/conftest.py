"""The tutorial's first week as a theater for incidents to happen to, and the occasion on which they do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.dice import Dice
from game.events.event import Event
from game.incidents.occasion import Occasion
from game.theater.theater import Theater
from tests.wars import shipped

Run = Callable[[Iterator[Event]], list[Event]]


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    return shipped("tutorial")


@pytest.fixture
def theater(scenario: Scenario) -> Theater:
    campaign = Campaign(scenario, 5)
    campaign.open_week()
    return campaign.theater


@pytest.fixture
def on(theater: Theater, scenario: Scenario) -> Occasion:
    """The first week of the tutorial, an incident called `storm`."""
    return Occasion(theater, "storm", scenario.parameters, Dice(3))


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


@pytest.fixture
def everyone(theater: Theater) -> Callable[[str], int]:
    """Counts a side's people wherever they are: under arms, on guard, hidden, or in the ledger."""

    def count(faction: str) -> int:
        side, ledger = theater.factions[faction], theater.ledger
        people = sum(f.strength for f in theater.formations.values() if f.faction is side)
        people += int(theater.ground.local_security[theater.ground.controller == side.row].sum())
        if side.sheet.is_insurgent:
            people += int(theater.underground.element_operators.sum() + theater.ground.dormant.sum())
        return people + ledger.lost(faction) - ledger.recruited[faction]

    return count
