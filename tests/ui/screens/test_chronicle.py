"""The chronicle's screen: months, eyes, kinds, zones, a file; opened from the war room and from the outcome."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot

from game.ui.app import BadiaApp
from game.ui.chapters import KINDS
from game.ui.film import Film
from game.ui.screens.chronicle import Chronicle
from game.ui.screens.find import FindZone
from game.ui.screens.outcome import Outcome
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from tests.ui.conftest import Drive
from tests.ui.home import until


def test_months_are_turned_and_sifted_and_written(drive: Drive, film: Film, home: Path) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        screen = await until(pilot, app, Chronicle)
        assert screen.month == len(screen.found) - 1
        await pilot.press("left", "left", "left", "left", "left")
        assert screen.month == 0
        await pilot.press("right", "k")
        assert (screen.month, screen.kind) == (1, next(iter(KINDS)))
        await pilot.press("y")
        assert screen.eyes == film.eyes[1]
        await pilot.press("slash")
        await until(pilot, app, FindZone)
        await pilot.press(*"qaim", "enter")
        await pilot.pause()
        assert screen.zone == "QIM"
        await pilot.press("x")
        assert [each.suffix for each in (home / "chronicles").iterdir()] == [".md"]
        await pilot.press("slash")
        assert screen.zone is None
        await pilot.resize_terminal(60, 20)
        await pilot.pause()

    drive(BadiaApp(alone=Chronicle(film)), play)


def test_in_play_there_are_ones_own_eyes_and_after_it_all(drive: Drive, session: Session, home: Path) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("b")
        assert any("no file yet" in each.message for each in app._notifications)
        session.autosaves = True
        session.end_week()
        session.end_week()
        await pilot.press("b")
        screen = await until(pilot, app, Chronicle)
        assert screen.film.eyes == ("iraq",)
        await pilot.press("y")
        assert screen.eyes == "iraq"
        await pilot.press("escape")
        await until(pilot, app, WarRoom)
        session.concede()
        app.switch_screen(Outcome(session))
        await until(pilot, app, Outcome)
        await app.workers.wait_for_complete()
        await pilot.press("b")
        screen = await until(pilot, app, Chronicle)
        assert None in screen.film.eyes

    drive(BadiaApp(session), play)
