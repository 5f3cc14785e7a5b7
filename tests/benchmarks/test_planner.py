"""Whether the planner beats what its scenario schedules for its side: matches in pairs, the same seed with and without it.

    pytest tests/benchmarks/test_planner.py -m benchmark -n 0 -s

The other sides are played by the scenario's bots. For each side it asserts only that the planner does no worse than it can be
expected to: the upper end of the 95 % interval of its gain is not below nought. That it gains is asserted for the sides in GAINS.

BADIA_SEEDS, BADIA_FROM, BADIA_WEEKS, BADIA_PLANNER and BADIA_JOBS in the environment say how many seeds, the first of them,
how many weeks of each campaign, which planner, and on how many processes.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from time import process_time

import numpy as np
import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.loading import load
from game.campaign.schema import Scenario
from game.ensemble.executors import process_pool
from game.ensemble.statistics import mean

NAME = "last-pockets"
GAINS: tuple[str, ...] = ()
"""Sides whose gain is asserted to be above nought: none has been shown yet."""
FIRST = int(os.environ.get("BADIA_FROM", "1"))
SEEDS = int(os.environ.get("BADIA_SEEDS", "12"))
WEEKS = int(os.environ.get("BADIA_WEEKS", "26"))
PLANNER = os.environ.get("BADIA_PLANNER", "planner")
JOBS = int(os.environ.get("BADIA_JOBS", "1"))


def scores(scenario: Scenario, seed: int, planners: tuple[str, ...]) -> Mapping[str, float]:
    """Each side's score at the end, with planners at some sides and the scenario's bots at the others."""
    kinds = {faction: sheet.kind for faction, sheet in scenario.factions.items()}
    campaign = Campaign(scenario, seed)
    campaign.play(commanders(kinds, {**scenario.bots, **dict.fromkeys(planners, PLANNER)}, scenario), WEEKS)
    return {faction.id: faction.score for faction in campaign.theater.factions.values()}


def match(seed: int, faction: str) -> tuple[str, int, float, float, float]:
    """A side's score under its schedule and under the planner, and the planner's CPU seconds."""
    scenario = load(NAME)
    plain, start = scores(scenario, seed, ())[faction], process_time()
    planned = scores(scenario, seed, (faction,))[faction]
    return faction, seed, plain, planned, process_time() - start


@pytest.mark.benchmark
def test_the_planner_does_no_worse_than_the_schedule_of_its_own_side(last_pockets: Scenario) -> None:
    sides, seeds = list(last_pockets.factions), range(FIRST, FIRST + SEEDS)
    with process_pool(JOBS) as pool:
        waiting = [pool.submit(match, seed, side) for seed in seeds for side in sides]
        played = [each.result() for each in waiting]
    print(f"\n{last_pockets.title}, {WEEKS} weeks, {SEEDS} seeds: score by schedule, by {PLANNER}, the difference with 95 %")
    gains = {}
    for side in sides:
        plain, planned, spent = np.array([each[2:] for each in played if each[0] == side]).T
        gain = mean(planned - plain)
        gains[side] = gain
        print(
            f"  {side:11}{plain.mean():7.1f}{planned.mean():7.1f}   {gain.value:+6.1f} ({gain.low:+.1f} to {gain.high:+.1f})"
            f"   {spent.mean():5.1f} s a campaign"
        )
    assert [side for side, gain in gains.items() if gain.high < 0] == []
    assert [side for side in GAINS if gains[side].low <= 0] == []
