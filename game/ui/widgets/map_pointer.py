"""What the mouse does on the map: point, choose, open, zoom, drag."""

from __future__ import annotations

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from game.ui.widgets.map_camera import Camera
from game.views.atlas import Atlas

DRAGGED = 2  # cells from which holding a button is a drag, not a shaky click


class MapPointer(Widget):
    """The mouse's half of the map; the half that draws says what lies where."""

    selected: reactive[str | None] = reactive(None, repaint=False)
    hovered: reactive[str | None] = reactive(None, repaint=False)
    camera: reactive[Camera] = reactive(Camera, repaint=False)
    atlas: Atlas
    _held: Offset | None = None  # where the button went down; None once the map was dragged

    class ZoneOpened(Message):
        """The chosen zone was clicked twice."""

    def zone_at(self, column: int, row: int) -> str | None:
        """The zone meant by pointing at a cell."""
        raise NotImplementedError

    def _zone_under(self, event: events.MouseEvent) -> str | None:
        offset = event.get_content_offset(self)
        return None if offset is None else self.zone_at(offset.x, offset.y)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Where a click or a drag begins."""
        self._held = event.offset

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Move the map where it was dragged."""
        moved = event.offset - (self._held or event.offset)
        if max(abs(moved.x), abs(moved.y)) >= DRAGGED:
            self._held = None
            self.camera = self.camera.shifted(self.atlas, self.size, -moved.x, -moved.y)

    def on_click(self, event: events.Click) -> None:
        """Choose the zone under the pointer; a double click opens it."""
        zone = self._zone_under(event)
        if zone is None or self._held is None:
            return
        opened = event.chain == 2 and zone == self.selected
        self.selected = zone
        if opened:
            self.post_message(self.ZoneOpened())

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Light the zone under the pointer."""
        self.hovered = self._zone_under(event)

    def on_leave(self) -> None:
        """Light none when the pointer is gone."""
        self.hovered = None

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Zoom in on what is under the pointer."""
        self._wheel(event, 1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Zoom out from what is under the pointer."""
        self._wheel(event, -1)

    def _wheel(self, event: events.MouseEvent, steps: int) -> None:
        event.stop()
        offset = event.get_content_offset(self)
        if offset is not None:
            self.camera = self.camera.zoomed(self.atlas, self.size, steps, (offset.x, offset.y))
