"""The event loop while a forecast runs: `pytest -m benchmark -n 0 -s tests/benchmarks/test_forecast.py`.

A coroutine ticks every 5 ms; the largest gap between two ticks is how long any frame or key may have waited.
"""

from __future__ import annotations

import asyncio
import time
from statistics import quantiles

import pytest

from game.campaign.schema import Scenario
from game.ui.app import BadiaApp
from game.ui.screens.forecast import ForecastScreen
from game.ui.session import Session

TICK, LONGEST = 0.005, 0.1


@pytest.mark.benchmark
def test_no_frame_waits_longer_than_a_tenth_of_a_second(last_pockets: Scenario) -> None:
    session = Session(last_pockets, "iraq", 7, last_pockets.bots)
    gaps: list[float] = []

    async def tick() -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(TICK)
            now = time.perf_counter()
            gaps.append(now - last - TICK)
            last = now

    async def go() -> int:
        app = BadiaApp(session)
        async with app.run_test(size=(160, 50)) as pilot:
            await pilot.pause()
            screen = ForecastScreen(session, count=60)
            app.push_screen(screen)
            await asyncio.sleep(0.5)  # the screen itself opens
            ticking = asyncio.create_task(tick())
            while not screen.ended:
                await asyncio.sleep(0.05)
            ticking.cancel()
            assert screen.found is not None
            return screen.found.done

    done = asyncio.run(go())
    p95 = quantiles(gaps, n=20)[-1]
    print(f"\n{done} continuations, {len(gaps)} ticks: largest gap {max(gaps) * 1e3:.0f} ms, 95th percentile {p95 * 1e3:.1f} ms")
    assert max(gaps) < LONGEST
