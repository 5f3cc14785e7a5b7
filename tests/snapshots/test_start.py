"""Pictures of the way in: the title with bots chosen, loading, settings, watching, leaving, the first lesson, at three sizes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from game.campaign.save_list import folder
from game.campaign.schema import Scenario
from game.ui.app import BadiaApp
from game.ui.screens.watch import Watch
from game.ui.session import Session

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")


@pytest.fixture
def kept(tutorial: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A campaign kept twice, and a file that is none, all written at the same hour."""
    monkeypatch.setenv("BADIA_HOME", "home")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "UTC")
    session = Session(tutorial, "iraq", 7, tutorial.bots)
    session.autosaves = True
    session.end_week()
    session.end_week()
    session.save()
    (folder() / "torn.badia").write_text("Dear Sir", encoding="utf-8")
    for at, path in enumerate(sorted(folder().iterdir())):
        os.utime(path, (1_700_000_000 - at, 1_700_000_000 - at))
    return session


async def _settle(pilot: Pilot[None]) -> None:
    for _ in range(2):  # whoever reads the first scenario starts whoever reads the rest of the shelf
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def _press(*keys: str) -> Callable[[Pilot[None]], object]:
    async def pressing(pilot: Pilot[None]) -> None:
        await _settle(pilot)
        await pilot.press(*keys)
        await _settle(pilot)

    return pressing


async def _watch_two_weeks(pilot: Pilot[None]) -> None:
    for _ in range(2):
        assert isinstance(pilot.app.screen, Watch)
        await pilot.press("n")
        await _settle(pilot)


@SIZES
def test_load(snap_compare: Compare, kept: Session, size: tuple[int, int]) -> None:
    assert snap_compare(BadiaApp(), terminal_size=size, run_before=_press("l", "down", "down"))


@SIZES
def test_title_with_a_campaign_to_go_on_with(snap_compare: Compare, kept: Session, size: tuple[int, int]) -> None:
    assert snap_compare(BadiaApp(), terminal_size=size, run_before=_settle)


@SIZES
def test_casting(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(BadiaApp(), terminal_size=size, run_before=_press("b"))


@SIZES
def test_settings(snap_compare: Compare, kept: Session, size: tuple[int, int]) -> None:
    assert snap_compare(BadiaApp(), terminal_size=size, run_before=_press("s"))


@SIZES
def test_watch(snap_compare: Compare, tutorial: Scenario, size: tuple[int, int]) -> None:
    app = BadiaApp(Session(tutorial, "iraq", 7, tutorial.bots, watching=True))
    assert snap_compare(app, terminal_size=size, run_before=_watch_two_weeks)


@SIZES
def test_leave(snap_compare: Compare, kept: Session, size: tuple[int, int]) -> None:
    assert snap_compare(BadiaApp(kept), terminal_size=size, press=["q"])


@SIZES
def test_first_lesson(snap_compare: Compare, tutorial: Scenario, size: tuple[int, int]) -> None:
    assert snap_compare(BadiaApp(Session(tutorial, "iraq", 7, tutorial.bots)), terminal_size=size)
