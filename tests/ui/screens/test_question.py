"""A question is answered by key or by button."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.screen import Screen

from game.ui.app import BadiaApp
from game.ui.screens.question import Question
from tests.ui.conftest import Drive


def test_the_answer_is_the_key_or_the_button(drive: Drive) -> None:
    answers: list[bool | None] = []

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        for way in ("y", "n", "escape", "#yes", "#no", "enter"):
            app.push_screen(Question("Shall we?"), answers.append)
            await pilot.pause()
            if way.startswith("#"):
                assert await pilot.click(way)
            else:
                await pilot.press(way)
            await pilot.pause()

    drive(BadiaApp(alone=Screen()), play)
    assert answers == [True, False, False, True, False, True]
