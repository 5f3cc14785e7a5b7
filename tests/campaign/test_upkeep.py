"""Upkeep: standing orders are paid for while they can be, and whoever gave one is told when it lapses."""

from __future__ import annotations

import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.campaign.upkeep import pay
from game.events.event import Event
from game.events.insurgency import StanceTaken
from game.events.networks import NetworkRaised
from game.events.turn import OrderFailed
from game.terms import Stance


@pytest.fixture
def campaign(tutorial: Scenario) -> Campaign:
    """The tutorial with its first week open."""
    begun = Campaign(tutorial, 7)
    begun.open_week()
    return begun


def paid(campaign: Campaign) -> list[Event]:
    """What the insurgents' upkeep comes to, each event applied at once."""
    events = []
    for event in pay(campaign.theater, campaign.theater.insurgents, [], campaign.parameters):
        event.apply(campaign.theater)
        events.append(event)
    return events


@pytest.mark.parametrize(("level", "treasury", "why"), [(3, 0.1, "no money"), (2, 20.0, "too weak"), (3, 20.0, "")])
def test_a_surge_lasts_while_it_is_paid_for_and_the_network_bears_it(
    campaign: Campaign, level: int, treasury: float, why: str
) -> None:
    side = campaign.theater.insurgents
    NetworkRaised("frontier", level).apply(campaign.theater)
    StanceTaken("frontier", Stance.SURGE, 1).apply(campaign.theater)
    side.treasury = treasury
    failed = [each for each in paid(campaign) if isinstance(each, OrderFailed)]
    assert [why in each.why for each in failed] == [True] * bool(why)
    row = campaign.theater.board.region_ids.index("frontier")
    stands = campaign.theater.underground.region_stance[row] == Stance.SURGE
    assert stands == (not why)
