"""Activity: last week's attacks, capped at 9."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.views.overlays.activity import activity


def test_levels_are_attacks_last_week(tutorial: Scenario) -> None:
    situation = replace(Campaign(tutorial, 3).open_week()["iraq"], attacks=np.array([0, 1, 2, 3, 9, 10, 40, 0]))
    assert list(activity(situation).levels.values()) == [0, 1, 2, 3, 9, 9, 9, 0]
