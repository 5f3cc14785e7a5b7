"""Every overlay of the table tells of every zone, in levels 0-9, from the situation alone."""

from __future__ import annotations

import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.views.overlays.table import OVERLAYS


@pytest.mark.parametrize("name", list(OVERLAYS))
def test_levels_and_title(name: str, tutorial: Scenario) -> None:
    campaign = Campaign(tutorial, 3)
    campaign.play({}, 2)
    for situation in campaign.open_week().values():
        overlay = OVERLAYS[name](situation)
        assert set(overlay.levels) == set(situation.board.zone_ids)
        assert set(overlay.levels.values()) <= set(range(10))
        assert overlay.title
