"""The log on the whole screen: filters, a least weight, a search; enter on a line goes to its zone."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from game.ui.log_lines import ALL, FILTERS, ORDERS, LogLine, log_lines

if TYPE_CHECKING:
    from game.ui.session import Session

HEAVIEST = 3
LAID_OPEN = "Other sides' orders, and why they gave them, are laid open when the war is over."


class LogScreen(Screen[str | None]):
    """Closes with the zone of the line chosen, or nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"sift('{topic}')", words.capitalize(), show=False) for key, (topic, words) in FILTERS.items()),
        Binding("w", "weigh", "Weight", id="log.weight"),
        Binding("slash", "find", "Find", key_display="/", id="log.find"),
        Binding("escape,g,q", "leave", "Back", id="log.back"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.topic = ALL
        self.weight = 1
        self.words = ""
        self.lines: list[LogLine | None] = []

    def compose(self) -> ComposeResult:
        """The filters above, the lines, and where one types what to find."""
        yield Static(id="log-filters")
        yield OptionList(id="log-lines")
        yield Input(placeholder="words to find; enter goes back to the lines", id="log-find", compact=True)
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show everything, from the last week's heading on."""
        self._fill()
        self.query_one(OptionList).focus()

    def _fill(self) -> None:
        found = log_lines(self.session, self.topic, self.weight, self.words)
        self.lines = []
        options: list[Option] = []
        last = 0
        for week, lines in groupby(found, key=lambda line: line.week):
            last = len(options) + 1
            first = next((each.first_day for each in self.session.history if each.week == week), None)
            day = f", from {first:%d %b %Y}" if first is not None else ""
            options.append(Option(Text(f"Week {week}{day}", "bold underline"), disabled=True))
            self.lines.append(None)
            for line in lines:
                options.append(Option(_told(line)))
                self.lines.append(line)
        listed = self.query_one("#log-lines", OptionList)
        listed.clear_options()
        listed.add_options(options or [Option("Nothing yet that passes these filters.", disabled=True)])
        listed.highlighted = last if options else None
        self.call_after_refresh(listed.scroll_to_highlight, top=True)
        self._tell_filters(len(found))

    def _tell_filters(self, count: int) -> None:
        text = Text()
        for key, (topic, words) in FILTERS.items():
            look = "bold reverse" if topic == self.topic else "bold"
            filtered = Style(meta={"@click": f"screen.sift('{topic}')"})
            text.append(f" {key} ", filtered + Style.parse(look)).append(f"{words} ", filtered)
        weight = {1: "everything", 2: "what is notable", 3: "the gravest alone"}[self.weight]
        text.append(f"\n w {weight}", "dim").append(f"   {count:,} lines", "dim")
        if self.words:
            text.append(f"   with '{self.words}'", "bold")
        if self.topic == ORDERS and not self.session.over:
            text.append(f"   {LAID_OPEN}", "yellow")
        self.query_one("#log-filters", Static).update(text)

    def action_sift(self, topic: str) -> None:
        """Another filter."""
        self.topic = topic
        self._fill()

    def action_weigh(self) -> None:
        """Only what matters at least so much."""
        self.weight = self.weight % HEAVIEST + 1
        self._fill()

    def action_find(self) -> None:
        """Type words to find."""
        self.query_one(Input).focus()

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Show the lines with those words."""
        self.words = event.value.strip()
        self._fill()

    @on(Input.Submitted)
    def found(self) -> None:
        """Back to the lines."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """Go to the line's zone, where it has one."""
        line = self.lines[event.option_index]
        if line is not None and line.zone is not None and self.is_active:
            self.dismiss(line.zone)

    def action_leave(self) -> None:
        """Close; from the search, back to the lines first."""
        if self.focused is self.query_one(Input):
            self.query_one(OptionList).focus()
        elif self.is_active:
            self.dismiss(None)


def _told(line: LogLine) -> Text:
    mark = ("► ", "bold yellow" if line.weight >= HEAVIEST else "cyan") if line.own else ("  ", "")
    style = {1: "", 2: "", HEAVIEST: "bold"}[min(line.weight, HEAVIEST)] if line.own or line.weight > 1 else "dim"
    day = f"{line.when} " if line.when else ""
    return Text(mark[0], Style.parse(mark[1])).append(day, "dim").append(line.text, style)
