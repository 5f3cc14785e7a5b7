"""On which side of the frontiers a spot of ground lies: the pieces into which frontier lines cut the sheet.

No zone reaches across a frontier, and a piece in which no zone stands is another country, left blank. Frontiers
are drawn into a fine grid; its open cells are joined row by row. A frontier that ends in the open cuts nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.views.projection import Extent, Floats

GRID = 800
OVERRUN_KM = 25.0  # lines clipped at a map's edge may stop just short of it

Line = tuple[Floats, Floats]


@dataclass(frozen=True, eq=False, slots=True)
class Realms:
    """A grid of piece numbers over an extent; beyond its edge the nearest cell counts."""

    extent: Extent
    step: float
    pieces: NDArray[np.int32]

    def at(self, east: Floats, south: Floats) -> NDArray[np.int32]:
        """The piece under each point."""
        rows, columns = self.pieces.shape
        x = np.clip(((east - self.extent.west) / self.step).astype(np.int64), 0, columns - 1)
        y = np.clip(((south - self.extent.north) / self.step).astype(np.int64), 0, rows - 1)
        return self.pieces[y, x]


def cut(lines: Sequence[Line]) -> Realms:
    """The pieces that frontiers, each an array of kilometres east and one of kilometres south, cut the sheet into."""
    east = np.concatenate([line[0] for line in lines])
    south = np.concatenate([line[1] for line in lines])
    extent = Extent(float(east.min()), float(south.min()), float(east.max()), float(south.max()))
    step = max(extent.width, extent.height, 1e-3) / GRID
    return Realms(extent, step, _joined(_walls(lines, extent, step)))


def homes(pieces: Sequence[int], countries: Sequence[str]) -> list[int]:
    """Where each place belongs: its own piece, or its country's main one when a rough coordinate lies across."""
    by_country: dict[str, Counter[int]] = {}
    by_piece: dict[int, Counter[str]] = {}
    for piece, country in zip(pieces, countries, strict=True):
        by_country.setdefault(country, Counter())[piece] += 1
        by_piece.setdefault(piece, Counter())[country] += 1
    return [
        piece if by_piece[piece].most_common(1)[0][0] == country else by_country[country].most_common(1)[0][0]
        for piece, country in zip(pieces, countries, strict=True)
    ]


def _walls(lines: Sequence[Line], extent: Extent, step: float) -> NDArray[np.bool_]:
    walls = np.zeros((int(extent.height / step) + 1, int(extent.width / step) + 1), dtype=bool)
    for east, south in _overrun(lines):
        for i in range(len(east) - 1):
            count = int(max(abs(east[i + 1] - east[i]), abs(south[i + 1] - south[i])) / step * 2) + 2
            x = ((np.linspace(east[i], east[i + 1], count) - extent.west) / step).astype(np.int64)
            y = ((np.linspace(south[i], south[i + 1], count) - extent.north) / step).astype(np.int64)
            inside = (x >= 0) & (y >= 0) & (x < walls.shape[1]) & (y < walls.shape[0])
            walls[y[inside], x[inside]] = True
    return walls


def _overrun(lines: Sequence[Line]) -> list[Line]:
    """The lines, with every loose end drawn on a little in its last direction."""
    ends = Counter((round(float(east[i]), 3), round(float(south[i]), 3)) for east, south in lines for i in (0, -1) if len(east))
    longer = []
    for east, south in lines:
        for end, before in ((0, 1), (-1, -2)):
            if ends[round(float(east[end]), 3), round(float(south[end]), 3)] == 1:
                longer.append(_on(east, south, end, before))
    return [*lines, *longer]


def _on(east: Floats, south: Floats, end: int, before: int) -> Line:
    x, y = float(east[end]), float(south[end])
    away = np.array([x - float(east[before]), y - float(south[before])])
    reach = away * (OVERRUN_KM / max(float(np.hypot(*away)), 1e-9))
    return np.array([x, x + reach[0]]), np.array([y, y + reach[1]])


def _joined(walls: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Number the open cells that hang together: runs of a row are joined to the runs they touch in the row above."""
    parents: list[int] = []
    rows: list[list[tuple[int, int, int]]] = []
    above: list[tuple[int, int, int]] = []
    for wall in walls:
        runs = [(start, end, len(parents) + i) for i, (start, end) in enumerate(_runs(wall))]
        parents.extend(run[2] for run in runs)
        for start, end, name in runs:
            for other_start, other_end, other in above:
                if start < other_end and other_start < end:
                    parents[_root(parents, name)] = _root(parents, other)
        rows.append(runs)
        above = runs
    return _painted(walls.shape, rows, parents)


def _runs(wall: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([True], wall, [True])).astype(np.int8)))
    return [(int(start), int(end)) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _root(parents: list[int], name: int) -> int:
    while parents[name] != name:
        parents[name] = parents[parents[name]]
        name = parents[name]
    return name


def _painted(shape: tuple[int, ...], rows: list[list[tuple[int, int, int]]], parents: list[int]) -> NDArray[np.int32]:
    pieces = np.full(shape, -1, dtype=np.int32)
    for y, runs in enumerate(rows):
        for start, end, name in runs:
            pieces[y, start:end] = _root(parents, name)
    while (unclaimed := pieces < 0).any() and not unclaimed.all():
        for shifted, target in ((pieces[:, :-1], pieces[:, 1:]), (pieces[:-1], pieces[1:])):
            np.copyto(target, shifted.copy(), where=target < 0)
        for shifted, target in ((pieces[:, 1:], pieces[:, :-1]), (pieces[1:], pieces[:-1])):
            np.copyto(target, shifted.copy(), where=target < 0)
    return pieces
