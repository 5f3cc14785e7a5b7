"""The overlay of those who hide: for the side whose they are."""

from __future__ import annotations

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.views.overlays.hiding import hiding


def test_it_shows_one_s_own_and_nobody_else_s(tutorial: Scenario) -> None:
    situations = Campaign(tutorial, 7).open_week()
    assert hiding(situations["iraq"]).levels == {}
    own = situations["insurgents"].underground
    assert own is not None
    levels = hiding(situations["insurgents"]).levels
    most = max(range(len(own.operators)), key=lambda row: own.operators[row] + own.dormant[row])
    assert max(levels.values()) == levels[situations["iraq"].board.zone_ids[most]] > 0
