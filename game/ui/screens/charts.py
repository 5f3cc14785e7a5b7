"""The weeks so far in charts: small ones on a page, of what one's side knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Static

from game.ui.known_charts import known_charts, page

if TYPE_CHECKING:
    from game.ui.session import Session

EDGE, FRAME = 4, 3
"""Columns beside the charts, rows above and below them."""


class Charts(Screen[None]):
    """Any of the closing keys leaves; the page scrolls where the terminal is small."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "page(1)", "Next page"),
        Binding("b", "page(-1)", "Page before"),
        Binding("escape,c,q", "close", "Back"),
    ]
    DEFAULT_CSS = """
    #charts-head { height: 1; background: $primary 20%; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
    #charts { height: 1fr; padding: 0 1; scrollbar-size-vertical: 1; }
    #charts-page { height: auto; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def compose(self) -> ComposeResult:
        """Whose view it is and of which weeks, and the charts."""
        situation = self.session.situation
        weeks = len(situation.past.killed)
        told = "no week played yet" if not weeks else "week 1" if weeks == 1 else f"weeks 1 to {weeks}"
        yield Static(Text(f"Charts: what {situation.sheet.short} knows, {told}", "bold"), id="charts-head")
        with VerticalScroll(id="charts"):
            yield Static(id="charts-page")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Draw, and let the keys scroll at once."""
        self._draw()
        self.query_one("#charts").focus()

    def on_resize(self) -> None:
        """Charts are as large as there is room."""
        if self.query("#charts-page"):
            self._draw()

    def _draw(self) -> None:
        session, size = self.session, self.app.size
        told = Text("End a week, and there is something to draw.")
        if session.situation.past.killed:
            weeks = session.campaign.theater.annals.weeks
            found = known_charts(session.situation, weeks, session.scenario.map.countries)
            told = page(found, max(30, size.width - EDGE), size.height - FRAME)
        self.query_one("#charts-page", Static).update(told)

    def action_page(self, way: int) -> None:
        """A page on, or back."""
        frame = self.query_one("#charts", VerticalScroll)
        (frame.action_page_down if way > 0 else frame.action_page_up)()

    def action_close(self) -> None:
        """Close; a second key finds it gone."""
        if self.is_active:
            self.dismiss(None)
