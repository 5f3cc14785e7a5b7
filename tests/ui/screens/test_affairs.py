"""The state of affairs opens from the war room, scrolls and closes, in a small terminal too."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.pilot import Pilot

from game.ui.app import BadiaApp
from game.ui.screens.affairs import Affairs
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from tests.ui.conftest import Drive


def test_it_opens_scrolls_and_closes(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("s")
        await pilot.pause()
        assert isinstance(app.screen, Affairs)
        frame = app.screen.query_one(VerticalScroll)
        assert "week 1" in str(frame.border_title)
        await pilot.press("space")
        await pilot.pause()
        assert frame.max_scroll_y > 0
        await pilot.press("s")
        await pilot.pause()
        assert isinstance(app.screen, WarRoom)

    drive(BadiaApp(session), play, size=(80, 24))
