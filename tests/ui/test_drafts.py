"""Drafts: what the order dialog offers for a zone."""

from __future__ import annotations

import pytest

from game.campaign.campaign import Campaign
from game.campaign.loading import load
from game.orders.plan import Plan
from game.ui.drafts import drafts


@pytest.mark.parametrize("name", ["tutorial", "last-pockets"])
def test_every_zone_has_drafts_that_say_why_not_or_can_be_built(name: str) -> None:
    """Also where every formation is in contact, or none of one's own stands: that once was a crash."""
    for situation in Campaign(load(name), 7).open_week().values():
        plan = Plan(situation)
        for zone in situation.board.zone_ids:
            for draft in drafts(plan, zone):
                offered = draft.choices_for(()) if draft.choices_for else ()
                assert draft.refusal or draft.formations or offered or draft.verb == "lie low"
