"""After the war: who did best against par and why, the campaign in charts, its turning points, and what truly was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from rich.console import Group
from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Static

from game.errors import JournalError
from game.ui.outcome_words import heading, last_week, reasons, sides, truth, turns
from game.ui.screens.chronicle import open_chronicle
from game.ui.screens.log_screen import LogScreen
from game.ui.screens.screening import Screening
from game.ui.truth_words import belief_key, belief_table, leaders
from game.ui.war_charts import believed, charts, drawn

if TYPE_CHECKING:
    from game.ui.dispatches import News
    from game.ui.film import Film
    from game.ui.session import Session

PAGES = ("How it ended", "In charts", "Turning points", "What truly was", "Last week")
EDGE = 6
"""Columns beside a chart."""


class Outcome(Screen[None]):
    """Shown when the campaign has ended: pages by number or by left and right."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "back", "To the title"),
        Binding("escape,enter", "stay", show=False),
        Binding("r", "replay", "Watch it again", id="outcome.replay"),
        Binding("b", "chronicle", "Chronicle", id="outcome.chronicle"),
        Binding("g", "log", "Log", tooltip="Everything, and why orders were given", id="outcome.log"),
        *(Binding(str(number), f"page({number})", name, show=False) for number, name in enumerate(PAGES, 1)),
        Binding("right,tab", "turn(1)", "Next page", key_display="→", priority=True),
        Binding("left,shift+tab", "turn(-1)", "Page before", show=False, priority=True),
    ]

    def __init__(self, session: Session, last: News | None = None) -> None:
        super().__init__()
        self.session = session
        self.last = last
        self.page = 1
        self.film: Film | None = None

    def compose(self) -> ComposeResult:
        """How it ended in a sentence, the pages' names, and a page."""
        yield Static(Text(heading(self.session)), id="outcome-title")
        yield Static(id="outcome-pages")
        with VerticalScroll(id="outcome"):
            yield Static(id="outcome-page")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show the first page; read meanwhile what was believed from week to week."""
        self._show()
        self.query_one("#outcome").focus()
        if self.session.kept is not None:
            self.read()

    @work(thread=True, exclusive=True)
    def read(self) -> None:
        """Read the campaign back beside the event loop: without it one chart is missing."""
        from game.ui.film import read_film

        if self.session.kept is None:
            return
        try:
            film = read_film(self.session.kept)
        except JournalError:
            return
        self.app.call_from_thread(self._got, film)

    def _got(self, film: Film) -> None:
        self.film = film
        if self.is_attached and self.page == PAGES.index("What truly was") + 1:
            self._show()

    def on_resize(self) -> None:
        """Charts are as wide as there is room."""
        if self.query("#outcome-page"):
            self._show()

    def _show(self) -> None:
        bar = Text()
        for number, name in enumerate(PAGES, 1):
            bar.append(f" {number} {name} ", "reverse bold" if number == self.page else "dim")
        self.query_one("#outcome-pages", Static).update(bar)
        self.query_one("#outcome-page", Static).update(Group(*self._parts()))

    def _parts(self) -> Iterator[Any]:
        """What the page holds; where no week was played there is but the ending."""
        session, weeks = self.session, self.session.campaign.theater.annals.weeks
        name, width = PAGES[self.page - 1], max(40, self.app.size.width - EDGE)
        if name == PAGES[0]:
            yield from (sides(session), reasons(session))
        elif name == PAGES[-1]:
            yield last_week(self.last)
        elif not weeks:
            yield Text("No week was played.")
        elif name == "In charts":
            yield drawn(charts(list(session.situation.sheets.values()), weeks), width)
        elif name == "Turning points":
            yield turns(session)
        else:
            yield from self._truth(width)

    def _truth(self, width: int) -> Iterator[Any]:
        session = self.session
        yield truth(session)
        if self.film is not None and (found := believed(self.film, session.side)) is not None:
            yield drawn([found], min(width, 96))
            yield Text()
        yield from (belief_table(session), belief_key(), leaders(session))

    def action_page(self, number: int) -> None:
        """Show a page."""
        self.page = number
        self._show()
        self.query_one("#outcome").scroll_home(animate=False)

    def action_turn(self, step: int) -> None:
        """Show the page beside it."""
        self.action_page((self.page - 1 + step) % len(PAGES) + 1)

    def action_log(self) -> None:
        """The whole log, every side's orders and reasons among it."""
        if self.is_active:
            self.app.push_screen(LogScreen(self.session))

    def action_chronicle(self) -> None:
        """Read the campaign month by month, through any eyes."""
        if self.is_active:
            open_chronicle(self.app, self.session)

    def action_replay(self) -> None:
        """Watch the campaign again, through any eyes."""
        path = self.session.kept
        if path is None:
            self.notify(self.session.trouble or "This campaign was not kept in a file.", severity="warning", markup=False)
        elif self.is_active:
            self.app.push_screen(Screening(lambda _: path), self._replayed)

    def _replayed(self, trouble: str | None) -> None:
        if trouble:
            self.notify(trouble, severity="error", timeout=30, markup=False)

    def action_stay(self) -> None:
        """Keys by which the last week's days are skipped: one too many must not take the end of the war away."""
        self.notify("Numbers and arrows turn the pages; q goes to the title.", timeout=4)

    def action_back(self) -> None:
        """Leave for the title screen."""
        if self.is_active:
            self.app.switch_screen("title")
