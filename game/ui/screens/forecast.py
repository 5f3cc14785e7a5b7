"""The forecast: how the war may go on, as one's own staff can know it, played in other processes while one looks on."""

from __future__ import annotations

from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer, ProgressBar, Static

from game.ui.forecast_page import forecast_page, heading, progress_words

if TYPE_CHECKING:
    from game.ensemble.forecast import Continuation, Forecast
    from game.ui.session import Session

COUNT = 200
SPANS = (4, 13, 26, 520)
BREATH = 0.4
"""Seconds between two looks at what has come in."""


class ForecastScreen(Screen[None]):
    """Begins at once; leaving it, or another span of weeks, ends the workers."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "span", "Weeks ahead", id="forecast.span"),
        Binding("x", "stop", "Stop here", id="forecast.stop"),
        Binding("escape,f,q", "leave", "Back", id="forecast.back"),
    ]

    class Progressed(Message):
        """More continuations are there; `ended` says that no more will come, `trouble` why not, if something went wrong."""

        def __init__(self, run: int, found: Forecast, seconds: float, ended: bool, trouble: str = "") -> None:
            super().__init__()
            self.run, self.found, self.seconds, self.ended, self.trouble = run, found, seconds, ended, trouble

    def __init__(self, session: Session, count: int = COUNT, span: int = 13) -> None:
        super().__init__()
        self.session = session
        self.count = count
        self.span = span
        self.found: Forecast | None = None
        self.ended = False
        self._run = 0
        self._stop = Event()

    def compose(self) -> ComposeResult:
        """What this is, how far it is, and the page."""
        yield Static(id="forecast-heading")
        with Horizontal(id="forecast-progress"):
            yield ProgressBar(total=self.count, show_eta=False, show_percentage=False, id="forecast-bar")
            yield Static(id="forecast-rate")
        with VerticalScroll(id="forecast-frame"):
            yield Static(id="forecast-page")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Begin."""
        self._begin()

    def on_unmount(self) -> None:
        """Nobody looks on any longer: no worker goes on."""
        self._stop.set()

    @property
    def weeks(self) -> int:
        """Weeks looked ahead, this one among them."""
        return min(self.span, self.session.scenario.weeks - self.session.situation.week + 1)

    def _begin(self) -> None:
        self._stop.set()
        self._stop = Event()
        self._run += 1
        self.found, self.ended = None, False
        self.query_one("#forecast-heading", Static).update(heading(self.session.plan, self.weeks))
        self.query_one("#forecast-rate", Static).update(" waking the workers")
        self.query_one(ProgressBar).update(total=self.count, progress=0)
        self._show()
        self._play(self._run, self._stop)

    @work(thread=True, group="forecast")
    def _play(self, run: int, stop: Event) -> None:
        """In a thread: hand the question to the workers and tell what comes back. Nothing here draws."""
        from game.ensemble.forecast import question, summary
        from game.ensemble.foresight import continuations
        from game.errors import BatchError

        session, trouble = self.session, ""
        asked = question(session.situation, session.scenario, session.plan.directives, session.bots, self.span)
        played: list[Continuation] = []
        begun = told = monotonic()
        try:
            for each in continuations(asked, self.count, stop):
                played.append(each)
                if monotonic() - told > BREATH:
                    told = monotonic()
                    self.post_message(self.Progressed(run, summary(played, asked.weeks), told - begun, False))
        except (BatchError, OSError) as error:
            trouble = str(error)
        self.post_message(self.Progressed(run, summary(played, asked.weeks), monotonic() - begun, True, trouble))

    def on_forecast_screen_progressed(self, event: Progressed) -> None:
        """Show what is there, unless another forecast was begun meanwhile."""
        if event.run != self._run:
            return
        self.found, self.ended = event.found, event.ended
        done = event.found.done + event.found.failed
        self.query_one(ProgressBar).update(progress=done)
        words = progress_words(event.found, self.count, event.seconds, ended=event.ended)
        self.query_one("#forecast-rate", Static).update(words)
        if event.trouble:
            self.notify(event.trouble, title="The forecast broke off", severity="error", timeout=15, markup=False)
        self._show()

    def _show(self) -> None:
        width = max(40, self.size.width - 2)
        height = max(18, self.size.height - 4)
        first = self.session.situation.week
        self.query_one("#forecast-page", Static).update(forecast_page(self.found, first, self.weeks, width, height))

    def on_resize(self) -> None:
        """Draw to the new size."""
        if self.is_mounted and self.query("#forecast-page"):
            self._show()

    def action_span(self) -> None:
        """Look further ahead, or less far."""
        spans = [each for each in SPANS if each < self.session.scenario.weeks] + [SPANS[-1]]
        self.span = next((each for each in spans if each > self.span), spans[0])
        self._begin()

    def action_stop(self) -> None:
        """Let it be at what is there."""
        self._stop.set()

    def action_leave(self) -> None:
        """Close; a second key finds it gone."""
        if self.is_active:
            self.dismiss()
