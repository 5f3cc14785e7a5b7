"""The application: a title screen that comes up light, and a war behind it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from textual.pilot import Pilot

from game.ui.app import BadiaApp
from game.ui.screens.title import Title
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from tests.ui.conftest import Drive


def test_it_opens_on_the_title_or_in_the_campaign_it_was_given(drive: Drive, session: Session) -> None:
    async def on_title(pilot: Pilot[None], app: BadiaApp) -> None:
        assert isinstance(app.screen, Title)

    async def in_war(pilot: Pilot[None], app: BadiaApp) -> None:
        assert isinstance(app.screen, WarRoom)

    drive(BadiaApp(), on_title)
    drive(BadiaApp(session), in_war)


def test_the_title_needs_neither_the_models_libraries_nor_what_reads_scenarios() -> None:
    code = (
        "import sys, game.ui.app, game.ui.screens.title; "
        "print([m for m in ('mesa', 'numpy', 'pandas', 'scipy', 'networkx', 'pydantic', 'yaml') if m in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    assert told == "[]"


def test_in_a_browser_it_ends_when_the_server_is_gone(drive: Drive, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BadiaApp, "is_web", True)
    monkeypatch.setattr("game.ui.app.ORPHANED", 0.01)
    app = BadiaApp(session)

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.pause(0.05)
        assert app.is_running
        monkeypatch.setattr("os.getppid", lambda: 1)
        for _ in range(50):
            await pilot.pause(0.02)
            if not app.is_running:
                break
        assert not app.is_running

    drive(app, play)
