"""The ground of each zone as polygons: the map's nearest-place ground, sampled on a grid and traced round.

>>> import numpy as np
>>> trace(np.array([[True, True], [False, False]]))
[[(0, 0), (2, 0), (2, 1), (0, 1)]]
"""

from __future__ import annotations

from math import hypot

import numpy as np

from game.units import Flags
from game.views.atlas import Atlas
from game.views.survey import OUTSIDE

GRID = 460  # samples across the wider side
SLACK = 1.1  # samples that a simplified line may stray: the steps of the grid go, its corners stay

Spot = tuple[float, float]
Ring = list[Spot]


def outlines(atlas: Atlas) -> dict[str, list[Ring]]:
    """For each zone its rings in kilometres east and south of the map's middle; an inner ring is a hole."""
    survey, extent = atlas.survey, atlas.survey.extent
    step = max(extent.width, extent.height) / GRID or 1.0
    columns, rows = max(int(extent.width / step), 1), max(int(extent.height / step), 1)
    x = extent.west + (np.arange(columns) + 0.5) * step
    y = extent.north + (np.arange(rows) + 0.5) * step
    east, south = (each.ravel() for each in np.meshgrid(x, y))
    owner = survey.owners(east, south, (survey.east, survey.south))[0].reshape(rows, columns)
    found = {}
    for number in np.unique(owner[owner != OUTSIDE]):
        rings = [simplified([(float(a), float(b)) for a, b in ring]) for ring in trace(owner == number)]
        place = atlas.places[int(number)].id
        found[place] = [[(extent.west + a * step, extent.north + b * step) for a, b in ring] for ring in rings if len(ring) > 2]
    return found


def trace(mask: Flags) -> list[list[tuple[int, int]]]:
    """The rings round the true cells, as corners (column, row), the inside on the right."""
    ahead = _edges(mask)
    rings = []
    while ahead:
        start = next(iter(ahead))
        ring, spot, before = [start], start, (0, 0)
        while True:
            onward = ahead[spot]
            after = onward.pop(_right_turn(spot, before, onward))
            if not onward:
                del ahead[spot]
            before, spot = (after[0] - spot[0], after[1] - spot[1]), after
            if spot == start:
                break
            ring.append(spot)
        rings.append(_corners(ring))
    return rings


def _edges(mask: Flags) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Every edge between a true cell and a false one, by where it starts."""
    padded = np.pad(mask, 1)
    ahead: dict[tuple[int, int], list[tuple[int, int]]] = {}
    above, left = padded[1:-1, 1:-1] & ~padded[:-2, 1:-1], padded[1:-1, 1:-1] & ~padded[1:-1, :-2]
    below, right = padded[1:-1, 1:-1] & ~padded[2:, 1:-1], padded[1:-1, 1:-1] & ~padded[1:-1, 2:]
    corners = ((above, (0, 0), (1, 0)), (right, (1, 0), (1, 1)), (below, (1, 1), (0, 1)), (left, (0, 1), (0, 0)))
    for side, start, end in corners:
        for row, column in np.argwhere(side).tolist():
            ahead.setdefault((column + start[0], row + start[1]), []).append((column + end[0], row + end[1]))
    return ahead


def _right_turn(spot: tuple[int, int], before: tuple[int, int], onward: list[tuple[int, int]]) -> int:
    """Where two cells touch at a corner only, turn right: each keeps a ring of its own."""
    turns = [before[0] * (to[1] - spot[1]) - before[1] * (to[0] - spot[0]) for to in onward]
    return turns.index(max(turns))


def _corners(ring: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The ring without the spots between two edges of one direction."""
    last = len(ring)
    return [
        spot
        for n, spot in enumerate(ring)
        if (spot[0] - ring[n - 1][0], spot[1] - ring[n - 1][1])
        != (ring[(n + 1) % last][0] - spot[0], ring[(n + 1) % last][1] - spot[1])
    ]


def simplified(ring: Ring, slack: float = SLACK) -> Ring:
    """The ring with fewer corners, nowhere further than `slack` from the old one (Douglas and Peucker 1973)."""
    if len(ring) < 4:
        return ring
    far = max(range(len(ring)), key=lambda n: hypot(ring[n][0] - ring[0][0], ring[n][1] - ring[0][1]))
    return [*_thinned(ring[: far + 1], slack)[:-1], *_thinned([*ring[far:], ring[0]], slack)[:-1]]


def _thinned(line: Ring, slack: float) -> Ring:
    kept, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    spots = np.array(line)
    while waiting:
        first, last = waiting.pop()
        if last - first < 2:
            continue
        along, inner = spots[last] - spots[first], spots[first + 1 : last] - spots[first]
        away = np.abs(along[0] * inner[:, 1] - along[1] * inner[:, 0]) / max(hypot(*along.tolist()), 1e-9)
        worst = int(away.argmax())
        if away[worst] > slack:
            kept.add(first + 1 + worst)
            waiting += [(first, first + 1 + worst), (first + 1 + worst, last)]
    return [line[n] for n in sorted(kept)]
