"""A session of the tutorial, and a way to drive the game by keys."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from game.campaign.schema import Scenario
from game.ui import pace
from game.ui.app import BadiaApp
from game.ui.film import Film, read_film
from game.ui.session import Session
from tests.ui.home import journal_of
from tests.ui.stylesheets import stylesheets_read_once as stylesheets_read_once

Play = Callable[[Pilot[None], BadiaApp], Awaitable[None]]
Drive = Callable[..., None]


@pytest.fixture(autouse=True)
def _full_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same colours whatever terminal the tests run in."""
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture(autouse=True)
def _weeks_in_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weeks are not shown day by day unless a test asks for it."""
    monkeypatch.setattr(pace, "DAY_SECONDS", 0.0)


@pytest.fixture
def session(tutorial: Scenario) -> Session:
    """Iraq's side of the tutorial, first week open."""
    return Session(tutorial, "iraq", 7, tutorial.bots)


@pytest.fixture(scope="session")
def journal(tutorial: Scenario, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tutorial played to its end by bots."""
    path = tmp_path_factory.mktemp("journals") / "war.badia"
    journal_of(tutorial, path)
    return path


@pytest.fixture(scope="session")
def film(journal: Path) -> Film:
    """It read back."""
    return read_film(journal)


@pytest.fixture
def drive() -> Drive:
    """Run an app without a terminal and let a coroutine play it."""

    def run(app: BadiaApp, play: Play, size: tuple[int, int] = (120, 40)) -> None:
        async def go() -> None:
            async with app.run_test(size=size) as pilot:
                await pilot.pause()
                await play(pilot, app)

        asyncio.run(go())

    return run


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for what the game keeps."""
    monkeypatch.setenv("BADIA_HOME", str(tmp_path))
    return tmp_path
