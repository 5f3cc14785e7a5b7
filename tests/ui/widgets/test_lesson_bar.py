"""The lesson bar in the war room: it follows the learner, may be skipped, and is not there where nothing is taught."""

from __future__ import annotations

from textual.pilot import Pilot

from game.campaign.schema import Scenario
from game.ui.app import BadiaApp
from game.ui.session import Session
from game.ui.widgets.lesson_bar import LessonBar
from tests.ui.conftest import Drive


def test_it_follows_what_is_done_and_f8_skips(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        bar = app.screen.query_one(LessonBar)
        assert "Lesson 1 of 8" in str(bar.render())
        await pilot.press("slash", *"al-qa", "enter")
        await pilot.pause(0.4)
        assert "Lesson 2 of 8" in str(bar.render())
        await pilot.press("o")
        await pilot.pause(0.4)
        await pilot.press("escape")
        await pilot.pause(0.4)
        assert "Lesson 3 of 8" in str(bar.render())
        for _ in range(6):
            await pilot.press("f8")
        assert not bar.display

    drive(BadiaApp(session), play)


def test_a_scenario_without_lessons_has_no_bar(drive: Drive, last_pockets: Scenario) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        assert not app.screen.query_one(LessonBar).display

    drive(BadiaApp(Session(last_pockets, "iraq", 7, {})), play)
