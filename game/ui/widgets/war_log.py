"""The log: the weeks' lines as this side knows them; choosing a line goes to its zone."""

from __future__ import annotations

from datetime import date, timedelta

from rich.text import Text
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from game.units import DAYS_A_WEEK
from game.views.chronicle import Line

KEPT = 400
STYLES = {1: "dim", 2: "", 3: "bold"}


class WarLog(OptionList):
    """Newest week last, its heading first."""

    class ZoneNamed(Message):
        """A line about a zone was chosen."""

        def __init__(self, zone: str) -> None:
            super().__init__()
            self.zone = zone

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lines: list[Line | None] = []
        self.border_title = "Log"

    def tell(self, lines: list[Line], week: int, first_day: date) -> None:
        """Add a week."""
        heading = Text(f"Week {week}, from {first_day:%d %b %Y}", "bold underline")
        start = len(self.lines)
        self.lines.extend([None, *lines])
        self.add_options([Option(heading, disabled=True), *(Option(_text(line, first_day)) for line in lines)])
        if len(self.lines) > KEPT:
            self._drop(len(self.lines) - KEPT)
            start = max(0, start - (start + len(lines) + 1 - KEPT))
        self.highlighted = min(start + 1, self.option_count - 1)
        self.scroll_to(y=start, animate=False)

    def _drop(self, count: int) -> None:
        for _ in range(count):
            self.remove_option_at_index(0)
        del self.lines[:count]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the line's zone."""
        line = self.lines[event.option_index]
        if line is not None and line.zone is not None:
            self.post_message(self.ZoneNamed(line.zone))


def _text(line: Line, first_day: date) -> Text:
    day = first_day + timedelta(days=min(line.day, DAYS_A_WEEK - 1))
    return Text(f"{day:%a} ", "dim").append(line.text, STYLES[min(line.weight, 3)])
