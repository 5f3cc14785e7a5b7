"""What screens around a map share: the map with its legend and log, and going to a zone by name, by the log or by pointing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen

from game.ui.screens.find import FindZone
from game.ui.widgets.map_legend import MapLegend
from game.ui.widgets.map_view import MapView
from game.ui.widgets.war_log import WarLog

if TYPE_CHECKING:
    from game.views.situation import Situation


class MapRoom(Screen[None]):
    """A screen with a map; who takes it up makes the map and says what is known now."""

    map: MapView

    @property
    def known(self) -> Situation:
        """What the map tells of."""
        raise NotImplementedError

    def compose_field(self) -> ComposeResult:
        """The map, its legend and the log below it."""
        with Vertical(id="field"):
            yield self.map
            yield MapLegend(id="legend")
            yield WarLog(id="log")

    def go_to(self, zone: str) -> None:
        """Choose a zone, and let the keys go about the map again where they do."""
        self.map.selected = zone
        if self.map.can_focus:
            self.map.focus()

    @on(MapView.ZoneHovered)
    def zone_pointed_at(self, event: MapView.ZoneHovered) -> None:
        """Tell in a line what the mouse is on."""
        self.query_one(MapLegend).pointed = self.map.words(event.zone)

    @on(WarLog.ZoneNamed)
    def zone_named(self, event: WarLog.ZoneNamed) -> None:
        """Go where the log points."""
        self.go_to(event.zone)

    def action_find(self) -> None:
        """Find a zone by name."""
        board = self.known.board
        if self.is_active:
            self.app.push_screen(FindZone(dict(zip(board.zone_ids, board.names, strict=True))), self._found)

    def _found(self, zone: str | None) -> None:
        if zone is not None:
            self.go_to(zone)
