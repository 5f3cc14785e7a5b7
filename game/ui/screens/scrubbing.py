"""Scrubbing: going through a film's days, forth and back, by hand or by itself. The replay screen is built on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.timer import Timer

from game.ui.film_words import SPEEDS
from game.ui.projector import Projector
from game.ui.widgets.time_line import TimeLine
from game.units import DAYS_A_WEEK

if TYPE_CHECKING:
    from game.ui.film import Film


class Scrubbing(Screen[None]):
    """Everything by which time passes. A moment is a number of days since the first morning."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "play", "Play", id="replay.play"),
        Binding("left", "week(-1)", "Week back", show=False, priority=True, id="replay.week-back"),
        Binding("right", "week(1)", "Week", key_display="←→", priority=True, id="replay.week-on"),
        Binding("comma,p", "day(-1)", "Day back", show=False, id="replay.day-back"),
        Binding("full_stop,n", "day(1)", "Day", key_display=",.", id="replay.day-on"),
        Binding("home", "go(0)", "First morning", show=False, priority=True, id="replay.first"),
        Binding("end", "last", "The end", show=False, priority=True, id="replay.last"),
        Binding("left_square_bracket", "turn(-1)", "Turn before", show=False, id="replay.turn-back"),
        Binding("right_square_bracket", "turn(1)", "Turn", key_display="[]", id="replay.turn-on"),
        Binding("d", "speed", "Speed", id="replay.speed"),
    ]

    def __init__(self, film: Film) -> None:
        super().__init__()
        self.film, self.projector = film, Projector(film)
        self.moment = 0
        self.speed = SPEEDS[0]
        self._timer: Timer | None = None

    def show_moment(self) -> None:
        """Tell what there is to see now."""

    def tell_bar(self) -> None:
        """Tell the moment, and whether it runs."""

    @property
    def running(self) -> bool:
        """True while it goes on by itself."""
        return self._timer is not None

    def _to(self, moment: int) -> None:
        self.moment = min(max(moment, 0), self.film.end)
        self.show_moment()

    def action_go(self, moment: int) -> None:
        """Go to a moment, and stop there."""
        self.halt()
        self._to(moment)

    def action_week(self, weeks: int) -> None:
        """To the first morning of the next week, or of this one and then of the one before."""
        past = self.moment + (DAYS_A_WEEK - 1 if weeks < 0 else 0)
        self.action_go((past // DAYS_A_WEEK + weeks) * DAYS_A_WEEK)

    def action_day(self, days: int) -> None:
        """A day on or back."""
        self.action_go(self.moment + days)

    def action_last(self) -> None:
        """The last morning, and how it ended."""
        self.action_go(self.film.end)

    def action_turn(self, step: int) -> None:
        """To the next week in which ground changed hands, or the one before."""
        found = self.projector.turning(self.moment, step)
        if found is None:
            self.notify(f"No ground changes hands {'after' if step > 0 else 'before'} this.", timeout=2)
        else:
            self.action_go(found)

    @on(TimeLine.Wanted)
    def wanted(self, event: TimeLine.Wanted) -> None:
        """A click on the time line."""
        self.action_go(event.moment)

    def action_play(self) -> None:
        """Run on, or halt; from the end, begin anew."""
        if self.running:
            self.halt()
            return
        self._run()
        if self.moment >= self.film.end:
            self._to(0)
        self.tell_bar()

    def _run(self) -> None:
        self._timer = self.set_interval(self.speed.seconds, self._tick)

    def _tick(self) -> None:
        if self.moment + self.speed.days >= self.film.end:
            self.halt()
        self._to(self.moment + self.speed.days)

    def halt(self) -> None:
        """Stand still."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
            self.tell_bar()

    def action_speed(self) -> None:
        """Another speed."""
        self.speed = SPEEDS[(SPEEDS.index(self.speed) + 1) % len(SPEEDS)]
        if self._timer is not None:
            self._timer.stop()
            self._run()
        self.tell_bar()
