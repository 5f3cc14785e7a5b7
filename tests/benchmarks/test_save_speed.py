"""How long a saved campaign takes to load, imports done: `pytest -m benchmark -n 0 -s tests/benchmarks/test_save_speed.py`."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.journal import Journal
from game.campaign.saves import load
from game.campaign.schema import Scenario


@pytest.mark.benchmark
def test_a_save_of_week_ten_loads_within_a_second(last_pockets: Scenario, tmp_path: Path) -> None:
    campaign = Campaign(last_pockets, 7)
    journal = Journal(campaign)
    campaign.play(commanders({f: sheet.kind for f, sheet in last_pockets.factions.items()}, last_pockets.bots, last_pockets), 10)
    path = tmp_path / "war.badia"
    journal.write(path)
    took = []
    for _ in range(5):
        begun = time.perf_counter()
        load(path)
        took.append(time.perf_counter() - begun)
    print(f"\nweek 10 of last-pockets, {path.stat().st_size:,} bytes: {sorted(took)[2]:.2f} s to load (median of 5)")
    assert sorted(took)[2] < 1.0
