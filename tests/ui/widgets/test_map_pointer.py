"""The mouse on the map: pointing, choosing, opening, the wheel and dragging, each told from the others."""

from __future__ import annotations

import asyncio

import pytest
from textual.app import App, ComposeResult
from textual.events import MouseScrollUp

from game.ui.widgets.map_pointer import DRAGGED, MapPointer
from tests.ui.widgets.small_map import COUNTRY


class Halves(MapPointer):
    """Left of the middle is one zone, right of it another; the lowest row is nobody's."""

    can_focus = True
    atlas = COUNTRY

    def zone_at(self, column: int, row: int) -> str | None:
        return None if row == self.size.height - 1 else "NW" if column < self.size.width // 2 else "NE"

    def render(self) -> str:
        return ""


class Pointed(App[None]):
    """Nothing but the map; counts how often a zone was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.map, self.opened = Halves(), 0

    def compose(self) -> ComposeResult:
        yield self.map

    def on_map_pointer_zone_opened(self) -> None:
        self.opened += 1


def test_what_the_mouse_does() -> None:
    async def run() -> None:
        async with (app := Pointed()).run_test(size=(40, 12)) as pilot:
            view = app.map
            await pilot.hover(Halves, offset=(3, 3))
            assert (view.hovered, view.selected) == ("NW", None)
            await pilot.click(Halves, offset=(30, 3))
            assert (view.selected, app.opened) == ("NE", 0)
            await pilot.hover(Halves, offset=(30, 11))
            await pilot.click(Halves, offset=(30, 11))
            assert (view.selected, view.hovered) == ("NE", None)  # nobody's ground chooses nothing
            await pilot.click(Halves, offset=(3, 3), times=2)
            assert (view.selected, app.opened) == ("NW", 1)
            assert view.camera.zoom == 1.0
            for nearer in (1, 2, 3):
                await pilot._post_mouse_events([MouseScrollUp], Halves, offset=(30, 3))
                assert view.camera.zoom == pytest.approx(1.4**nearer, abs=1e-3)
            before = view.camera
            for far, moves in ((DRAGGED - 1, False), (DRAGGED + 6, True)):
                await pilot.mouse_down(Halves, offset=(20, 6))
                await pilot.mouse_up(Halves, offset=(20 - far, 6))
                assert (view.camera != before) == moves
            assert view.selected == "NW"

    asyncio.run(run())
