"""Twelve weeks of the tutorial, seen by every side each morning."""

from __future__ import annotations

from functools import cache

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign, decide
from game.views.situation import Situation
from tests.wars import shipped

SEEDS = (1, 2, 3)


@cache
def mornings(seed: int) -> tuple[dict[str, Situation], ...]:
    """What every side knew on each morning of a campaign between doctrine bots."""
    campaign = Campaign(shipped("tutorial"), seed)
    bots = commanders({f.id: f.sheet.kind for f in campaign.theater.factions.values()}, {})
    seen = []
    while not campaign.theater.over:
        seen.append(dict(campaign.open_week()))
        for _ in campaign.close_week(decide(seen[-1], bots, campaign.turn.dice)):
            pass
    return tuple(seen)


@pytest.fixture(scope="session")
def war() -> dict[str, list[Situation]]:
    """Every situation of each side, over several campaigns."""
    weeks = [week for seed in SEEDS for week in mornings(seed)]
    return {faction: [week[faction] for week in weeks] for faction in ("coalition", "iraq", "insurgents")}


@pytest.fixture(scope="session")
def opening(war: dict[str, list[Situation]]) -> dict[str, Situation]:
    """The first morning."""
    return {faction: situations[0] for faction, situations in war.items()}


@pytest.fixture(scope="session")
def pockets() -> dict[str, Situation]:
    """The first morning of the reference scenario, as every side knows it."""
    return dict(Campaign(shipped("last-pockets"), 1).open_week())
