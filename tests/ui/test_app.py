"""The application: a title screen that comes up light, and a war behind it."""

from __future__ import annotations

import subprocess
import sys

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


def test_the_title_needs_none_of_the_models_libraries() -> None:
    code = (
        "import sys, game.ui.app, game.ui.screens.title; "
        "print([m for m in ('mesa', 'numpy', 'pandas', 'scipy', 'networkx') if m in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    assert told == "[]"
