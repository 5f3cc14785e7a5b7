"""Where the map looks: how near, and at what. Every move gives a new camera, held back at the theater's edges."""

from __future__ import annotations

from dataclasses import dataclass

from textual.geometry import Size

from game.views.atlas import MAX_ZOOM, Atlas, Sheet
from game.views.projection import Window

ZOOM_STEP = 1.4
NEARLY_WHOLE = 1.05
APART = 7  # cells a place, under which a map is nearer to begin with
PAN_SHARE = 0.2  # of the map's width or height


@dataclass(frozen=True, slots=True)
class Camera:
    """A zoom (1: the whole theater) and the latitude and longitude in the middle (None: the theater's own)."""

    zoom: float = 1.0
    centre: tuple[float, float] | None = None

    def sheet(self, atlas: Atlas, size: Size) -> Sheet:
        """What a map of this size shows."""
        return atlas.sheet(size.width, size.height, self.zoom, self.centre)

    def window(self, atlas: Atlas, size: Size) -> Window:
        """The scale and middle of what it shows."""
        return atlas.window(max(size.width, 1), max(size.height, 1), self.zoom, self.centre)

    def over(self, atlas: Atlas, size: Size, zone: str) -> Camera:
        """Moved so that a zone is in the middle, if it was out of sight or at the very edge."""
        cell = self.sheet(atlas, size).sites[atlas.index[zone]]
        across, down = min(4, size.width // 4), min(2, size.height // 4)
        if cell is not None and across <= cell[0] < size.width - across and down <= cell[1] < size.height - down:
            return self
        place = atlas.places[atlas.index[zone]]
        return self if self.zoom <= 1 else Camera(self.zoom, (place.lat, place.lon))._held_back(atlas, size)

    def legible(self, atlas: Atlas, size: Size) -> Camera:
        """Near enough for places to stand apart, where the whole theater would be a heap of them."""
        extent, window = atlas.survey.extent, self.window(atlas, size)
        cells = extent.width / window.km_per_column * extent.height / window.km_per_row
        nearer = (APART * len(atlas.places) / max(cells, 1.0)) ** 0.5
        return Camera(min(round(nearer, 2), MAX_ZOOM)) if self == Camera() and nearer > NEARLY_WHOLE else self

    def panned(self, atlas: Atlas, size: Size, dx: int, dy: int) -> Camera:
        """Moved by a fifth of what is seen."""
        return self.shifted(atlas, size, dx * PAN_SHARE * size.width, dy * PAN_SHARE * size.height)

    def shifted(self, atlas: Atlas, size: Size, columns: float, rows: float) -> Camera:
        """Moved by so many cells."""
        window = self.window(atlas, size)
        middle = window.ground(window.columns / 2 + columns, window.rows / 2 + rows)
        return Camera(self.zoom, _latlon(atlas, *middle))._held_back(atlas, size)

    def zoomed(self, atlas: Atlas, size: Size, steps: int, cell: tuple[int, int]) -> Camera:
        """Nearer or farther, with the ground under a cell staying under it."""
        window = self.window(atlas, size)
        zoom = round(min(max(self.zoom * ZOOM_STEP**steps, 1.0), MAX_ZOOM), 4)
        if zoom < NEARLY_WHOLE:
            return Camera()
        east, south = window.ground(cell[0] + 0.5, cell[1] + 0.5)
        share = self.zoom / zoom
        middle = east + (window.east - east) * share, south + (window.south - south) * share
        return Camera(zoom, _latlon(atlas, *middle))._held_back(atlas, size)

    def _held_back(self, atlas: Atlas, size: Size) -> Camera:
        return Camera(self.zoom, atlas.centre(self.window(atlas, size)))


def _latlon(atlas: Atlas, east: float, south: float) -> tuple[float, float]:
    lon, lat = atlas.survey.plane.lonlat(east, south)
    return lat, lon
