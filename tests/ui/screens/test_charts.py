"""The charts open from the war room, say where there is nothing yet, and close."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import Static

from game.ui.app import BadiaApp
from game.ui.screens.charts import Charts
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from tests.ui.conftest import Drive


def _told(app: BadiaApp, name: str) -> str:
    return str(app.screen.query_one(name, Static).content)


def test_they_open_and_close(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("c")
        await pilot.pause()
        assert isinstance(app.screen, Charts)
        assert "End a week" in _told(app, "#charts-page")
        await pilot.press("c")
        await pilot.pause()
        assert isinstance(app.screen, WarRoom)
        session.end_week()
        await pilot.press("c")
        await pilot.pause()
        assert "Iraq knows, week 1" in _told(app, "#charts-head")
        assert "Attacks a week, by country" in _told(app, "#charts-page")
        await pilot.resize_terminal(60, 20)
        await pilot.press("space", "escape")
        await pilot.pause()
        assert isinstance(app.screen, WarRoom)

    drive(BadiaApp(session), play, size=(80, 24))
