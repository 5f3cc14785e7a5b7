"""A journal to read back, and waiting for a screen."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.journal import Cast, Journal
from game.campaign.schema import Scenario


async def until(pilot: Pilot[None], app: Any, kind: type[object]) -> Any:
    """Wait until a screen of a kind is up; returns it."""
    for _ in range(100):
        if isinstance(app.screen, kind):
            await pilot.pause()
            return app.screen
        await asyncio.sleep(0.05)
        await pilot.pause()
    raise AssertionError(f"no {kind.__name__} came up, but {app.screen}")


def journal_of(scenario: Scenario, path: Path, weeks: int = 99, people: tuple[str, ...] = ()) -> Campaign:
    """A campaign that bots played under seed 7, as if `people` had commanded some sides, and its journal in a file."""
    campaign = Campaign(scenario, 7)
    keeper = Journal(campaign, Cast(people))
    players = commanders({side: sheet.kind for side, sheet in scenario.factions.items()}, scenario.bots, scenario)
    while not campaign.theater.over and campaign.theater.calendar.week < weeks:
        campaign.play_week(players)
    keeper.write(path)
    return campaign
