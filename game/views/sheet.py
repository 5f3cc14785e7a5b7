"""One drawing of the atlas: at a size, a zoom and a centre, what every cell of the terminal shows.

Territory is sampled at two by two points a cell; lines are braille dots; a glyph that would hide another is moved to
the nearest free cell, and its territory with it, so that a small zone keeps at least the cell it stands on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.views import braille
from game.views.gazetteer import Place, precedence
from game.views.labels import Room, Spot, spot, wordings
from game.views.projection import Floats, Window
from game.views.realms import Line
from game.views.survey import OUTSIDE, Survey

FADES = 3  # steps in which territory gives way to nothing
FADE_FROM = 0.66  # of the reach
FRONTIER_DASH = (4, 3)
NUDGES = sorted(
    ((dx, dy) for dx in range(-6, 7) for dy in range(-3, 4)), key=lambda step: (step[0] ** 2 + 4 * step[1] ** 2, step)
)
Cell = tuple[int, int]


@dataclass(frozen=True, eq=False, slots=True)
class Sheet:
    """What is where: `ground` and `fade` at two by two points a cell (zone index, or OUTSIDE; steps 0 to 3), `zones`
    one zone index a cell, braille `rivers` and `frontiers`, each zone's glyph cell (None: out of sight) and name.
    """

    window: Window
    ids: tuple[str, ...]
    ground: NDArray[np.int16]
    fade: NDArray[np.uint8]
    zones: NDArray[np.int16]
    targets: NDArray[np.int16]
    rivers: braille.Dots
    frontiers: braille.Dots
    sites: tuple[Cell | None, ...]
    labels: tuple[Spot | None, ...]
    room: Room

    @property
    def lettered(self) -> NDArray[np.bool_]:
        """The cells that glyphs and names cover."""
        covered = np.zeros(self.zones.shape, dtype=bool)
        for label in self.labels:
            if label is not None:
                covered[label.row, label.column : label.column + label.width] = True
        for cell in self.sites:
            if cell is not None:
                covered[cell[1], cell[0]] = True
        return covered

    def nearest(self, column: int, row: int) -> str | None:
        """The zone that a cell's ground belongs to; None outside the theater."""
        return self._id(self.zones, column, row)

    def target(self, column: int, row: int) -> str | None:
        """The zone meant by pointing at a cell: that of the glyph or name there, else of the ground."""
        return self._id(self.targets, column, row)

    def _id(self, grid: NDArray[np.int16], column: int, row: int) -> str | None:
        if not (0 <= row < grid.shape[0] and 0 <= column < grid.shape[1]) or grid[row, column] == OUTSIDE:
            return None
        return self.ids[int(grid[row, column])]


def draw(survey: Survey, places: Sequence[Place], window: Window) -> Sheet:
    """Draw places and lines as the window shows them."""
    order = sorted(range(len(places)), key=lambda index: (precedence(places[index]), index))
    sites = _glyph_cells(survey, window, order)
    ground, fade = _territory(survey, window, sites)
    rivers, frontiers = _dots(survey.rivers, window, (1, 0)), _dots(survey.frontiers, window, FRONTIER_DASH)
    room = Room(window.columns, window.rows)
    labels = _names(places, order, sites, room, rivers | frontiers)
    zones = _by_cell(ground)
    targets = targets_of(zones, sites, labels)
    ids = tuple(place.id for place in places)
    return Sheet(window, ids, ground, fade, zones, targets, rivers, frontiers, tuple(sites), tuple(labels), room)


def _glyph_cells(survey: Survey, window: Window, order: Sequence[int]) -> list[Cell | None]:
    """A cell of its own for every place in sight, as near to where it stands as others allow."""
    columns, rows = window.column(survey.east), window.row(survey.south)
    seen = (columns >= 0) & (columns < window.columns) & (rows >= 0) & (rows < window.rows)
    cells: list[Cell | None] = [None] * len(order)
    taken: set[Cell] = set()
    for index in order:
        if seen[index]:
            cell = _free_cell((float(columns[index]), float(rows[index])), window, taken)
            if cell is not None:
                taken.add(cell)
                cells[index] = cell
    return cells


