"""The entrance: the campaign last played is offered, and gone on with by one key."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Button

from game.ui.app import BadiaApp
from game.ui.screens.title import Title
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from tests.ui.conftest import Drive
from tests.ui.home import until


def test_c_goes_on_with_the_campaign_last_played(drive: Drive, session: Session, home: Path) -> None:
    session.autosaves = True
    session.end_week()

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        button = app.screen.query_one("#continue", Button)
        assert button.display
        assert "week 2 of 12" in str(button.label)
        await pilot.press("c")
        room = await until(pilot, app, WarRoom)
        room._end_week(True)
        assert room.session.kept == session.kept
        await pilot.press("q", "l")
        title = await until(pilot, app, Title)
        assert "week 3 of 12" in str(title.query_one("#continue", Button).label)

    drive(BadiaApp(), play)


def test_where_nothing_is_kept_nothing_is_offered(drive: Drive, home: Path) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        assert not app.screen.query_one("#continue", Button).display
        await pilot.press("c")
        assert any("No campaign is under way" in note.message for note in app._notifications)

    drive(BadiaApp(), play)
