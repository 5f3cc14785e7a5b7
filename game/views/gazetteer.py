"""What stands on the map: places, the ways between them, rivers and frontiers, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

TERRAINS = ("city", "town", "base", "crossing", "valley", "mountain", "desert")  # as names give way to each other


@dataclass(frozen=True, slots=True)
class Place:
    """A zone's site. Zones with a country keep to their side of a frontier even where coordinates are rough."""

    id: str
    name: str
    lat: float
    lon: float
    terrain: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """A route between two places, by id."""

    a: str
    b: str
    kind: str
    open: bool = True


@dataclass(frozen=True, slots=True)
class Polyline:
    """A river or a frontier through points of longitude and latitude."""

    kind: str
    points: tuple[tuple[float, float], ...]


def precedence(place: Place) -> int:
    """Whose name and glyph go first where room is short; the lower, the sooner."""
    return TERRAINS.index(place.terrain) if place.terrain in TERRAINS else len(TERRAINS)
