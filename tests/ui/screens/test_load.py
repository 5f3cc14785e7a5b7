"""Loading: what is kept is listed, a damaged file is named and can be had up to its damage."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from game.campaign.save_list import folder
from game.ui.app import BadiaApp
from game.ui.screens.load import Journals, Load
from game.ui.screens.question import Question
from game.ui.screens.title import Title
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from tests.ui.conftest import Drive
from tests.ui.home import until


def test_a_campaign_is_chosen_and_gone_on_with(drive: Drive, session: Session, home: Path) -> None:
    session.end_week()
    session.end_week()
    session.save()

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("l")
        load = await until(pilot, app, Load)
        line = str(load.query_one("#cards", OptionList).get_option_at_index(0).prompt)
        assert line == "Tutorial: the road to al-Qaim: Iraq, week 3 of 12, 10 November 2017"
        await pilot.press("w", "1", "enter")
        room = await until(pilot, app, WarRoom)
        assert room.session.situation.week == 2
        assert app.session is room.session
        assert room.session.autosaves

    drive(BadiaApp(), play)


def test_a_damaged_file_is_named_and_had_up_to_its_damage(drive: Drive, session: Session, home: Path) -> None:
    session.end_week()
    session.end_week()
    path = session.save()
    path.write_bytes(path.read_bytes()[:-50])
    (folder() / "zz.badia").write_text("Dear Sir", encoding="utf-8")

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("l")
        load = await until(pilot, app, Load)
        cards = load.query_one("#cards", OptionList)
        assert cards.option_count == 2
        cards.highlighted = next(n for n, card in enumerate(load.cards) if card.fault)
        await pilot.pause()
        assert "zz.badia" in str(load.query_one("#card", Static).render())
        cards.highlighted = next(n for n, card in enumerate(load.cards) if not card.fault)
        await pilot.press("enter")
        question = await until(pilot, app, Question)
        assert "Up to week 2 it is whole" in question.question
        await pilot.press("y")
        room = await until(pilot, app, WarRoom)
        assert room.session.situation.week == 3

    drive(BadiaApp(), play)


def test_a_file_is_deleted_once_asked_and_an_empty_list_says_so(drive: Drive, session: Session, home: Path) -> None:
    path = session.save()

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("l")
        load = await until(pilot, app, Load)
        await pilot.press("d", "n")
        assert path.exists()
        await pilot.press("d", "y")
        await pilot.pause()
        assert not path.exists()
        assert "No campaign is kept yet" in str(load.query_one("#card", Static).render())
        await pilot.press("escape")
        assert isinstance(app.screen, Title)

    drive(BadiaApp(), play)


def test_a_journal_that_lies_anywhere_can_be_named(tmp_path: Path) -> None:
    journals, kept = Journals(), tmp_path / "kept.badia"
    assert journals.choice(kept, "") == (kept, None)
    assert journals.choice(kept, "~/war.badia") == (Path.home() / "war.badia", None)
    assert journals.choice(None, "war.badia") == (Path("war.badia"), None)
    assert journals.choice(None, "") is None
