"""Finding a zone by a part of its name or its id."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Label

from game.ui.app import BadiaApp
from game.ui.screens.find import FindZone
from tests.ui.conftest import Drive

NAMES = {"QIM": "Al-Qaim", "RWA": "Rawa", "ANA": "Anah"}


WANTED = {"raw": "RWA", "qim": "QIM", "AN": "ANA", "nowhere": None, "": None}


def test_the_first_that_fits_is_found(drive: Drive) -> None:
    answers: list[str | None] = []

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        for typed, found in WANTED.items():
            app.push_screen(FindZone(NAMES), answers.append)
            await pilot.pause()
            await pilot.press(*typed, "enter")
            await pilot.pause()
            if found is None:
                assert (f'No zone is called "{typed}"' in str(app.screen.query_one("#find-hint", Label).render())) == bool(typed)
                await pilot.press("escape")
                await pilot.pause()

    drive(BadiaApp(alone=Screen()), play)
    assert answers == list(WANTED.values())


def test_the_list_can_be_gone_into(drive: Drive) -> None:
    answers: list[str | None] = []

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.push_screen(FindZone(NAMES), answers.append)
        await pilot.pause()
        await pilot.press("down", "down", "enter")
        await pilot.pause()

    drive(BadiaApp(alone=Screen()), play)
    assert answers == ["ANA"]
