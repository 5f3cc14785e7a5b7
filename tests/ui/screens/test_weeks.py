"""Weeks: the speed at which they are shown, and the guard against ending two at once."""

from __future__ import annotations

from textual.pilot import Pilot

from game.ui.app import BadiaApp
from game.ui.pace import PACES
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from tests.ui.conftest import Drive


def test_the_day_speed_is_turned_by_a_key(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        assert app.day_seconds == 0.0
        await pilot.press("d")
        assert app.day_seconds == PACES[1]
        assert any("s a day" in str(note.message) for note in app._notifications)

    drive(BadiaApp(session), play)


def test_r_stops_a_run_and_e_waits_for_it(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        room = app.screen
        assert isinstance(room, WarRoom)
        room._left = 3
        await pilot.press("e")
        assert app.screen is room
        assert session.situation.week == 1
        await pilot.press("r")
        assert room._left == 0

    drive(BadiaApp(session), play)