def _free_cell(point: tuple[float, float], window: Window, taken: set[Cell]) -> Cell | None:
    column, row = int(point[0]), int(point[1])
    if (column, row) not in taken:
        return column, row
    free = [
        ((point[0] - x - 0.5) ** 2 + 4 * (point[1] - y - 0.5) ** 2, x, y)
        for x, y in ((column + dx, row + dy) for dx, dy in NUDGES)
        if (x, y) not in taken and 0 <= x < window.columns and 0 <= y < window.rows
    ]
    return min(free)[1:] if free else None


def _territory(survey: Survey, window: Window, sites: Sequence[Cell | None]) -> tuple[NDArray[np.int16], NDArray[np.uint8]]:
    across, down = np.arange(window.columns * 2) / 2 + 0.25, np.arange(window.rows * 2) / 2 + 0.25
    column, row = np.meshgrid(across, down)
    east, south = window.ground(column.ravel(), row.ravel())
    owner, distance = survey.owners(east, south, _drawn_sites(survey, window, sites))
    faded = np.ceil((distance / survey.reach - FADE_FROM) / (1.0 - FADE_FROM) * (FADES + 1)) - 1
    ground = owner.reshape(column.shape)
    fade = np.clip(np.where(np.isfinite(faded), faded, FADES), 0, FADES).astype(np.uint8).reshape(column.shape)
    for index, cell in enumerate(sites):
        if cell is not None:
            own = np.s_[cell[1] * 2 : cell[1] * 2 + 2, cell[0] * 2 : cell[0] * 2 + 2]
            ground[own], fade[own] = index, 0
    return ground, fade


def _drawn_sites(survey: Survey, window: Window, sites: Sequence[Cell | None]) -> tuple[Floats, Floats]:
    """Where places stand, except that those whose glyph was moved stand where it is."""
    east, south = survey.east.copy(), survey.south.copy()
    for index, cell in enumerate(sites):
        if cell is None:
            continue
        true = int(window.column(float(east[index]))), int(window.row(float(south[index])))
        if cell != true:
            east[index], south[index] = window.ground(cell[0] + 0.5, cell[1] + 0.5)
    return east, south


def _dots(lines: Sequence[Line], window: Window, dash: tuple[int, int]) -> braille.Dots:
    sheet = braille.blank(window.columns, window.rows)
    for east, south in lines:
        points = zip(window.column(east).tolist(), window.row(south).tolist(), strict=True)
        braille.draw(sheet, list(points), dash)
    return sheet


def _names(
    places: Sequence[Place], order: Sequence[int], sites: Sequence[Cell | None], room: Room, lines: braille.Dots
) -> list[Spot | None]:
    """Place names in order of precedence, whole where they fit, else short, else as ids, else not at all."""
    for row, cells in enumerate(np.packbits(lines > 0, axis=1, bitorder="little")):
        room.prefer_clear(row, int.from_bytes(cells.tobytes(), "little"))
    for cell in sites:
        if cell is not None:
            room.take(cell[0], cell[1], 1)
    widest = names_width(room.columns)
    labels: list[Spot | None] = [None] * len(places)
    for index in order:
        cell = sites[index]
        if cell is None:
            continue
        label = spot(room, cell[0], cell[1], wordings(places[index].name, places[index].id, widest))
        if label is not None:
            room.take(label.column, label.row, label.width)
            labels[index] = label
    return labels


def names_width(columns: int) -> int:
    """The cells that a name may cover on a map of so many columns."""
    return min(28, 4 + columns // 7)


def _by_cell(ground: NDArray[np.int16]) -> NDArray[np.int16]:
    """The zone that most of a cell's four points belong to; on a tie the upper left."""
    a, b, c, d = ground[::2, ::2], ground[::2, 1::2], ground[1::2, ::2], ground[1::2, 1::2]
    return np.where((b == c) | (b == d), b, np.where(c == d, np.where(a == b, a, c), a))


def targets_of(zones: NDArray[np.int16], sites: Sequence[Cell | None], labels: Sequence[Spot | None]) -> NDArray[np.int16]:
    """The zone meant by pointing at each cell."""
    targets = zones.copy()
    for index, label in enumerate(labels):
        if label is not None:
            targets[label.row, label.column : label.column + label.width] = index
    for index, cell in enumerate(sites):
        if cell is not None:
            targets[cell[1], cell[0]] = index
    return targets
