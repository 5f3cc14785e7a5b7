"""A question is answered by key or by button."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from game.ui.app import BadiaApp
from game.ui.screens.question import Question
from tests.ui.conftest import Drive


@pytest.mark.parametrize(("key", "answer"), [("y", True), ("n", False), ("escape", False), ("#yes", True), ("#no", False)])
def test_the_answer_is_the_key_or_the_button(drive: Drive, key: str, answer: bool) -> None:
    answers: list[bool | None] = []

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.push_screen(Question("Shall we?"), answers.append)
        await pilot.pause()
        if key.startswith("#"):
            assert await pilot.click(key)
        else:
            await pilot.press(key)
        await pilot.pause()

    drive(BadiaApp(), play)
    assert answers == [answer]
