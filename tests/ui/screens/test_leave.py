"""Leaving: the player is told what is kept, and may save, concede or stay."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from game.campaign import save_list
from game.orders.postures import Patrol
from game.ui.app import BadiaApp
from game.ui.screens.leave import Leave, may_concede, told
from game.ui.screens.outcome import Outcome
from game.ui.screens.title import Title
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from tests.ui.conftest import Drive


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(save_list.HOME, str(tmp_path))


def test_it_says_what_is_kept_and_what_is_not(session: Session) -> None:
    assert "not kept yet" in told(session)
    session.autosaves = True
    session.end_week()
    body = next(each for each in session.situation.own if not each.in_contact)
    assert session.plan.add(Patrol((body.id,))) is None
    assert "kept as week 2 began" in told(session)
    assert told(session).endswith("This week's order is not kept.")
    session.trouble = "the disk is full"
    assert "could not be kept: the disk is full" in told(session)


def test_q_then_l_leaves_and_escape_stays(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("q")
        assert isinstance(app.screen, Leave)
        await pilot.press("escape")
        assert isinstance(app.screen, WarRoom)
        await pilot.press("q", "l")
        assert isinstance(app.screen, Title)

    drive(BadiaApp(session), play)


def test_q_then_s_keeps_the_campaign_in_a_file_of_its_own(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        session.end_week()
        await pilot.press("q", "s")
        assert isinstance(app.screen, Title)

    drive(BadiaApp(session), play)
    assert [path.name for path in save_list.folder().iterdir()] == ["tutorial-the-road-to-al-qaim-iraq-week-2-2017-11-03.badia"]


def test_a_save_that_fails_keeps_the_player_in_the_war(drive: Drive, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        monkeypatch.setattr("os.fsync", full)
        await pilot.press("q", "s")
        assert isinstance(app.screen, WarRoom)
        assert any("No space left" in note.message for note in app._notifications)

    drive(BadiaApp(session), play)


def test_conceding_ends_the_war_and_uncovers_the_truth(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        assert not may_concede(session)
        await pilot.press("q", "c")
        assert isinstance(app.screen, Leave)
        await pilot.press("escape")
        session.end_week()
        await pilot.press("q", "c")
        assert isinstance(app.screen, Outcome)
        assert session.over
        assert session.campaign.theater.winner != "iraq"

    drive(BadiaApp(session), play)
