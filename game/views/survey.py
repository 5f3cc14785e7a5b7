"""The ground of an atlas in kilometres: where places stand, which zone each spot belongs to, how far a zone reaches.

A spot belongs to the nearest place on its own side of every frontier, up to the reach; beyond lies nothing of ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.views.gazetteer import Place, Polyline
from game.views.projection import Extent, Floats, Plane
from game.views.realms import Line, Realms, cut, homes

OUTSIDE = -1
REACH_FACTOR = 1.7  # times the wide end of the gaps between neighbours: gaps inside the theater close, its edge stays soft
MARGIN = 0.42  # of the reach, left around the outermost places
CHUNK = 8192  # samples at a time: keeps the table of distances in the processor's cache


@dataclass(frozen=True, eq=False, slots=True)
class Survey:
    """Places and lines on the flat sheet; `homes` says in which piece of ground each place counts."""

    plane: Plane
    east: Floats
    south: Floats
    reach: float
    extent: Extent
    rivers: tuple[Line, ...]
    frontiers: tuple[Line, ...]
    realms: Realms | None
    homes: NDArray[np.int64]

    def pieces(self, east: Floats, south: Floats) -> NDArray[np.int64]:
        """The piece of ground under each point: 0 everywhere where no frontier cuts the sheet."""
        if self.realms is None:
            return np.zeros(len(east), dtype=np.int64)
        return self.realms.at(east, south).astype(np.int64)

    def owners(self, east: Floats, south: Floats, sites: tuple[Floats, Floats]) -> tuple[NDArray[np.int16], Floats]:
        """For each point the nearest place, given where their sites are drawn, and its distance in kilometres."""
        owner = np.full(len(east), OUTSIDE, dtype=np.int16)
        squares = np.full(len(east), np.inf)
        pieces = self.pieces(east, south)
        for home in dict.fromkeys(self.homes.tolist()):
            places = np.flatnonzero(self.homes == home)
            for points in _chunks(np.flatnonzero(pieces == home)):
                squares[points], nearest = _nearest(east[points], south[points], sites[0][places], sites[1][places])
                owner[points] = places[nearest]
        distances = np.sqrt(np.maximum(squares, 0.0))
        owner[distances > self.reach] = OUTSIDE
        return owner, distances


def surveyed(places: Sequence[Place], polylines: Sequence[Polyline], reach: float | None) -> Survey:
    """Lay out places and lines on the sheet; without a reach one is taken from how far places stand apart."""
    lats = np.array([place.lat for place in places] or [0.0])
    lons = np.array([place.lon for place in places] or [0.0])
    plane = Plane(float(lats.min() + lats.max()) / 2, float(lons.min() + lons.max()) / 2)
    east, south = plane.east(lons[: len(places)]), plane.south(lats[: len(places)])
    reach = _usual_reach(east, south) if reach is None else reach
    frontiers = _lines(plane, polylines, "frontier")
    realms = cut(frontiers) if frontiers else None
    standing = realms.at(east, south).tolist() if realms is not None else [0] * len(places)
    home = np.array(homes(standing, [place.country for place in places]), dtype=np.int64)
    rivers = _lines(plane, polylines, "river")
    return Survey(plane, east, south, reach, _extent(east, south, reach), rivers, frontiers, realms, home)


def _lines(plane: Plane, polylines: Sequence[Polyline], kind: str) -> tuple[Line, ...]:
    found = (np.array(line.points, dtype=np.float64) for line in polylines if line.kind == kind and line.points)
    return tuple((plane.east(points[:, 0]), plane.south(points[:, 1])) for points in found if len(points) > 1)


def _extent(east: Floats, south: Floats, reach: float) -> Extent:
    margin = reach * MARGIN
    if not len(east):
        return Extent(-margin, -margin, margin, margin)
    return Extent(
        float(east.min()) - margin, float(south.min()) - margin, float(east.max()) + margin, float(south.max()) + margin
    )


def _usual_reach(east: Floats, south: Floats) -> float:
    """The reach taken from the gaps to the nearest neighbour, so that the wider ones close."""
    if len(east) < 2:
        return 75.0
    gaps = np.hypot(east[:, None] - east, south[:, None] - south)
    np.fill_diagonal(gaps, np.inf)
    return max(float(np.quantile(gaps.min(axis=1), 0.9)) * REACH_FACTOR, 1e-3)


def _chunks(points: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    return [points[start : start + CHUNK] for start in range(0, len(points), CHUNK)]


def _nearest(east: Floats, south: Floats, xs: Floats, ys: Floats) -> tuple[Floats, NDArray[np.int64]]:
    """The squared distance to, and the position of, the nearest site: |p - s|² less |p|² needs one product of tables."""
    points = np.column_stack((east, south)).astype(np.float32)
    sites = np.stack((xs, ys)).astype(np.float32)
    table = points @ (-2.0 * sites) + (sites * sites).sum(axis=0)
    nearest = table.argmin(axis=1)
    return (east - xs[nearest]) ** 2 + (south - ys[nearest]) ** 2, nearest
