"""The entrance: how a campaign, new or kept, is set up beside the event loop and then shown. The title screen is built on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.markup import escape
from textual import on, work
from textual.screen import Screen
from textual.widgets import Button

from game.campaign.save_list import Card, saved
from game.errors import BadiaError, JournalError
from game.ui.screens.question import Question

if TYPE_CHECKING:
    from game.ui.session import Session


class Entrance(Screen[None]):
    """Goes on with the campaign last played, or with one of those kept; tells why one cannot be had."""

    def __init__(self) -> None:
        super().__init__()
        self.last: Card | None = None
        self.setting_up = False

    def on_screen_resume(self) -> None:
        """Offer to go on with the campaign last played."""
        try:
            self.last = next((card for card in saved() if not (card.fault or card.over)), None)
        except JournalError:
            self.last = None
        button = self.query_one("#continue", Button)
        button.display = self.last is not None
        if self.last is not None:
            button.label = escape(f"Go on (c): {self.last.words}")

    @on(Button.Pressed, "#continue")
    def go_on(self) -> None:
        """Go on with the campaign last played."""
        self.action_continue()

    def action_continue(self) -> None:
        """Go on with the campaign last played."""
        if self.last is None:
            self.notify("No campaign is under way: begin one.", timeout=4)
        else:
            self._load((self.last.path, None))

    def action_load(self) -> None:
        """Choose among the campaigns kept."""
        from game.ui.screens.load import Load

        self.app.push_screen(Load(), self._load)

    def _load(self, choice: tuple[Path, int | None] | None) -> None:
        if choice is None or self.setting_up:
            return

        def resumed() -> Session:
            from game.ui import session

            return session.resume(*choice)

        self.prepare(resumed, choice[0])

    def prepare(self, make: Callable[[], Session], path: Path | None = None) -> None:
        """Set a campaign up and go in; `path` is the file it comes from."""
        self._set_busy(True)
        self.set_up(make, path)

    def _set_busy(self, busy: bool) -> None:
        self.setting_up = busy
        self.show_busy()

    def show_busy(self) -> None:
        """Say that a campaign is being set up, or no longer."""

    @work(thread=True)
    def set_up(self, make: Callable[[], Session], path: Path | None) -> None:
        """Build the campaign beside the event loop, then show it; or say why it cannot be."""
        try:
            session = make()
        except Exception as error:  # whatever went wrong, the player is told and keeps the terminal
            whole = error.whole_weeks if isinstance(error, JournalError) else 0
            self.app.call_from_thread(self._fail, str(error) if isinstance(error, BadiaError) else repr(error), path, whole)
        else:
            self.app.call_from_thread(self._enter, session)

    def _fail(self, why: str, path: Path | None, whole: int) -> None:
        self._set_busy(False)
        if path is not None and whole:
            question = f"{why}\nUp to week {whole} it is whole. Go on from there?"
            self.app.push_screen(Question(question), lambda sure: self._load((path, whole)) if sure else None)
        else:
            self.notify(why, title="The campaign could not be set up", severity="error", timeout=60, markup=False)

    def _enter(self, session: Session) -> None:
        from game.ui.screens.rooms import room_for

        self._set_busy(False)
        session.autosaves = True
        app: Any = self.app  # the game's own, which this screen is shown by
        app.session = session
        app.switch_screen(room_for(session, app.settings.seconds_a_week))
