"""The forecast on its screen: it begins by itself, can be stopped and asked otherwise, and leaves nothing behind."""

from __future__ import annotations

import asyncio

from textual.pilot import Pilot
from textual.widgets import Static

from game.ui.app import BadiaApp
from game.ui.screens.forecast import ForecastScreen
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from tests.ensemble.test_foresight import workers
from tests.ui.conftest import Drive


async def _until_ended(pilot: Pilot[None], screen: ForecastScreen) -> None:
    for _ in range(600):
        if screen.ended:
            return
        await asyncio.sleep(0.05)
        await pilot.pause()
    raise AssertionError("the forecast did not end")


def test_f_opens_it_and_leaving_leaves_no_worker(drive: Drive, session: Session) -> None:
    before = workers()

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("f")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ForecastScreen)
        for _ in range(400):
            if workers() - before:
                break
            await asyncio.sleep(0.05)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, WarRoom)
        for _ in range(400):
            if not workers() - before:
                break
            await asyncio.sleep(0.05)
        assert workers() - before == set()

    drive(BadiaApp(session), play)


def test_it_is_stopped_with_what_is_there_and_asked_further_ahead(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        screen = ForecastScreen(session, count=5000, span=4)
        app.push_screen(screen)
        await pilot.pause()
        for _ in range(600):
            if screen.found is not None:
                break
            await asyncio.sleep(0.05)
        await pilot.press("x")
        await _until_ended(pilot, screen)
        assert screen.found is not None
        assert 0 < screen.found.done < 5000
        screen.count = 2
        await pilot.press("w")
        await pilot.pause()
        assert screen.span == 520
        assert screen.weeks == session.scenario.weeks
        await _until_ended(pilot, screen)
        assert (screen.found.done, screen.found.failed) == (2, 0)
        assert "2 of 2" in str(screen.query_one("#forecast-rate", Static).render())
        assert "as your staff can know it" in str(screen.query_one("#forecast-heading", Static).render())
        assert screen.found.fans["will"].bands.shape[1] == session.scenario.weeks

    drive(BadiaApp(session), play, size=(80, 24))
