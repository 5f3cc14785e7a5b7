"""Watching: weeks go by on the map, one by one or running, seen by any side, and no orders can be given."""

from __future__ import annotations

from textual.pilot import Pilot

from game.campaign.schema import Scenario
from game.ui.app import BadiaApp
from game.ui.screens.outcome import Outcome
from game.ui.screens.title import Title
from game.ui.screens.watch import Watch
from game.ui.session import Session
from game.ui.widgets.war_log import WarLog
from tests.ui.conftest import Drive
from tests.ui.home import until


def watched(tutorial: Scenario) -> Session:
    return Session(tutorial, "iraq", 7, tutorial.bots, watching=True)


def test_n_plays_a_week_and_a_changes_sides(drive: Drive, tutorial: Scenario) -> None:
    session = watched(tutorial)

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        watch = app.screen
        assert isinstance(watch, Watch)
        log = watch.query_one(WarLog)
        assert str(log.border_title) == "Seen by Iraq, at rest: space runs, n plays a week, seed 7"
        assert [str(each.prompt) for each in log.options].count(f"Your goal: {session.goal}") == 1
        await pilot.press("n")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert session.situation.week == 2
        await pilot.press("a")
        assert (session.side, session.situation.faction) == ("insurgents", "insurgents")
        assert "Seen by Insurgents" in str(watch.query_one(WarLog).border_title)
        await pilot.press("o", "u", "t")
        assert app.screen is watch

    drive(BadiaApp(session), play)


def test_space_runs_the_war_to_its_end_and_halts_it(drive: Drive, tutorial: Scenario) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        watch = Watch(watched(tutorial), seconds=0.01)
        app.push_screen(watch)
        await pilot.press("space")
        await pilot.pause(0.3)
        await pilot.press("space")
        await app.workers.wait_for_complete()
        await pilot.pause()
        week = watch.session.situation.week
        assert week > 1
        await pilot.pause(0.2)
        assert watch.session.situation.week == week
        await pilot.press("space")
        await until(pilot, app, Outcome)
        assert watch.session.over

    drive(BadiaApp(), play)


def test_from_the_title_w_opens_it(drive: Drive) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        assert isinstance(app.screen, Title)
        await pilot.press("w")
        watch = await until(pilot, app, Watch)
        assert watch.session.watching

    drive(BadiaApp(), play)
