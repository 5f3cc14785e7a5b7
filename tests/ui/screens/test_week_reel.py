"""The week on the map: it runs by itself, stops at what matters, goes by hand, and is skipped."""

from __future__ import annotations

from dataclasses import replace

from textual.pilot import Pilot
from textual.widgets import Static

from game.ui.app import BadiaApp
from game.ui.pace import PACES
from game.ui.played import Played
from game.ui.screens.war_room import WarRoom
from game.ui.screens.week_reel import WeekReel
from game.ui.session import Session
from game.views.alarms import GROUND, Alarm
from tests.ui.conftest import Drive


def _played(session: Session, *alarms: Alarm) -> Played:
    """The first week, with just these alarms in it."""
    session.end_week()
    assert session.played is not None
    frames = tuple(replace(each, alarms=tuple(a for a in alarms if a.day == each.day)) for each in session.played.frames)
    session.played.__dict__["frames"] = frames
    return session.played


async def _until(pilot: Pilot[None], reel: WeekReel, day: int) -> None:
    for _ in range(60):
        if reel.day >= day or not reel.is_attached:
            return
        await pilot.pause(0.05)


def test_days_go_by_until_something_matters_and_space_goes_on(drive: Drive, session: Session) -> None:
    played = _played(session, Alarm(2, GROUND, "ANA", "Anah fell to somebody"))

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.day_seconds = 0.05
        reel, got = WeekReel(session, played), []
        app.push_screen(reel, got.append)
        await _until(pilot, reel, 2)
        await pilot.pause(0.3)
        assert (reel.day, reel.stopped) == (2, True)
        assert "Anah fell to somebody" in str(reel.query_one("#reel-lines", Static).render())
        assert "stopped" in str(reel.query_one("#reel-day", Static).render())
        assert reel.map.paint.zones["ANA"].marks[0].text == "!!"
        await pilot.press("space")
        await _until(pilot, reel, 7)
        await pilot.pause(0.2)
        assert got == ["ANA"]

    drive(BadiaApp(session), play)


def test_by_hand_it_goes_forth_and_back_and_stands_still(drive: Drive, session: Session) -> None:
    played = _played(session)

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.day_seconds = 30.0
        reel = WeekReel(session, played)
        app.push_screen(reel)
        await pilot.pause()
        await pilot.press("right", "right", "left")
        assert (reel.day, reel.stopped) == (1, True)
        await pilot.press("d")
        assert app.day_seconds in PACES
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, WarRoom)

    drive(BadiaApp(session), play)


def test_ending_a_week_shows_it_and_leads_to_the_new_morning(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.day_seconds = 30.0
        await pilot.press("e", "y")
        await pilot.pause()
        assert isinstance(app.screen, WeekReel)
        assert app.screen.frame.situation.week == 1
        await pilot.press("escape")
        await pilot.pause()
        room = app.screen
        assert isinstance(room, WarRoom)
        assert session.situation.week == 2

    drive(BadiaApp(session), play)
