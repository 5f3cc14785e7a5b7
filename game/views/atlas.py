"""The map as everyone knows it: places, ways and lines, drawn to any size, and who lies in which direction.

>>> atlas = Atlas((Place("RQA", "Raqqa", 35.95, 39.02, "city"), Place("DEZ", "Deir al-Zor", 35.33, 40.15, "city")))
>>> atlas.neighbour_in_direction("RQA", 1, 0)
'DEZ'
>>> atlas.sheet(40, 12).nearest(8, 4)
'RQA'
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from game.views.bearings import DIRECTIONS, Bearings, bearings
from game.views.gazetteer import Place, Polyline, Way
from game.views.projection import Window
from game.views.sheet import Sheet, draw
from game.views.survey import Survey, surveyed

__all__ = ["MAX_ZOOM", "Atlas", "Place", "Polyline", "Sheet", "Way"]

MAX_ZOOM = 12.0


@dataclass(frozen=True, eq=False)
class Atlas:
    """Places, ways and lines; `reach_km` is how far a zone's ground extends, by default taken from the places.

    Compared by identity: what it derives, and every sheet it has drawn, is kept under it.
    """

    places: tuple[Place, ...]
    ways: tuple[Way, ...] = ()
    polylines: tuple[Polyline, ...] = ()
    reach_km: float | None = None

    @cached_property
    def survey(self) -> Survey:
        """Places and lines in kilometres."""
        return surveyed(self.places, self.polylines, self.reach_km)

    @cached_property
    def index(self) -> dict[str, int]:
        """Each place's position in `places`, by id."""
        return {place.id: position for position, place in enumerate(self.places)}

    @cached_property
    def bearings(self) -> Bearings:
        """Who lies in which direction."""
        return bearings(self.survey.east, self.survey.south)

    @cached_property
    def ways_of(self) -> dict[str, tuple[Way, ...]]:
        """The ways that end at each place."""
        known = [way for way in self.ways if way.a in self.index and way.b in self.index]
        return {place.id: tuple(way for way in known if place.id in (way.a, way.b)) for place in self.places}

    def sheet(self, columns: int, rows: int, zoom: float = 1.0, centre: tuple[float, float] | None = None) -> Sheet:
        """The map at a size in cells. Zoom 1 shows everything; `centre` is a latitude and a longitude."""
        return _sheet(self, max(columns, 1), max(rows, 1), zoom, centre)

    def window(self, columns: int, rows: int, zoom: float, centre: tuple[float, float] | None) -> Window:
        """What a sheet shows; a centre that would leave half the sheet empty is drawn back."""
        extent = self.survey.extent
        scale = extent.km_per_column(columns, rows) / min(max(zoom, 1.0), MAX_ZOOM)
        east, south = extent.middle
        if centre is not None:
            east, south = self.survey.plane.east(centre[1]), self.survey.plane.south(centre[0])
        spare_x = max(extent.width - scale * columns, 0.0) / 2
        spare_y = max(extent.height - scale * 2 * rows, 0.0) / 2
        middle = extent.middle
        east = min(max(east, middle[0] - spare_x), middle[0] + spare_x)
        south = min(max(south, middle[1] - spare_y), middle[1] + spare_y)
        return Window(columns, rows, scale, east, south)

    def centre(self, window: Window) -> tuple[float, float]:
        """The latitude and longitude in the middle of a window."""
        lon, lat = self.survey.plane.lonlat(window.east, window.south)
        return lat, lon

    def neighbour_in_direction(self, zone: str, dx: int, dy: int) -> str | None:
        """The place next to a zone to the east (1, 0), west (-1, 0), south (0, 1) or north (0, -1); None at the edge."""
        if zone not in self.index or (dx, dy) not in DIRECTIONS:
            return None
        found = int(self.bearings.next[self.index[zone], DIRECTIONS.index((dx, dy))])
        return self.places[found].id if found >= 0 else None


@lru_cache(maxsize=32)
def _sheet(atlas: Atlas, columns: int, rows: int, zoom: float, centre: tuple[float, float] | None) -> Sheet:
    return draw(atlas.survey, atlas.places, atlas.window(columns, rows, zoom, centre))
