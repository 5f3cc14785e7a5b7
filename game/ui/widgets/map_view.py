"""The map on screen: draws an atlas and its paint line by line, and turns keys into zones.

Nothing is drawn twice: sheets are kept by the atlas, the painted ground until paint or theme change, strips by row;
choosing another zone repaints only the rows in which something differs.
"""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from game.ui.widgets.map_camera import Camera
from game.ui.widgets.map_canvas import Canvas
from game.ui.widgets.map_ground import paint_ground
from game.ui.widgets.map_highlight import highlighted
from game.ui.widgets.map_ink import Ink, ink_for
from game.ui.widgets.map_keys import MAP_KEYS
from game.ui.widgets.map_paint import MapPaint
from game.ui.widgets.map_pointer import MapPointer
from game.ui.widgets.map_words import told
from game.views import naming
from game.views.atlas import Atlas, Sheet


class MapView(MapPointer, can_focus=True):
    """The map. Set `paint` when the war moves on and `selected` to choose a zone; both repaint what they must."""

    BINDINGS: ClassVar[list[BindingType]] = [*MAP_KEYS]
    DEFAULT_CSS = """
    MapView { width: 1fr; height: 1fr; background: $background; }
    """
    ALLOW_SELECT = False

    paint: reactive[MapPaint] = reactive(MapPaint, repaint=False, always_update=True)

    class ZoneSelected(Message):
        """A zone was chosen."""

        def __init__(self, zone: str) -> None:
            super().__init__()
            self.zone = zone

    class ZoneHovered(Message):
        """The pointer came over a zone, or left all zones (None)."""

        def __init__(self, zone: str | None) -> None:
            super().__init__()
            self.zone = zone

    def __init__(
        self,
        atlas: Atlas,
        paint: MapPaint | None = None,
        *,
        ascii_only: bool = False,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.atlas = atlas
        self.ascii_only = ascii_only
        self._sized = False
        self._ink: Ink | None = None
        self._base: Canvas | None = None
        self._shown: Canvas | None = None
        self._sheets: tuple[Sheet, Sheet] | None = None
        self._strips: dict[int, Strip] = {}
        self._lit_strips: dict[int, Strip] = {}
        self.set_reactive(MapView.paint, paint or MapPaint())

    # What is drawn

    @property
    def sheet(self) -> Sheet:
        """The drawing of the atlas at the present size, zoom and centre, with the names that there is room to read."""
        whole = self.camera.sheet(self.atlas, self.size)
        if self._sheets is None or self._sheets[0] is not whole:
            self._sheets = whole, naming.told(whole, self.atlas.places, self.paint.urgent)
        return self._sheets[1]

    @property
    def ink(self) -> Ink:
        """The colours that fit the theme and the terminal."""
        if self._ink is None:
            self._ink = ink_for(self, self.ascii_only)
        return self._ink

    def render_line(self, y: int) -> Strip:
        """One row of the map."""
        if not 0 <= y < self.size.height or self.size.width < 1:
            return Strip.blank(self.size.width)
        base, shown = self._canvases()
        strips, canvas = (self._lit_strips, shown) if y in shown.touched else (self._strips, base)
        if y not in strips:
            strips[y] = canvas.strip(y)
        return strips[y]

    def _canvases(self) -> tuple[Canvas, Canvas]:
        """The ground, and the ground with what is chosen; lines may be asked for before a resize is told."""
        if self._base is not None and self._base.characters.shape != (self.size.height, self.size.width):
            self._drop()
        if self._base is None:
            self._base = paint_ground(self.sheet, self.atlas.places, self.paint, self.ink)
        if self._shown is None:
            self._shown = highlighted(self._base, self.sheet, self.atlas, self.ink, self.selected, self.hovered)
        return self._base, self._shown

    def notify_style_update(self) -> None:
        """Another theme: every colour changes."""
        super().notify_style_update()
        self._ink = None
        self._forget()

    def on_resize(self) -> None:
        """Another size: everything is drawn anew. The first one may be too small for the whole theater."""
        if not self._sized and self.size.area:
            self._sized = True
            self.camera = self.camera.legible(self.atlas, self.size)
            if self.selected in self.atlas.index:
                self.camera = self.camera.over(self.atlas, self.size, str(self.selected))
        self._forget()

    def _drop(self) -> None:
        self._base = self._shown = self._sheets = None
        self._strips.clear()
        self._lit_strips.clear()

    def _forget(self) -> None:
        self._drop()
        self.refresh()

    def _relight(self) -> None:
        """Repaint the rows that differ between the old highlight and the new."""
        if self._base is None or self._shown is None:
            return
        before = self._shown.touched
        self._shown = None
        self._lit_strips.clear()
        rows = sorted(before | self._canvases()[1].touched)
        if rows:
            self.refresh(*(Region(0, row, self.size.width, 1) for row in rows))

    # What changes it

    def watch_paint(self) -> None:
        """New paint covers the whole map."""
        self._forget()

    def watch_camera(self) -> None:
        """Another view is another sheet."""
        self._forget()

    def watch_hovered(self, zone: str | None) -> None:
        """Light the zone under the pointer and say so."""
        self._relight()
        self.post_message(self.ZoneHovered(zone))

    def watch_selected(self, zone: str | None) -> None:
        """Light the chosen zone, bring it into sight and say so."""
        self._relight()
        if zone is not None and zone in self.atlas.index:
            self.camera = self.camera.over(self.atlas, self.size, zone)
            self.post_message(self.ZoneSelected(zone))

    # Keys

    def action_go(self, dx: int, dy: int) -> None:
        """Choose the next zone in a direction; with none chosen, the one in the middle."""
        if self.selected not in self.atlas.index:
            zone = self._middle_zone()
        else:
            zone = self.atlas.neighbour_in_direction(str(self.selected), dx, dy)
        if zone is not None:
            self.selected = zone

    def _middle_zone(self) -> str | None:
        middle = self.size.width / 2, self.size.height / 2
        seen = [
            ((cell[0] - middle[0]) ** 2 + 4 * (cell[1] - middle[1]) ** 2, place.id)
            for place, cell in zip(self.atlas.places, self.sheet.sites, strict=True)
            if cell is not None
        ]
        return min(seen)[1] if seen else None

    def action_pan(self, dx: int, dy: int) -> None:
        """Move the map by a fifth of what is seen."""
        self.camera = self.camera.panned(self.atlas, self.size, dx, dy)

    def action_zoom(self, steps: int) -> None:
        """Zoom in or out around the chosen zone if it is in sight, else around the middle."""
        index = self.atlas.index.get(self.selected or "")
        cell = self.sheet.sites[index] if index is not None else None
        around = cell or (self.size.width // 2, self.size.height // 2)
        self.camera = self.camera.zoomed(self.atlas, self.size, steps, around)

    def action_whole(self) -> None:
        """Show the whole theater."""
        self.camera = Camera()

    def words(self, zone: str | None) -> str:
        """What the map shows of a zone, in a line; nothing where there is none."""
        index = self.atlas.index.get(zone or "")
        return "" if index is None else told(self.atlas.places[index], self.paint)

    def zone_at(self, column: int, row: int) -> str | None:
        """The zone whose name, glyph or ground a cell shows."""
        named = self._shown.zone_named_at(column, row) if self._shown is not None else None
        return named or self.sheet.target(column, row)
