"""Weeks: ending one, showing it on the map, and running on until something needs the player. The war room is built on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from game.ui.pace import DAY_SECONDS, paced, words
from game.ui.reminders import reminders
from game.ui.screens.chronicle import open_chronicle
from game.ui.screens.curtain import Curtain
from game.ui.screens.desk import Desk
from game.ui.screens.log_screen import LogScreen
from game.ui.screens.outcome import Outcome
from game.ui.screens.run_on import Errand, RunOn
from game.ui.screens.week_check import WeekCheck
from game.ui.screens.week_reel import WeekReel
from game.ui.widgets.war_log import WarLog

if TYPE_CHECKING:
    from game.ui.dispatches import News
    from game.ui.session import Session

BREATH = 0.05
"""Seconds between two weeks that run on, for keys and the screen."""


class Weeks(Desk):
    """Everything by which time passes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "end_week", "End week", id="war.end-week"),
        Binding("r", "run_on", "Run", id="war.run-on"),
        Binding("g", "log", "Log", id="war.log"),
        Binding("b", "chronicle", "Chronicle", show=False, id="war.chronicle"),
        Binding("d", "pace", "Day speed", show=False, id="war.day-speed"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.errand = Errand()
        self._left = 0  # weeks still to run on

    def show_war(self) -> None:
        """Tell the new week."""

    def action_end_week(self) -> None:
        """Carry out the orders and play the seven days; ask first where something is left unused."""
        if not self.is_active or self._left:
            return
        if reminders(self.session.plan):
            self.app.push_screen(WeekCheck(self.session.plan), self._end_week)
        else:
            self._end_week(True)

    def _end_week(self, sure: bool | None) -> None:
        self.show_desk()  # the question may have called assaults off
        if not sure:
            return
        if self.session.is_shared:
            self._pass_on()
            return
        if (news := self._play()) is None:
            return
        played = self.session.played
        if self._pace > 0 and played is not None:
            self.app.push_screen(WeekReel(self.session, played, self.map.camera), lambda zone: self._arrive(news, zone))
        else:
            self._arrive(news, None)

    def _pass_on(self) -> None:
        """Let the next at the table sit down; after the last of them the week is played. Each has a room anew."""
        if self.session.waiting is not None:
            self.session.pass_on()
        elif not self._week_goes_by():
            return
        if self.session.over:
            self.app.switch_screen(Outcome(self.session, self.session.history[-1].news))
        else:
            self.app.switch_screen(Curtain(self.session, lambda: type(self)(self.session)))

    def show_days(self) -> None:
        """At a table of several people: show who sits down the last week, day by day."""
        played = self.session.played
        if self.session.is_shared and played is not None and self._pace > 0:
            self.app.push_screen(WeekReel(self.session, played), self._go_to)

    @property
    def _pace(self) -> float:
        return float(getattr(self.app, "day_seconds", DAY_SECONDS))

    def _play(self) -> News | None:
        """Play a week and write it into the log; None where it could not be played."""
        if not self._week_goes_by() or (last := self.session.last_week) is None:
            return None
        self.query_one(WarLog).tell(last.news, last.week, last.first_day)
        return last.news

    def _week_goes_by(self) -> bool:
        try:
            self.session.end_week()
        except Exception as error:  # whatever went wrong, the player is told and keeps the terminal
            self._left = 0
            self.notify(
                f"This week could not be played: {error!r}. Leave the campaign with q.",
                severity="error",
                timeout=60,
                markup=False,
            )
            return False
        if self.session.trouble:
            self.notify(self.session.trouble, title="This week could not be kept", severity="error", timeout=30, markup=False)
        return True

    def _arrive(self, news: News, zone: str | None) -> None:
        """Show the new morning, at the zone of what mattered."""
        if zone is not None:
            self.map.selected = zone
        self.show_war()
        if self.session.over:
            self._left = 0
            self.app.switch_screen(Outcome(self.session, news))

    def action_log(self) -> None:
        """Open the log on the whole screen."""
        if self.is_active:
            self.app.push_screen(LogScreen(self.session), self._go_to)

    def action_chronicle(self) -> None:
        """Read the campaign month by month, as this side knows it."""
        if self.is_active:
            open_chronicle(self.app, self.session)

    def _go_to(self, zone: str | None) -> None:
        if zone is not None:
            self.map.selected = zone
            self.map.focus()

    def action_pace(self) -> None:
        """Another speed for the days of a week."""
        self.app.day_seconds = paced(self._pace, 1)  # type: ignore[attr-defined]
        self.notify(f"The week on the map: {words(self._pace)}", timeout=2)

    def action_run_on(self) -> None:
        """Ask what to stop for, and run."""
        if self._left:
            self._left = 0
            return
        if not self.is_active:
            return
        if self.session.is_shared:
            self.notify("Where several people play, weeks go one by one: e ends yours.", timeout=4)
            return
        zone = self.map.selected
        name = self.session.situation.board.name(zone) if zone is not None else ""
        warning = " ".join(reminders(self.session.plan))
        self.app.push_screen(RunOn(self.errand, zone, name, warning), self._run)

    def _run(self, errand: Errand | None) -> None:
        if errand is not None:
            self.errand, self._left = errand, errand.weeks
            self._run_a_week()

    def _run_a_week(self) -> None:
        """One week of the run; the next after a breath, in which r stops it."""
        if not self._left or not self.is_attached or (news := self._play()) is None:
            return
        played = self.session.played
        alarm = self.errand.stop(played) if played is not None else None
        self._left = 0 if alarm is not None else self._left - 1
        self._arrive(news, alarm.zone if alarm is not None else None)
        if self.session.over:
            return
        week = self.session.situation.week
        if alarm is not None:
            self.notify(f"Stopped before week {week}: {alarm.text}", timeout=8, markup=False)
        elif self._left:
            self.set_timer(BREATH, self._run_a_week)
        else:
            self.notify(f"Week {week}: nothing that you named came up.", timeout=5)
