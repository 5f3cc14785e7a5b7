"""Random orders over the whole shelf, every invariant kept.

    BADIA_FUZZ=200 pytest -m benchmark -n 0 -s tests/benchmarks/test_shelf.py

How many campaigns of each scenario are played, to its end, is in BADIA_FUZZ: 5 unless told.
"""

from __future__ import annotations

import os
import time

import pytest

from game.campaign import shelf
from game.campaign.loading import load
from tests.properties.test_invariants import played

CAMPAIGNS = int(os.environ.get("BADIA_FUZZ", "5"))


@pytest.mark.benchmark
@pytest.mark.parametrize("name", shelf.names())
def test_random_orders_on_every_scenario_run_to_the_end(name: str) -> None:
    scenario, begun = load(name), time.perf_counter()
    for seed in range(CAMPAIGNS):
        assert played(scenario, seed, scenario.weeks).given
    print(f"\n{name}: {CAMPAIGNS} campaigns of orders at random, {time.perf_counter() - begun:.0f} s, no fault")
