"""The war room: the map, the zone, the week's orders and the log. Here the game is played."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Footer

from game.errors import BadiaError
from game.ui.lore import entries
from game.ui.painting import paint_of
from game.ui.screens.affairs import Affairs
from game.ui.screens.charts import Charts
from game.ui.screens.encyclopedia import Encyclopedia
from game.ui.screens.forecast import ForecastScreen
from game.ui.screens.handbook import Handbook
from game.ui.screens.leave import Leave
from game.ui.screens.map_room import MapRoom
from game.ui.screens.outcome import Outcome
from game.ui.screens.weeks import Weeks
from game.ui.widgets.lesson_bar import LessonBar
from game.ui.widgets.map_legend import MapLegend
from game.ui.widgets.map_view import MapView
from game.ui.widgets.order_list import OrderList
from game.ui.widgets.turn_bar import TurnBar
from game.ui.widgets.war_log import WarLog
from game.ui.widgets.zone_panel import ZonePanel
from game.views.overlays.table import OVERLAYS

if TYPE_CHECKING:
    from game.ui.session import Session
    from game.views.situation import Situation


GREETING = "Arrows or a click choose a zone; o orders there; e ends the week; tab comes here; ? tells the rest."


class WarRoom(Weeks, MapRoom):
    """One side's view of the war, week by week."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "overlay", "Overlay", id="war.overlay"),
        Binding("s", "affairs", "Affairs", id="war.affairs"),
        Binding("slash", "find", "Find", key_display="/", id="war.find"),
        Binding("question_mark", "help", "Help", key_display="?", id="war.help"),
        Binding("i", "look_up", "Encyclopedia", show=False, id="war.look-up"),
        Binding("f8", "next_lesson", "Next lesson", show=False, id="war.next-lesson"),
        Binding("ctrl+s", "save", "Save", show=False, id="war.save"),
        Binding("q", "leave", "Leave", id="war.leave"),
        Binding("f", "forecast", "Forecast", id="war.forecast"),
        Binding("c", "charts", "Charts", id="war.charts"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.overlay: str | None = None

    def compose(self) -> ComposeResult:
        """The bar above, the map with the log below it, the zone and the orders to the right."""
        yield TurnBar(id="turn")
        yield LessonBar(self.session, id="lesson")
        with Horizontal(id="room"):
            yield from self.compose_field()
            with Vertical(id="desk"):
                with VerticalScroll(id="zone-frame"):
                    yield ZonePanel(id="zone")
                yield OrderList(id="orders")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Start at the side's hottest zone."""
        self.query_one("#zone-frame").border_title = "Zone"
        log = self.query_one(WarLog)
        log.border_title = f"Log, seed {self.session.seed}"
        log.greet(f"Your goal: {self.session.goal}", GREETING)
        if (last := self.session.last_week) is not None:
            log.tell(last.news, last.week, last.first_day)
        self.show_war()
        self.map.selected = self._hottest()
        self.map.focus()
        self.show_days()

    def _hottest(self) -> str:
        situation = self.session.situation
        in_contact = [body.zone for body in situation.own if body.in_contact]
        return next(iter(in_contact), situation.own[0].zone if situation.own else situation.board.zone_ids[0])

    @property
    def known(self) -> Situation:
        """What the player knows this week."""
        return self.session.situation

    def show_war(self) -> None:
        """Tell the new week, on the map and beside it."""
        situation = self.session.situation
        overlay = OVERLAYS[self.overlay](situation) if self.overlay else None
        paint = paint_of(situation, overlay)
        self.map.paint = paint
        self.query_one(MapLegend).paint = paint
        self.show_desk()

    def show_desk(self) -> None:
        """Tell the plan and the zone anew."""
        self.query_one(TurnBar).show(self.session.plan, self.session.scenario.reckonings)
        self.query_one(OrderList).show(self.session.plan)
        if self.map.selected is not None:
            self.query_one(ZonePanel).show(self.session.situation, self.map.selected)

    @on(MapView.ZoneSelected)
    def zone_chosen(self, event: MapView.ZoneSelected) -> None:
        """Tell of the zone chosen on the map."""
        self.query_one(ZonePanel).show(self.session.situation, event.zone)
        self.query_one("#zone-frame", VerticalScroll).scroll_home(animate=False)

    def on_resize(self) -> None:
        """Bar and panel say more where there is room."""
        if self.query(TurnBar):
            self.show_desk()

    def action_overlay(self) -> None:
        """Go on to the next overlay."""
        names = [None, *OVERLAYS]
        self.show_overlay(names[(names.index(self.overlay) + 1) % len(names)])

    def show_overlay(self, name: str | None) -> None:
        """Show an overlay of the map, or who holds what."""
        self.overlay = name
        self.show_war()
        self.notify(f"Map: {self.overlay or 'control'}", timeout=1.5)

    def action_affairs(self) -> None:
        """Open the state of affairs."""
        if self.is_active:
            self.app.push_screen(Affairs(self.session))

    def action_forecast(self) -> None:
        """See how the war may go on."""
        if self.is_active:
            self.app.push_screen(ForecastScreen(self.session))

    def action_charts(self) -> None:
        """See the weeks so far."""
        if self.is_active:
            self.app.push_screen(Charts(self.session))

    def action_help(self) -> None:
        """Open the handbook."""
        if self.is_active:
            self.app.push_screen(Handbook(self.session.situation, briefing(self.session), self.session.scenario))

    def action_look_up(self) -> None:
        """Open the encyclopedia."""
        if self.is_active:
            self.app.push_screen(Encyclopedia(entries(self.session.scenario, self.session.situation)))

    def action_leave(self) -> None:
        """Leave the campaign."""
        if self.is_active:
            self.app.push_screen(Leave(self.session), self._leave)

    def _leave(self, choice: str | None) -> None:
        if choice == "save" and not self.action_save():
            return
        if choice in ("leave", "save"):
            self.app.switch_screen("title")
        if choice == "concede":
            self.session.concede()
            self.app.switch_screen(Outcome(self.session))

    def action_next_lesson(self) -> None:
        """Go on to the next lesson of a scenario that teaches."""
        self.query_one(LessonBar).turn()

    def action_save(self) -> bool:
        """Keep the campaign in a file of its own, as this week began; True where that went well."""
        try:
            path = self.session.save()
        except BadiaError as error:
            self.notify(str(error), title="Not saved", severity="error", timeout=30, markup=False)
            return False
        self.notify(f"Saved as week {self.session.situation.week} began: {path.name}", timeout=6, markup=False)
        return True


def briefing(session: Session) -> str:
    """What this war is about, for the handbook's first page."""
    scenario = session.scenario
    return f"# {scenario.title}\n\nYour goal: {session.goal}\n\n{scenario.notes.strip()}\n\n"
