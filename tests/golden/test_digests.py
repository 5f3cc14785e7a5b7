"""Golden digests: two campaigns come out, week by week, as they did when their digests were written down.

The same on every supported Python: what reaches a theater is rounded, so that the last bit of a logarithm does not tell.

    pytest tests/golden --renew

writes `digests.json` anew. That is right when a rule, a coefficient, a bot, a scenario or the sequence of play was changed on
purpose, and the change is described in the commit that holds the new digests; also when the theater has a new column. It is
wrong when nothing of the kind was meant to change: a faster way of writing a rule, a tidier module, a new screen or a newer
library must leave every digest as it is, and a difference is then a fault to find. The first week that differs says where.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.loading import load

KEPT = Path(__file__).with_name("digests.json")
SEED = 7
WEEKS = {"tutorial": None, "last-pockets": 12}
"""Scenarios, with how many weeks are played; None plays to the end."""


@pytest.mark.parametrize("name", WEEKS)
def test_the_weeks_come_out_as_they_did(name: str, renew: bool) -> None:
    found = digests(name)
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.is_file() else {}
    if renew:
        KEPT.write_text(json.dumps({**kept, name: found}, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        return
    differing = [week for week, (a, b) in enumerate(zip(found, kept[name], strict=False), 1) if a != b]
    assert not differing, f"{name}, seed {SEED}: week {differing[0]} is the first that does not come out as it did"
    assert len(found) == len(kept[name]), f"{name}, seed {SEED}: it took {len(found)} weeks, not {len(kept[name])}"


def digests(name: str) -> list[str]:
    """The theater's digest at the end of each week, under doctrine bots."""
    scenario = load(name)
    players = commanders({faction: sheet.kind for faction, sheet in scenario.factions.items()}, {})
    campaign, found = Campaign(scenario, SEED), []
    last = WEEKS[name] or scenario.weeks
    while not campaign.theater.over and len(found) < last:
        campaign.play_week(players)
        found.append(campaign.theater.digest())
    return found
