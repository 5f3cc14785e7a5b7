"""The displaced: a level for each doubling."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.views.overlays.displaced import displaced


def test_each_level_is_twice_as_many_people(tutorial: Scenario) -> None:
    situation = replace(
        Campaign(tutorial, 3).open_week()["iraq"], displaced=np.array([0, 499, 500, 1_999, 2_000, 64_000, 200_000, 9_000_000])
    )
    assert list(displaced(situation).levels.values()) == [0, 0, 1, 2, 3, 8, 9, 9]


def test_it_says_where_people_went_and_how_many_are_off_the_map(tutorial: Scenario) -> None:
    hosted = np.array([0, 499, 500, 29_600, 0, 0, 0, 0])
    situation = replace(Campaign(tutorial, 3).open_week()["iraq"], hosted=hosted, displaced_off_map={"IQ": 1_426_000, "SY": 0})
    shown, ids = displaced(situation), situation.board.zone_ids
    assert shown.notes == {ids[2]: "+.5", ids[3]: "+30"}
    assert shown.meaning == "thousands came"
    assert shown.remark == "off the map: IQ 1,426,000"
