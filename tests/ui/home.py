"""A home of its own for a test that keeps something, and waiting for a screen."""

from __future__ import annotations

import asyncio
from typing import Any

from textual.pilot import Pilot


async def until(pilot: Pilot[None], app: Any, kind: type[object]) -> Any:
    """Wait until a screen of a kind is up; returns it."""
    for _ in range(100):
        if isinstance(app.screen, kind):
            await pilot.pause()
            return app.screen
        await asyncio.sleep(0.05)
        await pilot.pause()
    raise AssertionError(f"no {kind.__name__} came up, but {app.screen}")
