"""A grid of terminal cells held in arrays, and its way to Textual's strips: equal neighbours become one segment."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from game.ui.widgets.map_ink import Rgb, packed
from game.views.labels import Spot

BOLD, REVERSE, UNDERLINE = 1, 2, 4
SPACE = 32
Ints = NDArray[np.int32]


class Canvas:
    """Characters, colours (packed) and attributes, one a cell; `runs` holds texts whose characters are not one cell
    each (Arabic marks, wide signs): they are kept whole and numbered in `run`. `calm` is the background for texts,
    `letters` the cells that texts cover, `names` those that stand for a zone, by the zone, where no sheet knows of them.
    """

    __slots__ = ("attributes", "back", "calm", "characters", "fore", "letters", "names", "run", "runs", "touched")

    def __init__(self, columns: int, rows: int, ground: int) -> None:
        self.characters = np.full((rows, columns), SPACE, dtype=np.uint32)
        self.fore = np.zeros((rows, columns), dtype=np.int32)
        self.back = np.full((rows, columns), ground, dtype=np.int32)
        self.calm = self.back.copy()
        self.attributes = np.zeros((rows, columns), dtype=np.uint8)
        self.run = np.zeros((rows, columns), dtype=np.int16)
        self.letters = np.zeros((rows, columns), dtype=bool)
        self.runs: dict[int, str] = {}
        self.names: dict[str, Spot] = {}
        self.touched: set[int] = set()

    def copy(self) -> Canvas:
        """A canvas to draw on without changing this one; it starts with no row touched."""
        other = Canvas.__new__(Canvas)
        other.characters, other.fore, other.back = self.characters.copy(), self.fore.copy(), self.back.copy()
        other.calm, other.attributes, other.run, other.runs = self.calm, self.attributes.copy(), self.run.copy(), dict(self.runs)
        other.letters, other.names, other.touched = self.letters.copy(), dict(self.names), set()
        return other

    def write(self, text: str, column: int, row: int, color: Rgb, attributes: int = 0, back: Rgb | None = None) -> None:
        """Write a text that lies wholly inside; its background is calm unless given."""
        width = cell_len(text)
        if not width or not 0 <= row < self.characters.shape[0] or column < 0:
            return
        if column + width > self.characters.shape[1]:
            return
        cells = np.s_[row, column : column + width]
        self._end_runs(row, column, width)
        if len(text) == width:
            self.characters[cells] = [ord(character) for character in text]
            self.run[cells] = 0
        else:
            self._write_whole(text, row, column, width)
        self.fore[cells], self.attributes[cells] = packed(color), attributes
        calm = self.calm[cells] if len(text) == width else self.calm[row, column]
        self.back[cells] = calm if back is None else packed(back)
        self.letters[cells] = True
        self.touched.add(row)

    def _write_whole(self, text: str, row: int, column: int, width: int) -> None:
        number = len(self.runs) + 1
        self.runs[number] = text
        cells = np.s_[row, column : column + width]
        self.characters[cells], self.run[cells] = SPACE, number

    def _end_runs(self, row: int, column: int, width: int) -> None:
        """Blank whole texts that a new one cuts into: half of one cannot be shown."""
        for number in set(self.run[row, column : column + width].tolist()) - {0}:
            self.run[row][self.run[row] == number] = 0

    def zone_named_at(self, column: int, row: int) -> str | None:
        """The zone whose name, known to this canvas alone, covers a cell."""
        spots = self.names.items()
        return next((zone for zone, at in spots if at.row == row and at.column <= column < at.column + at.width), None)

    def strip(self, row: int) -> Strip:
        """A row as Textual wants it."""
        characters, run = self.characters[row], self.run[row]
        back, attributes = self.back[row], self.attributes[row]
        fore = np.where((characters == SPACE) & (attributes == 0) & (run == 0), 0, self.fore[row])
        change = (fore[1:] != fore[:-1]) | (back[1:] != back[:-1]) | (attributes[1:] != attributes[:-1])
        starts = [0, *(np.flatnonzero(change | (run[1:] != run[:-1])) + 1).tolist()]
        text = characters.astype("<u4").tobytes().decode("utf-32-le")
        ends = [*starts[1:], len(text)]
        fores, backs, kinds, runs = (grid[starts].tolist() for grid in (fore, back, attributes, run))
        segments = [
            Segment(self.runs[number] if number else text[start:end], style(color, under, kind))
            for start, end, color, under, kind, number in zip(starts, ends, fores, backs, kinds, runs, strict=True)
        ]
        return Strip(segments, len(text))


@lru_cache(maxsize=8192)
def style(fore: int, back: int, attributes: int) -> Style:
    """The style of a run of cells; cached, since building one costs more than using it a hundred times."""
    return Style(
        color=_color(fore),
        bgcolor=_color(back),
        bold=bool(attributes & BOLD) or None,
        reverse=bool(attributes & REVERSE) or None,
        underline=bool(attributes & UNDERLINE) or None,
    )


@lru_cache(maxsize=4096)
def _color(value: int) -> Color:
    return Color.from_rgb(value >> 16, value >> 8 & 255, value & 255)
