"""The screening room: reads beside the event loop, tells how far it is, gives up, and offers what is whole of a torn file."""

from __future__ import annotations

import gzip
import shutil
import threading
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Label

from game.campaign.save_list import folder
from game.ui.app import BadiaApp
from game.ui.screens.load import Journals
from game.ui.screens.question import Question
from game.ui.screens.replay import Replay
from game.ui.screens.screening import Screening, Told
from game.ui.screens.title import Title
from tests.ui.conftest import Drive
from tests.ui.home import until


def test_alone_it_ends_with_the_game(drive: Drive, journal: Path) -> None:
    app = BadiaApp(alone=Screening(lambda _: journal))

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        replay = await until(pilot, app, Replay)
        assert len(replay.film.scenes) == 12
        await pilot.press("q")
        await pilot.pause()

    drive(app, play)
    assert app.return_code == 0


def test_what_is_no_journal_ends_in_a_message(drive: Drive, tmp_path: Path) -> None:
    path = tmp_path / "letter.badia"
    path.write_text("Dear Sir", encoding="utf-8")
    app = BadiaApp(alone=Screening(lambda _: path))

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await app.workers.wait_for_complete()
        await pilot.pause()

    drive(app, play)
    assert app.return_code == 2


def test_of_a_torn_file_the_whole_weeks_can_be_seen(drive: Drive, journal: Path, tmp_path: Path) -> None:
    lines = gzip.decompress(journal.read_bytes()).splitlines(keepends=True)
    path = tmp_path / "torn.badia"
    path.write_bytes(gzip.compress(b"".join(lines[: len(lines) // 2])))

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        question = await until(pilot, app, Question)
        assert "it is whole. Watch it so far?" in question.question
        await pilot.press("y")
        replay = await until(pilot, app, Replay)
        assert 1 <= len(replay.film.scenes) < 12

    drive(BadiaApp(alone=Screening(lambda _: path)), play)


def test_it_can_be_given_up(drive: Drive, journal: Path) -> None:
    halted, told_again = threading.Event(), threading.Event()

    def fetch(told: Told) -> Path:
        told("Playing the run again", 1, 2)
        halted.wait(5)
        told_again.set()
        told("Playing the run again", 2, 2)
        return journal

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        for _ in range(40):
            await pilot.pause(0.02)
            if "week 1 of 2" in str(app.screen.query_one("#doing", Label).render()):
                break
        await pilot.press("escape")
        await pilot.pause()
        halted.set()

    app = BadiaApp(alone=Screening(fetch))
    drive(app, play)
    assert app.return_code == 0
    assert told_again.wait(5)


def test_from_the_title_r_watches_a_campaign_kept(drive: Drive, journal: Path, home: Path) -> None:
    shutil.copy(journal, folder() / "kept.badia")

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("r")
        journals = await until(pilot, app, Journals)
        assert [card.path.name for card in journals.cards] == ["kept.badia"]
        await pilot.press("enter")
        replay = await until(pilot, app, Replay)
        assert len(replay.film.scenes) == 12
        await pilot.press("escape")
        assert isinstance(await until(pilot, app, Title), Title)

    drive(BadiaApp(), play, (60, 20))
