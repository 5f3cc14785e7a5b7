"""A campaign watched again: its days on the map, forth and back, through any side's eyes or as it truly was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Footer, Static

from game.campaign.cartography import atlas_of
from game.ui.film_words import KEYS, bar, standing
from game.ui.painting import paint_of
from game.ui.projector import overlays
from game.ui.screens.handbook import Handbook
from game.ui.screens.map_room import MapRoom
from game.ui.screens.scrubbing import Scrubbing
from game.ui.screens.week_reel import flagged
from game.ui.widgets.map_legend import MapLegend
from game.ui.widgets.map_view import MapView
from game.ui.widgets.time_line import TimeLine
from game.ui.widgets.war_log import WarLog
from game.ui.zone_words import zone_text
from game.views.zone_sheet import zone_sheet

if TYPE_CHECKING:
    from game.ui.film import Eyes, Film
    from game.ui.projector import Shown
    from game.views.situation import Situation

WIDE = 100


class Replay(Scrubbing, MapRoom):
    """Closes with nothing; nothing here can change what happened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "eyes", "Eyes", id="replay.eyes"),
        Binding("v", "overlay", "Overlay", id="replay.overlay"),
        Binding("slash", "find", "Find", key_display="/", id="replay.find"),
        Binding("h", "map('go(-1, 0)')", "West", show=False),
        Binding("j", "map('go(0, 1)')", "South", show=False),
        Binding("k", "map('go(0, -1)')", "North", show=False),
        Binding("l", "map('go(1, 0)')", "East", show=False),
        Binding("plus,equals_sign", "map('zoom(1)')", "Zoom in", show=False),
        Binding("minus", "map('zoom(-1)')", "Zoom out", show=False),
        Binding("0", "map('whole')", "Whole map", show=False),
        Binding("question_mark", "help", "Help", key_display="?", id="replay.help"),
        Binding("q,escape", "leave", "Back", id="replay.back"),
    ]
    AUTO_FOCUS = ""  # the map has the room, as in the war room: tab goes to the log and makes it larger
    DEFAULT_CSS = """
    Replay #bar { height: 1; background: $primary 30%; padding: 0 1; }
    Replay #standing { height: auto; max-height: 50%; border: round $primary 60%; padding: 0 1; }
    Replay.-tiny #standing { width: 1fr; height: 1fr; max-height: 100%; padding: 0; }
    """

    def __init__(self, film: Film) -> None:
        super().__init__(film)
        self.eyes: Eyes = film.eyes[0]
        self.overlay: str | None = None
        self.map = MapView(atlas_of(film.scenario), id="map")
        self.map.can_focus = False  # the arrows go through the weeks

    def compose(self) -> ComposeResult:
        """The bar and the time line above, the map with the log below it, the zone and the sides to the right."""
        yield Static(id="bar")
        yield TimeLine(self.projector.attacks(), self.projector.turns(), id="time")
        with Horizontal(id="room"):
            yield from self.compose_field()
            with Vertical(id="desk"):
                with VerticalScroll(id="zone-frame"):
                    yield Static(id="zone")
                yield Static(id="standing")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Begin on the first morning, halted."""
        self.query_one("#zone-frame").border_title = "Zone"
        self.query_one("#standing").border_title = "The sides"
        self.show_moment()
        situation = self.shown.situation
        self.map.selected = situation.own[0].zone if situation.own else situation.board.zone_ids[0]

    @property
    def shown(self) -> Shown:
        """What there is to see now."""
        return self.projector.at(self.moment, self.eyes)

    @property
    def known(self) -> Situation:
        """What these eyes see of this moment."""
        return self.shown.situation

    def show_moment(self) -> None:
        """Tell it on the map and beside it."""
        shown = self.shown
        situation = shown.situation
        make = overlays(self.eyes, situation).get(self.overlay or "")
        paint = paint_of(situation, None if make is None else make(situation))
        self.map.paint = paint if shown.frame is None else flagged(paint, shown.frame)
        self.query_one(MapLegend).paint = paint
        self.query_one(TimeLine).moment = self.moment
        log = self.query_one(WarLog)
        log.wipe()
        log.tell(shown.news, shown.week, shown.first_day)
        log.border_title = "What the week brought" if shown.frame is None and self.moment else "So far"
        self.query_one("#standing", Static).update(standing(self.film, self.moment, self.eyes, situation))
        self.tell_bar()
        self._tell_zone()

    def tell_bar(self) -> None:
        """Tell the moment, and whether it runs."""
        self.query_one("#bar", Static).update(bar(self.film, self.moment, self.eyes, self.speed, running=self.running))

    def _tell_zone(self) -> None:
        if self.map.selected is None:
            return
        situation = self.shown.situation
        sheet = zone_sheet(situation, self.map.selected)
        if self.eyes is None:  # what reaches `you` says nothing to nobody
            sheet = replace(sheet, notes=tuple(note for note in sheet.notes if note[0] != "Supply"))
        self.query_one("#zone", Static).update(zone_text(sheet, situation, wide=self.app.size.width >= WIDE))

    def on_resize(self) -> None:
        """Say more where there is room."""
        if self.query("#zone"):
            self._tell_zone()

    def action_eyes(self) -> None:
        """Look through other eyes."""
        if len(self.film.eyes) == 1:
            self.notify("What others know, and what is true, is laid open when the war is over.", timeout=4)
            return
        self.eyes = self.film.eyes[(self.film.eyes.index(self.eyes) + 1) % len(self.film.eyes)]
        if self.overlay not in overlays(self.eyes, self.shown.situation):
            self.overlay = None
        self.show_moment()

    def action_overlay(self) -> None:
        """Go on to the next overlay."""
        names = [None, *overlays(self.eyes, self.shown.situation)]
        self.overlay = names[(names.index(self.overlay) + 1) % len(names)]
        self.show_moment()
        self.notify(f"Map: {self.overlay or 'control'}", timeout=1.5)

    async def action_map(self, action: str) -> None:
        """Let the map do something."""
        await self.app.run_action(action, self.map)

    @on(MapView.ZoneSelected)
    def zone_chosen(self) -> None:
        """Tell of the zone chosen."""
        self._tell_zone()
        self.query_one("#zone-frame", VerticalScroll).scroll_home(animate=False)

    def action_help(self) -> None:
        """The keys of this screen, and the handbook."""
        if self.is_active:
            self.halt()
            self.app.push_screen(Handbook(None, KEYS))

    def action_leave(self) -> None:
        """Close."""
        if self.is_active:
            self.dismiss(None)
