"""A small war for events to happen to, and one that has been played through with every entry kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.campaign.setup import set_up
from game.events.entry import Entry
from game.events.event import Event, Names, from_data, to_data
from game.theater.theater import Theater
from game.views.chronicle import names_for
from tests.wars import shipped

Render = Callable[[Event, str | None], str]


@dataclass(frozen=True)
class Played:
    """What a campaign recorded, and what things were called when it began."""

    entries: list[Entry]
    names: Names


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    """The tutorial: eight zones, three sides."""
    return shipped("tutorial")


@pytest.fixture
def theater(scenario: Scenario) -> Theater:
    """Its theater, for a test of its own."""
    return set_up(scenario, 5)


@pytest.fixture
def headline(theater: Theater) -> Render:
    """Words an event for a viewer's eyes, under the names of the first morning."""
    names = {viewer: names_for(theater, viewer) for viewer in (None, *theater.faction_ids)}
    return lambda event, viewer=None: event.headline(names[viewer])


@pytest.fixture(scope="session")
def played(scenario: Scenario) -> list[Played]:
    """Three whole campaigns between the doctrine bots."""
    bots = commanders({id: faction.kind for id, faction in scenario.factions.items()}, {})
    campaigns = []
    for seed in (1, 2, 3):
        entries: list[Entry] = []
        campaign = Campaign(scenario, seed, (entries.append,))
        names = names_for(campaign.theater, None)
        campaign.play(bots)
        campaigns.append(Played(entries, names))
    return campaigns


@pytest.fixture
def reread() -> Callable[[Event], Event]:
    """Writes an event to a journal's line and reads it back."""
    return lambda event: from_data(type(event), json.loads(json.dumps(to_data(event), allow_nan=False)))
