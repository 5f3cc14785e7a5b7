"""The title screen: scenario, side, seed, and what goes wrong."""

from __future__ import annotations

import asyncio

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static

from game.ui import session as sessions
from game.ui.app import BadiaApp
from game.ui.screens.title import Title
from game.ui.screens.war_room import WarRoom
from tests.ui.conftest import Drive


async def _until(pilot: Pilot[None], app: BadiaApp, kind: type[object]) -> None:
    for _ in range(100):
        if isinstance(app.screen, kind):
            return
        await asyncio.sleep(0.05)
        await pilot.pause()
    raise AssertionError(f"no {kind.__name__} came up")


def test_from_the_shelf_to_the_war(drive: Drive) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        title = app.screen
        assert isinstance(title, Title)
        await app.workers.wait_for_complete()
        shelf = title.query_one("#scenarios", OptionList)
        assert str(shelf.get_option_at_index(0).prompt).startswith("Tutorial")
        await pilot.press("enter")
        sides = title.query_one("#sides", OptionList)
        assert str(sides.highlighted_option.id) == "iraq"  # type: ignore[union-attr]
        title.query_one("#seed", Input).value = "17"
        await pilot.press("enter")
        await _until(pilot, app, WarRoom)
        room = app.screen
        assert isinstance(room, WarRoom)
        assert (room.session.seed, room.session.side) == (17, "iraq")

    drive(BadiaApp(), play)


def test_a_scenario_that_cannot_be_read_is_told_in_the_summary(drive: Drive, monkeypatch: pytest.MonkeyPatch) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        title = app.screen
        assert isinstance(title, Title)
        await app.workers.wait_for_complete()  # the shelf is read beside the event loop
        title.shelf["caliphate-falls"] = "scenarios/caliphate-falls.yaml:3:1: [a fault]"
        await pilot.press("down")
        await pilot.pause()
        assert "[a fault]" in str(title.query_one("#summary", Static).render())
        assert title.scenario is None
        await pilot.press("f2")
        assert isinstance(app.screen, Title)

    drive(BadiaApp(), play)


def test_a_campaign_that_cannot_be_set_up_leaves_the_title_with_the_reason(drive: Drive, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("no room for a theater")

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        monkeypatch.setattr(sessions, "Session", broken)
        await pilot.press("f2")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, Title)
        assert any("no room for a theater" in str(note.message) for note in app._notifications)
        assert not app.screen.setting_up

    drive(BadiaApp(), play)
