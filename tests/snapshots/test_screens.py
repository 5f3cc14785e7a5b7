"""Every screen as a picture at three sizes. After a change that is meant: `pytest tests/snapshots --snapshot-update`,
then look at the pictures under `__snapshots__`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from game.campaign.schema import Scenario
from game.ui.app import BadiaApp
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")


async def _settle(pilot: Pilot[None]) -> None:
    for _ in range(2):  # whoever reads the first scenario starts whoever reads the rest of the shelf
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def _play_three_weeks(pilot: Pilot[None]) -> None:
    room = pilot.app.screen
    assert isinstance(room, WarRoom)
    for _ in range(3):
        room._end_week(True)
        await pilot.pause()


async def _play_on(pilot: Pilot[None]) -> None:
    while isinstance(room := pilot.app.screen, WarRoom) and not room.session.over:
        room._end_week(True)
        await pilot.pause()


@SIZES
def test_title(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(BadiaApp(), terminal_size=size, run_before=_settle)


@SIZES
def test_war_room_first_week(snap_compare: Compare, last_pockets: Scenario, size: tuple[int, int]) -> None:
    assert snap_compare(BadiaApp(Session(last_pockets, "iraq", 7, last_pockets.bots)), terminal_size=size)


@SIZES
def test_war_room_fourth_week(snap_compare: Compare, last_pockets: Scenario, size: tuple[int, int]) -> None:
    app = BadiaApp(Session(last_pockets, "iraq", 7, last_pockets.bots))
    assert snap_compare(app, terminal_size=size, run_before=_play_three_weeks)


@SIZES
def test_order_dialog(snap_compare: Compare, last_pockets: Scenario, size: tuple[int, int]) -> None:
    app = BadiaApp(Session(last_pockets, "iraq", 7, last_pockets.bots))
    assert snap_compare(app, terminal_size=size, press=["o", "enter", "space"])


@SIZES
def test_handbook(snap_compare: Compare, tutorial: Scenario, size: tuple[int, int]) -> None:
    app = BadiaApp(Session(tutorial, "iraq", 7, tutorial.bots))
    assert snap_compare(app, terminal_size=size, press=["question_mark"])


@SIZES
def test_outcome(snap_compare: Compare, tutorial: Scenario, size: tuple[int, int]) -> None:
    app = BadiaApp(Session(tutorial, "iraq", 7, tutorial.bots))
    assert snap_compare(app, terminal_size=size, run_before=_play_on)
