"""The picker: marks that can be read without colour."""

from __future__ import annotations

import asyncio

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from game.ui.widgets.formation_picker import FormationPicker


class _Bench(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def compose(self) -> ComposeResult:
        yield FormationPicker()

    def on_formation_picker_changed(self) -> None:
        self.heard.append("changed")

    def on_formation_picker_done(self) -> None:
        self.heard.append("done")


def _lines(picker: FormationPicker) -> list[str]:
    return [str(picker.get_option_at_index(i).prompt) for i in range(picker.option_count)]


async def _play(pilot: Pilot[None], app: _Bench) -> None:
    picker = app.query_one(FormationPicker)
    picker.focus()
    picker.offer({"a": "First", "b": "Second"})
    await pilot.press("space", "down", "space")
    assert _lines(picker) == ["[x] First", "[x] Second"]
    await pilot.press("space")
    assert picker.chosen == ("a",)
    await pilot.press("enter")
    assert app.heard == ["changed", "changed", "changed", "done"]
    picker.offer({"only": "Alone"})
    assert picker.chosen == ("only",)
    picker.offer({"a": "First", "b": "Second"})
    assert picker.chosen == ()
    await pilot.press("enter")
    assert picker.chosen == ("a",)


def test_space_marks_and_enter_is_done() -> None:
    app = _Bench()

    async def go() -> None:
        async with app.run_test() as pilot:
            await pilot.pause()
            await _play(pilot, app)

    asyncio.run(go())
    assert app.heard[-1] == "done"
