"""Running on: weeks go by until what the player named comes up, or the weeks are over."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import Input

from game.ui.app import BadiaApp
from game.ui.screens.run_on import Errand, RunOn
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from game.views.alarms import ALARMS
from tests.ui.conftest import Drive


def test_an_errand_stops_for_what_was_named(session: Session) -> None:
    while session.played is None or not session.played.alarms:
        session.end_week()
    played = session.played
    first = played.alarms[0]
    assert Errand(frozenset({first.kind})).stop(played) == first
    others = frozenset(ALARMS) - {each.kind for each in played.alarms}
    assert Errand(others).stop(played) is None
    zone = next(each.zone for each in played.news.war if each.zone is not None)
    stop = Errand(frozenset(), frozenset({zone})).stop(played)
    assert stop is not None
    assert stop.zone == zone


def test_weeks_go_by_and_the_errand_is_remembered(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        room = app.screen
        assert isinstance(room, WarRoom)
        await pilot.press("r")
        await pilot.pause()
        assert isinstance(app.screen, RunOn)
        for _ in ALARMS:  # unmark everything
            await pilot.press("space", "down")
        app.screen.query_one("#weeks", Input).value = "2"
        await pilot.press("r")
        for _ in range(60):
            await pilot.pause(0.05)
            if session.situation.week == 3:
                break
        await pilot.pause(0.3)
        assert session.situation.week == 3
        assert isinstance(app.screen, WarRoom)
        assert room.errand == Errand(frozenset(), frozenset(), 2)

    drive(BadiaApp(session), play)


def test_it_stops_before_the_weeks_are_over_and_says_why(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        room = app.screen
        assert isinstance(room, WarRoom)
        room._run(Errand(frozenset({"reckoning"}), frozenset(), 12))
        for _ in range(80):
            await pilot.pause(0.05)
            if not room._left:
                break
        assert session.situation.week == session.scenario.reckonings[0] + 1
        assert any("Stopped before week" in str(note.message) for note in app._notifications)

    drive(BadiaApp(session), play)
