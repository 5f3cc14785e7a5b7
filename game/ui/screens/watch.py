"""Watching: bots on every side, a week at a time or running on, seen as one side sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType

from game.ui.screens.outcome import Outcome
from game.ui.screens.war_room import WarRoom
from game.ui.widgets.war_log import WarLog

if TYPE_CHECKING:
    from datetime import date

    from game.ui.dispatches import News
    from game.ui.session import Session

ORDERING = {"order", "undo", "troops", "end_week", "run_on", "pace"}
"""What a person who looks on cannot do."""


class Watch(WarRoom):
    """Space runs the war on and halts it, n plays one week, a looks through another side's eyes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "run", "Run / halt", id="watch.run"),
        Binding("n,e", "one_week", "One week", id="watch.week", priority=True),
        Binding("a", "next_side", "Next side", id="watch.side"),
    ]

    def __init__(self, session: Session, seconds: float = 1.0) -> None:
        super().__init__(session)
        self.seconds = seconds
        self.running = False
        self.playing = False

    def on_mount(self) -> None:
        """Begin at rest. The war room's own handler follows this one: the log's title is given after it."""
        self.set_interval(self.seconds, self._tick)
        self.call_after_refresh(self._title)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No orders are given here."""
        return False if action in ORDERING else super().check_action(action, parameters)

    def _title(self) -> None:
        who = self.session.scenario.factions[self.session.side].short
        state = "running" if self.running else "at rest: space runs, n plays a week"
        self.query_one(WarLog).border_title = f"Seen by {who}, {state}, seed {self.session.seed}"

    def action_run(self) -> None:
        """Run on, or halt."""
        self.running = not self.running
        self._title()

    def action_one_week(self) -> None:
        """Play one week."""
        if self.is_active and not self.playing and not self.session.over:
            self.playing = True
            self.play_week(self.session.situation.week, self.session.situation.date)

    def action_next_side(self) -> None:
        """Look through another side's eyes."""
        if self.is_active and not self.playing:
            sides = list(self.session.scenario.factions)
            self.session.look_as(sides[(sides.index(self.session.side) + 1) % len(sides)])
            self.show_war()
            self._title()

    def _tick(self) -> None:
        if self.running:
            self.action_one_week()

    @work(thread=True, exclusive=True)
    def play_week(self, week: int, first_day: date) -> None:
        """Play a week beside the event loop."""
        try:
            news = self.session.end_week()
        except Exception as error:  # whatever went wrong, the player is told and keeps the terminal
            self.app.call_from_thread(self._failed, repr(error))
        else:
            self.app.call_from_thread(self._played, news, week, first_day)

    def _failed(self, why: str) -> None:
        self.running = False
        self.notify(f"This week could not be played: {why}. Leave with q.", severity="error", timeout=60, markup=False)

    def _played(self, news: News, week: int, first_day: date) -> None:
        self.playing = False
        if not self.is_mounted:
            return
        self.query_one(WarLog).tell(news, week, first_day)
        self.show_war()
        if self.session.over:
            self.running = False
            self.app.switch_screen(Outcome(self.session, news))
