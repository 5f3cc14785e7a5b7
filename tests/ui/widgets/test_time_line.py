"""The time line: a column for every moment, and a moment for every column."""

from __future__ import annotations

import asyncio

from textual.app import App, ComposeResult

from game.ui.widgets.time_line import CURSOR, TURN, TimeLine


class Shown(App[None]):
    def __init__(self, weeks: int) -> None:
        super().__init__()
        self.line = TimeLine([week % 5 for week in range(weeks)], [2])
        self.wanted: list[int] = []

    def compose(self) -> ComposeResult:
        yield self.line

    def on_time_line_wanted(self, event: TimeLine.Wanted) -> None:
        self.wanted.append(event.moment)


def test_bars_turns_and_cursor_stand_where_their_weeks_are() -> None:
    app = Shown(10)

    async def go() -> None:
        async with app.run_test(size=(73, 5)) as pilot:
            line = app.line
            assert (line.column(0), line.column(line.end)) == (0, 70)
            bars = line.render_line(0).text
            assert (bars[0], bars[-1], len(bars)) == (" ", "█", 71)
            line.moment = 35
            rule = line.render_line(1).text
            assert (rule[35], rule[10]) == (CURSOR, TURN)
            await pilot.click(TimeLine, offset=(1 + 14, 1))
            assert app.wanted == [14]

    asyncio.run(go())


def test_where_there_is_little_room_a_click_goes_to_a_first_morning() -> None:
    app = Shown(104)

    async def go() -> None:
        async with app.run_test(size=(40, 5)) as pilot:
            await pilot.click(TimeLine, offset=(20, 0))
            (moment,) = app.wanted
            assert moment % 7 == 0
            assert 300 < moment < 420

    asyncio.run(go())
