"""A list in which the first click marks and the second chooses."""

from __future__ import annotations

import asyncio

from textual.app import App, ComposeResult
from textual.widgets import OptionList

from game.ui.widgets.choice_list import ChoiceList


class ListApp(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.chosen: list[int] = []

    def compose(self) -> ComposeResult:
        yield ChoiceList("Coalition", "Government", "Insurgents")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.chosen.append(event.option_index)


def test_a_click_marks_and_another_on_the_same_chooses() -> None:
    async def run() -> None:
        app = ListApp()
        async with app.run_test() as pilot:
            options = app.query_one(ChoiceList)
            rows = [options.content_region.offset - options.region.offset + (2, row) for row in range(3)]
            await pilot.click(ChoiceList, offset=rows[2])
            assert (options.highlighted, app.chosen) == (2, [])
            await pilot.click(ChoiceList, offset=rows[0])
            assert (options.highlighted, app.chosen) == (0, [])
            await pilot.click(ChoiceList, offset=rows[0])
            assert app.chosen == [0]
            await pilot.press("down", "enter")
            assert app.chosen == [0, 1]

    asyncio.run(run())
