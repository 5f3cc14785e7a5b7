"""The curtain: two people at one screen, and nothing of one side left on it for the other."""

from __future__ import annotations

from textual.pilot import Pilot

from game.campaign.schema import Scenario
from game.orders.postures import Patrol
from game.ui.app import BadiaApp
from game.ui.screens.curtain import Curtain, words
from game.ui.screens.war_room import WarRoom
from game.ui.screens.week_reel import WeekReel
from game.ui.session import Session
from tests.ui.conftest import Drive
from tests.ui.home import until


def shared(scenario: Scenario) -> Session:
    return Session(scenario, ("iraq", "insurgents"), 7, scenario.bots)


def screen_text(app: BadiaApp) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


def test_the_curtain_names_the_side_and_nothing_that_it_knows(tutorial: Scenario) -> None:
    session = shared(tutorial)
    told = words(session).plain
    assert "Week 1" in told
    assert session.situation.sheet.name in told
    assert f"{session.situation.treasury:.1f}" not in told


def test_each_side_has_a_room_of_its_own_and_the_week_is_played_after_the_last(tutorial: Scenario, drive: Drive) -> None:
    session = shared(tutorial)

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await until(pilot, app, Curtain)
        await pilot.press("enter")
        first = await until(pilot, app, WarRoom)
        body = next(each for each in session.situation.own if not each.in_contact)
        assert session.plan.add(Patrol((body.id,))) is None
        first.show_desk()
        assert body.name in screen_text(app)
        first.notify(f"{body.name} has its orders", timeout=60)
        await pilot.press("e", "y")
        await until(pilot, app, Curtain)
        assert session.side == "insurgents"
        assert body.name not in screen_text(app)
        assert not app._notifications
        await pilot.press("enter")
        second = await until(pilot, app, WarRoom)
        assert second is not first
        assert first not in app.screen_stack
        assert session.plan.directives == []
        await pilot.press("e", "y")
        await until(pilot, app, Curtain)
        assert (session.side, session.situation.week) == ("iraq", 2)
        await pilot.press("enter")
        await until(pilot, app, WarRoom)
        assert session.situation.formations[body.id].posture == "patrol"

    drive(BadiaApp(session), play)


def test_the_week_is_shown_to_each_behind_the_curtain(tutorial: Scenario, drive: Drive) -> None:
    session = shared(tutorial)
    session.pass_on()
    session.end_week()

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.day_seconds = 5.0
        await until(pilot, app, Curtain)
        await pilot.press("enter")
        reel = await until(pilot, app, WeekReel)
        assert reel.played is session.seats[0].played
        await pilot.press("escape")
        await until(pilot, app, WarRoom)
        await pilot.press("r")
        await pilot.pause()
        assert isinstance(app.screen, WarRoom)

    drive(BadiaApp(session), play)


def test_one_may_leave_at_the_curtain(tutorial: Scenario, drive: Drive) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await until(pilot, app, Curtain)
        await pilot.press("q")
        await pilot.pause()
        assert app.screen.__class__.__name__ == "Title"

    drive(BadiaApp(shared(tutorial)), play)
