"""Opinion: what this side was last told of grip, support and grievance."""

from __future__ import annotations

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.views.overlays.opinion import grievance, grip, support
from game.views.overlays.overlay import level


def test_each_shows_its_own_row_of_beliefs(tutorial: Scenario) -> None:
    situation = Campaign(tutorial, 3).open_week()["iraq"]
    for row, overlay in enumerate((grip, support, grievance)):
        expected = [level(float(value)) for value in situation.beliefs.social[row]]
        assert list(overlay(situation).levels.values()) == expected
