"""The outcome: who did best against par, what each side reached, and the truth uncovered."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Static

from game.ui.outcome_words import heading, last_week, sides, truth
from game.ui.screens.log_screen import LogScreen
from game.ui.screens.screening import Screening

if TYPE_CHECKING:
    from game.ui.dispatches import News
    from game.ui.session import Session


class Outcome(Screen[None]):
    """Shown when the campaign has ended."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape,q", "back", "Back to the title"),
        Binding("r", "replay", "Watch it again", id="outcome.replay"),
        Binding("g", "log", "Log, and why orders were given", id="outcome.log"),
    ]

    def __init__(self, session: Session, last: News | None = None) -> None:
        super().__init__()
        self.session = session
        self.last = last

    def compose(self) -> ComposeResult:
        """A heading, the sides, what was hidden, and the last week's news."""
        with VerticalScroll(id="outcome"):
            yield Static(heading(self.session), id="outcome-title")
            yield Static(sides(self.session))
            yield Static(truth(self.session))
            yield Static(last_week(self.last))
        yield Footer(show_command_palette=False, compact=True)

    def action_log(self) -> None:
        """The whole log, every side's orders and reasons among it."""
        if self.is_active:
            self.app.push_screen(LogScreen(self.session))

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

    def action_back(self) -> None:
        """Leave for the title screen."""
        if self.is_active:
            self.app.switch_screen("title")
