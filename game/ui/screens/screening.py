"""The screening room: gets a journal and reads it with a bar of progress, then shows it; escape gives up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label, ProgressBar
from textual.worker import get_current_worker

from game.errors import BadiaError, JournalError
from game.ui.screens.question import Question

if TYPE_CHECKING:
    from textual.screen import Screen

    from game.ui.film import Film

Told = Callable[[str, int, int], None]
"""Says what is being done, how many weeks of it are done, and how many there are. Raises GivenUpError where nobody waits."""
Fetch = Callable[[Told], Path]
"""Gets the journal: finds it, or plays the campaign once more."""
READING = "Reading the journal"


class GivenUpError(Exception):
    """Nobody waits for it any more."""


class Screening(ModalScreen[str]):
    """Closes once the campaign was watched, or with words where there was nothing to watch.

    `uncover`: of a war under way too. `show` makes the screen that shows the film, the replay where it is not given.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "give_up", "Give up")]
    DEFAULT_CSS = """
    Screening { align: center middle; background: $background 60%; }
    #screening { width: 60; max-width: 100%; height: auto; border: round $primary; background: $surface; padding: 1 2; }
    #screening ProgressBar Bar { width: 1fr; }
    #screening ProgressBar { width: 1fr; }
    """

    def __init__(self, fetch: Fetch, *, uncover: bool = False, show: Callable[[Film], Screen[Any]] | None = None) -> None:
        super().__init__()
        self.fetch, self.uncover, self.show = fetch, uncover, show
        self.path: Path | None = None

    def compose(self) -> ComposeResult:
        """What is being done, and how far it is."""
        with Vertical(id="screening"):
            yield Label("Getting ready", id="doing", markup=False)
            yield ProgressBar(total=1, show_eta=False)

    def on_mount(self) -> None:
        """Begin at once."""
        self.query_one("#screening").border_title = "Reading a campaign back"
        self.query_one("#screening").border_subtitle = "escape gives up"
        self.read()

    @work(thread=True, exclusive=True)
    def read(self, until: int | None = None) -> None:
        """Get the journal and read it beside the event loop."""
        worker = get_current_worker()

        def told(doing: str, done: int, weeks: int) -> None:
            if worker.is_cancelled:
                raise GivenUpError
            self.app.call_from_thread(self._tell, doing, done, weeks)

        try:
            found = self._film(told, until)
        except GivenUpError:
            return
        except Exception as error:  # whatever went wrong, the person is told and keeps the terminal
            whole = error.whole_weeks if isinstance(error, JournalError) else 0
            why = str(error) if isinstance(error, BadiaError) else repr(error)
            if not worker.is_cancelled:
                self.app.call_from_thread(self._fail, why, whole)
        else:
            if not worker.is_cancelled:
                self.app.call_from_thread(self._enter, found)

    def _film(self, told: Told, until: int | None) -> Screen[Any]:
        from game.ui.film import read_film
        from game.ui.screens.replay import Replay

        self.path = self.path or self.fetch(told)
        film = read_film(self.path, lambda done, weeks: told(READING, done, weeks), until, uncover=self.uncover)
        return Replay(film) if self.show is None else self.show(film)

    def _tell(self, doing: str, done: int, weeks: int) -> None:
        if self.is_attached:
            self.query_one("#doing", Label).update(f"{doing}: week {done} of {weeks}")
            self.query_one(ProgressBar).update(total=weeks, progress=done)

    def _enter(self, shown: Screen[Any]) -> None:
        self.app.push_screen(shown, lambda _: self.dismiss(""))

    def _fail(self, why: str, whole: int) -> None:
        if whole:
            question = f"{why}\nUp to week {whole} it is whole. Watch it so far?"
            self.app.push_screen(Question(question), lambda sure: self._so_far(why, whole, sure))
        else:
            self.dismiss(why)

    def _so_far(self, why: str, whole: int, sure: bool | None) -> None:
        if sure:
            self.read(whole)
        else:
            self.dismiss(why)

    def action_give_up(self) -> None:
        """Stop, and close."""
        if self.is_active:
            self.workers.cancel_node(self)
            self.dismiss("")
