"""The log: the weeks' news as this side knows it, its own first; choosing a line goes to its zone."""

from __future__ import annotations

from datetime import date, timedelta

from rich.style import Style
from rich.text import Text
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from game.ui.dispatches import URGENT, News
from game.units import DAYS_A_WEEK
from game.views.chronicle import Line

KEPT = 400
STYLES = {1: "dim", 2: "", 3: "bold"}


class WarLog(OptionList):
    """Newest week last, its heading first, then one's own news, then the war at large."""

    class ZoneNamed(Message):
        """A line about a zone was chosen."""

        def __init__(self, zone: str) -> None:
            super().__init__()
            self.zone = zone

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.zones: list[str | None] = []

    def greet(self, *words: str) -> None:
        """Say something before the first week is over."""
        self.zones.extend(None for _ in words)
        self.add_options([Option(Text(each)) for each in words])

    def tell(self, news: News, week: int, first_day: date) -> None:
        """Add a week, and show it from its heading on."""
        heading = Text(f"Week {week}, from {first_day:%d %b %Y}", "bold underline")
        lines = (*news.own, *news.war)
        texts = [*(_own(line) for line in news.own), *(_of_the_war(line, first_day) for line in news.war)]
        self.zones.extend([None, *(line.zone for line in lines)])
        self.add_options([Option(heading, disabled=True), *(Option(text) for text in texts)])
        self._drop(max(0, len(self.zones) - KEPT))
        self.highlighted = self.option_count - len(lines)
        self.call_after_refresh(self._show_heading)

    def wipe(self) -> None:
        """Forget everything told so far."""
        self.clear_options()
        self.zones.clear()

    def _show_heading(self) -> None:
        """Bring the week's heading, one line above its first news, to the top."""
        self.scroll_to_highlight(top=True)
        self.scroll_relative(y=-1, animate=False)

    def _drop(self, count: int) -> None:
        for _ in range(count):
            self.remove_option_at_index(0)
        del self.zones[:count]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the line's zone."""
        zone = self.zones[event.option_index]
        if zone is not None:
            self.post_message(self.ZoneNamed(zone))


def _own(line: Line) -> Text:
    look = Style.parse("bold yellow" if line.weight >= URGENT else "cyan")  # a name alone would be the same on light ground
    return Text("► ", look).append(line.text, STYLES[line.weight])


def _of_the_war(line: Line, first_day: date) -> Text:
    days = [f"{first_day + timedelta(days=min(day, DAYS_A_WEEK - 1)):%a}" for day in line.when]
    return Text(f"{'-'.join(dict.fromkeys(days))} ", "dim").append(line.text, STYLES[min(line.weight, 3)])
