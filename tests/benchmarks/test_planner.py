"""Whether the planner beats the plain doctrine of its side: matches in pairs, the same seed with and without it.

    pytest tests/benchmarks/test_planner.py -m benchmark -n 0 -s

The other sides are played by the scenario's bots. BADIA_AGAINST=schedule takes the side's own schedule in the scenario for what
is to be beaten, the name of a bot that bot; sides that such a bot cannot command are left out. For each side it asserts only that
the planner does no worse than it can be expected to: the upper end of the 95 % interval of its gain is not below nought. That it
gains is asserted for the sides in GAINS.

BADIA_SEEDS, BADIA_FROM, BADIA_WEEKS, BADIA_PLANNER and BADIA_JOBS in the environment say how many seeds, the first of them,
how many weeks of each campaign, which planner, and on how many processes.
"""

from __future__ import annotations

import os
from time import process_time

import numpy as np
import pytest

from game.bots.table import BOTS, DOCTRINE, Choice, commanders
from game.campaign.campaign import Campaign
from game.campaign.loading import load
from game.campaign.schema import Scenario
from game.ensemble.executors import process_pool
from game.ensemble.statistics import mean

NAME = "last-pockets"
GAINS: tuple[str, ...] = ("iraq", "syria")
"""Sides whose gain over plain doctrine has been shown, and is asserted to be above nought."""
FIRST = int(os.environ.get("BADIA_FROM", "1"))
SEEDS = int(os.environ.get("BADIA_SEEDS", "12"))
WEEKS = int(os.environ.get("BADIA_WEEKS", "26"))
PLANNER = os.environ.get("BADIA_PLANNER", "planner")
AGAINST = os.environ.get("BADIA_AGAINST", "doctrine")
JOBS = int(os.environ.get("BADIA_JOBS", "1"))


def score(scenario: Scenario, seed: int, side: str, choice: Choice) -> float:
    """A side's score at the end under a bot or a schedule, the others under the scenario's bots."""
    kinds = {faction: sheet.kind for faction, sheet in scenario.factions.items()}
    campaign = Campaign(scenario, seed)
    campaign.play(commanders(kinds, {**scenario.bots, side: choice}, scenario), WEEKS)
    return campaign.theater.factions[side].score


def baseline(scenario: Scenario, side: str) -> Choice | None:
    """What is to be beaten; None where it cannot command that side."""
    kind = scenario.factions[side].kind
    if AGAINST == "schedule":
        return scenario.bots[side]
    name = DOCTRINE[kind] if AGAINST == "doctrine" else AGAINST
    return name if kind in BOTS[name].kinds else None


def match(seed: int, faction: str) -> tuple[str, int, float, float, float]:
    """A side's score under what is to be beaten and under the planner, and the planner's CPU seconds."""
    scenario = load(NAME)
    plain, start = score(scenario, seed, faction, baseline(scenario, faction) or ""), process_time()
    planned = score(scenario, seed, faction, PLANNER)
    return faction, seed, plain, planned, process_time() - start


@pytest.mark.benchmark
def test_the_planner_does_no_worse_than_the_doctrine_of_its_own_side(last_pockets: Scenario) -> None:
    sides = [side for side in last_pockets.factions if baseline(last_pockets, side) is not None]
    seeds = range(FIRST, FIRST + SEEDS)
    with process_pool(JOBS) as pool:
        waiting = [pool.submit(match, seed, side) for seed in seeds for side in sides]
        played = [each.result() for each in waiting]
    print(f"\n{last_pockets.title}, {WEEKS} weeks, {SEEDS} seeds: score by {AGAINST}, by {PLANNER}, the difference with 95 %")
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
