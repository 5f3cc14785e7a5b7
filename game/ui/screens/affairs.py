"""The state of affairs: one's own books, the score sheet, and what is thought of the other sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from game.ui.affairs import others, own_side, score_table, tag_list, world

if TYPE_CHECKING:
    from game.ui.session import Session


class Affairs(ModalScreen[None]):
    """Scrolls; any of the closing keys leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,s,q,enter", "close", "Close"),
        Binding("space,f", "page(1)", "Next page"),
        Binding("b", "page(-1)", "Page before"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def compose(self) -> ComposeResult:
        """One page: yourself, what it takes to win, the others."""
        session, situation = self.session, self.session.situation
        ladder = session.campaign.terms.ladders[session.side]
        with VerticalScroll(id="affairs"):
            yield Static(own_side(session.plan), id="affairs-own")
            around = world(situation, tuple(line.text for line in session.opening))
            if around:
                yield Static(around, id="affairs-world")
            yield Static(score_table(ladder, situation), id="affairs-score")
            yield Static(tag_list(ladder, situation), id="affairs-tags")
            yield Static(others(situation), id="affairs-others")

    def on_mount(self) -> None:
        """Let the keys scroll at once."""
        frame = self.query_one(VerticalScroll)
        ahead = next((week for week in self.session.scenario.reckonings if week >= self.session.situation.week), None)
        frame.border_title = f"State of affairs, week {self.session.situation.week}" + (
            f"; next reckoning at the end of week {ahead}" if ahead is not None else ""
        )
        frame.border_subtitle = "space pages, esc closes"
        frame.focus()

    def action_page(self, way: int) -> None:
        """A page on, or back."""
        frame = self.query_one(VerticalScroll)
        (frame.action_page_down if way > 0 else frame.action_page_up)()

    def action_close(self) -> None:
        """Close; a second key finds it gone."""
        if self.is_active:
            self.dismiss()
