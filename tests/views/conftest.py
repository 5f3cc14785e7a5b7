"""A few weeks of the reference war as Iraq came to know them."""

from __future__ import annotations

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign, decide
from game.campaign.schema import Scenario
from game.events.entry import Entry
from game.events.event import Names
from game.views.chronicle import names_for
from game.views.situation import Situation

Week = tuple[list[Entry], Names, Situation, Situation]
"""Its entries, the names, and the mornings before and after it."""


@pytest.fixture(scope="session")
def weeks(last_pockets: Scenario) -> list[Week]:
    """Weeks 1 to 3 with bots on every side, for Iraq's eyes."""
    entries: list[Entry] = []
    campaign = Campaign(last_pockets, 7, (entries.append,))
    told: list[Week] = []
    situations = campaign.open_week()
    morning = situations["iraq"]
    players = commanders({side: sheet.kind for side, sheet in last_pockets.factions.items()}, last_pockets.bots, last_pockets)
    for _ in range(3):
        names = names_for(campaign.theater, "iraq")
        entries.clear()
        for _ in campaign.close_week(decide(situations, players, campaign.turn.dice)):
            pass
        played = list(entries)
        situations = campaign.open_week()
        now = situations["iraq"]
        told.append((played, names, morning, now))
        morning = now
    return told
