"""How long a saved campaign takes to load, imports done: `pytest -m benchmark -n 0 -s tests/benchmarks/test_save_speed.py`."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from game.bots.table import commanders
from game.campaign import shelf
from game.campaign.campaign import Campaign
from game.campaign.commander import Commander
from game.campaign.journal import Journal
from game.campaign.loading import load as load_scenario
from game.campaign.saves import load
from game.campaign.schema import Scenario


def bots(scenario: Scenario) -> dict[str, Commander]:
    return commanders({f: sheet.kind for f, sheet in scenario.factions.items()}, scenario.bots, scenario)


@pytest.mark.benchmark
@pytest.mark.parametrize("name", shelf.names())
def test_a_save_of_week_ten_loads_within_a_second_and_goes_on_to_the_same_end(name: str, tmp_path: Path) -> None:
    scenario = load_scenario(name)
    campaign = Campaign(scenario, 7)
    journal = Journal(campaign)
    campaign.play(bots(scenario), 10)
    path = tmp_path / "war.badia"
    journal.write(path)
    took = []
    for _ in range(5):
        begun = time.process_time()
        loaded = load(path)
        took.append(time.process_time() - begun)
    print(f"\nweek 10 of {name}, {path.stat().st_size:,} bytes: {sorted(took)[2]:.2f} s of processor to load (median of 5)")
    assert sorted(took)[2] < 1.0
    campaign.play(bots(scenario))
    loaded.campaign.play(bots(loaded.campaign.scenario))
    assert loaded.campaign.theater.digest() == campaign.theater.digest()
    assert loaded.campaign.theater.over
