"""The week on the map, day by day: it stops at what matters to the player, space goes on, escape skips to the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Footer, Static

from game.campaign.cartography import atlas_of
from game.ui.pace import DAY_SECONDS, paced, words
from game.ui.painting import paint_of
from game.ui.widgets.map_paint import MapPaint, Mark
from game.ui.widgets.map_view import MapView

if TYPE_CHECKING:
    from game.ui.played import Played
    from game.ui.session import Session
    from game.ui.widgets.map_camera import Camera
    from game.views.reel import Frame

ALARMED, TOUCHED = Mark("!!", "#ffd75f"), Mark("!", "#5fd7ff")


class WeekReel(Screen[str | None]):
    """Closes with the zone of the last thing it stopped at, if any. Shows a finished week: nothing here can change it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pause", "Pause, go on", id="reel.pause"),
        Binding("right,n", "step(1)", "Next day", id="reel.next"),
        Binding("left,p", "step(-1)", "Day before", id="reel.before"),
        Binding("d", "pace(1)", "Speed", id="reel.speed"),
        Binding("escape,enter,e,q", "skip", "Skip to the end", id="reel.skip"),
    ]

    def __init__(self, session: Session, played: Played, camera: Camera | None = None) -> None:
        super().__init__()
        self.played = played
        self.map = MapView(atlas_of(session.scenario), id="reel-map")
        self.map.can_focus = False  # the arrows go through the days
        if camera is not None:
            self.map.camera = camera
        self.day = -1
        self.stopped = False
        self.told: str | None = None
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """The day above, the map, and what the day brought."""
        yield Static(id="reel-day")
        yield self.map
        yield Static(id="reel-lines")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show the first day."""
        self.action_step(1, by_hand=False)

    @property
    def frame(self) -> Frame:
        """The day shown."""
        return self.played.frames[self.day]

    @property
    def pace(self) -> float:
        """Seconds a day."""
        return float(getattr(self.app, "day_seconds", DAY_SECONDS))

    def action_step(self, days: int, by_hand: bool = True) -> None:
        """Go to another day; after the last the reel is over. By hand it also stops."""
        if by_hand:
            self.stopped = True
        self.day += days
        if self.day >= len(self.played.frames):
            self.action_skip()
            return
        self.day = max(0, self.day)
        if self.frame.alarms and days > 0:
            self.stopped = True
            self.told = next((each.zone for each in self.frame.alarms if each.zone is not None), self.told)
        self._show()
        self._wind()

    def _wind(self) -> None:
        """Let the next day come by itself, unless the reel stands still."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if not self.stopped:
            self._timer = self.set_timer(max(self.pace, 0.05), lambda: self.action_step(1, by_hand=False))

    def action_pause(self) -> None:
        """Stop, or go on."""
        self.stopped = not self.stopped
        if self.stopped:
            self._show()
            self._wind()
        else:
            self.action_step(1, by_hand=False)

    def action_pace(self, steps: int) -> None:
        """Another speed; skipping weeks altogether is one of them."""
        self.app.day_seconds = paced(self.pace, steps)  # type: ignore[attr-defined]
        self.notify(words(self.pace), timeout=1.5)
        self._show()
        self._wind()

    def action_skip(self) -> None:
        """Close."""
        if self.is_active:
            self.dismiss(self.told)

    @on(MapView.ZoneSelected)
    def zone_chosen(self) -> None:
        """A click stops the reel, so that one can look."""
        self.stopped = True
        self._wind()

    def on_resize(self) -> None:
        """Fewer lines where there is less room."""
        if self.day >= 0:
            self._show()

    def _show(self) -> None:
        frame = self.frame
        self.map.paint = flagged(paint_of(frame.situation), frame)
        self.query_one("#reel-day", Static).update(self._heading())
        self.query_one("#reel-lines", Static).update(self._lines())

    def _heading(self) -> Text:
        s, day = self.played.morning, self.frame.day
        text = Text(no_wrap=True, overflow="ellipsis")
        text.append(f"{s.date + timedelta(days=day):%a %d %b %Y}", "bold").append(f"  day {day + 1} of 7, week {s.week}  ")
        text.append("".join("■" if each <= day else "□" for each in range(7)), "cyan")
        if self.stopped:
            text.append("  stopped: space goes on, escape skips", "bold yellow")
        else:
            text.append(f"  {words(self.pace)}", "dim")
        return text

    def _lines(self) -> Text:
        """The alarms first; then as many lines as there is room for."""
        room = max(3, self.app.size.height // 4)
        text = Text()
        told = [each.text for each in self.frame.alarms]
        for alarm in self.frame.alarms[:room]:
            text.append("► ", "bold yellow").append(f"{alarm.text}\n", "bold")
        others = [line for line in self.frame.lines if line.text not in told]
        left = max(0, room - len(self.frame.alarms))
        for line in others[:left]:
            text.append("  ").append(f"{line.text}\n", "" if line.weight > 1 else "dim")
        if len(others) > left:
            text.append(f"  and {len(others) - left} more, in the log", "dim")
        if not told and not others:
            text.append("  Nothing that you hear of.", "dim")
        text.rstrip()
        return text


def flagged(paint: MapPaint, frame: Frame) -> MapPaint:
    """The paint with a mark on every zone that the day touched: readable without colour."""
    alarmed = {each.zone for each in frame.alarms}
    zones = dict(paint.zones)
    for zone in (*frame.zones, *(each for each in alarmed if each is not None and each not in frame.zones)):
        mark = ALARMED if zone in alarmed else TOUCHED
        zones[zone] = replace(zones[zone], marks=(mark, *zones[zone].marks))
    return replace(paint, zones=zones)
