"""The books: income by source, the same sum that the week brings."""

from __future__ import annotations

import pytest

from game.behavior.income import income as paid
from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.views.books import income


def test_the_sources_add_up_to_what_is_paid(last_pockets: Scenario) -> None:
    campaign = Campaign(last_pockets, 7)
    for faction, situation in campaign.open_week().items():
        counted = income(situation)
        assert sum(counted.values()) == pytest.approx(
            paid(campaign.theater, campaign.theater.factions[faction], campaign.parameters)
        )
        assert all(counted.values())
