"""Age of reports: weeks since a zone was seen from within."""

from __future__ import annotations

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.views.overlays.report_age import report_age


def test_own_zones_are_fresh_and_others_grow_old(last_pockets: Scenario) -> None:
    campaign = Campaign(last_pockets, 3)
    campaign.play({}, 3)
    levels = report_age(campaign.open_week()["iraq"]).levels
    assert levels["BGD"] == 0
    assert levels["DEZ"] == 4
