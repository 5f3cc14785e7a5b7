"""Run on until something needs me: what to stop for, where, and for how many weeks at most."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Label

from game.ui.widgets.formation_picker import FormationPicker
from game.views.alarms import ALARMS, Alarm

if TYPE_CHECKING:
    from game.ui.played import Played

USUAL_WEEKS = 4
ZONE = "#zone"


@dataclass(frozen=True, slots=True)
class Errand:
    """What the player named: kinds of alarm, zones of which any news stops, and a number of weeks."""

    kinds: frozenset[str] = field(default_factory=lambda: frozenset(ALARMS))
    zones: frozenset[str] = frozenset()
    weeks: int = USUAL_WEEKS

    def stop(self, played: Played) -> Alarm | None:
        """The first thing in a week for which to stop."""
        for alarm in played.alarms:
            if alarm.kind in self.kinds or alarm.zone in self.zones:
                return alarm
        for line in played.news.war:
            if line.zone in self.zones:
                return Alarm(line.day, "named", line.zone, line.text)
        return None


class RunOn(ModalScreen[Errand | None]):
    """Closes with the errand; it opens on the one before."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Back"),
        Binding("f2,r", "run", "Run", priority=False),
    ]

    def __init__(self, errand: Errand, zone: str | None, zone_name: str, warning: str = "") -> None:
        super().__init__()
        self.errand = errand
        self.zone = zone
        self.zone_name = zone_name
        self.warning = warning

    def compose(self) -> ComposeResult:
        """The kinds with their boxes, the weeks, and the buttons."""
        with Vertical(id="run-on"):
            yield Label("Weeks go by with your standing orders, and this week's. Stop when (space marks):")
            yield FormationPicker(id="run-on-kinds")
            with Horizontal(id="run-on-weeks"):
                yield Label("Weeks at most: ")
                yield Input(str(self.errand.weeks), type="integer", max_length=3, id="weeks", compact=True)
            yield Label(self.warning, id="run-on-warning", markup=False)
            with Horizontal(id="question-buttons"):
                yield Button("Run (r)", variant="primary", id="run", compact=True)
                yield Button("Back (Esc)", id="back", compact=True)

    def on_mount(self) -> None:
        """Let the keys go to the list."""
        self.query_one("#run-on-warning").display = bool(self.warning)
        kinds = self.query_one(FormationPicker)
        marked = set(self.errand.kinds)
        words = dict(ALARMS)
        if self.zone is not None:
            words[ZONE] = f"anything is heard of {self.zone_name}"
            marked |= {ZONE} if self.zone in self.errand.zones else set()
        kinds.offer(words, marked)
        kinds.focus()

    @on(FormationPicker.Done)
    @on(Input.Submitted)
    @on(Button.Pressed, "#run")
    def run_pressed(self) -> None:
        """Run."""
        self.action_run()

    def action_run(self) -> None:
        """Close with what is marked."""
        if not self.is_active:
            return
        chosen = self.query_one(FormationPicker).marked
        zones = self.errand.zones - {self.zone} if self.zone is not None else self.errand.zones
        if ZONE in chosen and self.zone is not None:
            zones |= {self.zone}
        told = self.query_one("#weeks", Input).value
        weeks = int(told) if told.lstrip("-").isdigit() else USUAL_WEEKS
        self.dismiss(Errand(frozenset(chosen - {ZONE}), frozenset(z for z in zones if z is not None), max(1, weeks)))

    @on(Button.Pressed, "#back")
    def action_leave(self) -> None:
        """Close without running."""
        if self.is_active:
            self.dismiss(None)
