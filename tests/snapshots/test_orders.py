"""The screens of orders and weeks as pictures: troops, the check before a week ends, its days on the map, running on, the log."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from game.campaign.schema import Scenario
from game.ui.app import BadiaApp
from game.ui.screens.war_room import WarRoom
from game.ui.screens.week_reel import WeekReel
from game.ui.session import Session

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")


def _app(scenario: Scenario) -> BadiaApp:
    return BadiaApp(Session(scenario, "iraq", 7, scenario.bots))


@SIZES
@pytest.mark.parametrize("keys", ["t", "e", "r", "oa"], ids=["troops", "week-check", "run-on", "assault"])
def test_dialogs(snap_compare: Compare, last_pockets: Scenario, size: tuple[int, int], keys: str) -> None:
    assert snap_compare(_app(last_pockets), terminal_size=size, press=list(keys))


async def _show_the_third_day(pilot: Pilot[None]) -> None:
    room = pilot.app.screen
    assert isinstance(room, WarRoom)
    room.session.end_week()
    assert room.session.played is not None
    reel = WeekReel(room.session, room.session.played)
    reel.stopped = True
    pilot.app.push_screen(reel)
    await pilot.pause()
    await pilot.press("right", "right")


@SIZES
def test_week_on_the_map(snap_compare: Compare, last_pockets: Scenario, size: tuple[int, int]) -> None:
    assert snap_compare(_app(last_pockets), terminal_size=size, run_before=_show_the_third_day)


async def _open_the_log(pilot: Pilot[None]) -> None:
    room = pilot.app.screen
    assert isinstance(room, WarRoom)
    for _ in range(3):
        room.session.end_week()
    await pilot.press("g")
    await pilot.pause()


@SIZES
def test_log(snap_compare: Compare, last_pockets: Scenario, size: tuple[int, int]) -> None:
    assert snap_compare(_app(last_pockets), terminal_size=size, run_before=_open_the_log)
