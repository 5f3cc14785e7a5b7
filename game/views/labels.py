"""Names on the map: where each may stand so that it hides no glyph and no other name.

Every row's taken cells are the bits of one whole number, so that a try costs next to nothing.

    >>> room = Room(20, 1)
    >>> room.take(4, 0, 1)
    >>> spot(room, 4, 0, ["Raqqa"])
    Spot(text='Raqqa', column=6, row=0, width=5)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, get_character_cell_size

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Spot:
    """A text and the cells it covers."""

    text: str
    column: int
    row: int
    width: int


class Room:
    """The cells of a map that are taken, and those that had better stay open (lines run there)."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns = columns
        self.rows = rows
        self._taken = [0] * rows
        self._lines = [0] * rows

    def copy(self) -> Room:
        """A room of its own with the same cells taken."""
        other = Room(self.columns, self.rows)
        other._taken = self._taken.copy()
        other._lines = self._lines.copy()
        return other

    def take(self, column: int, row: int, width: int) -> None:
        """Take cells of a row."""
        if 0 <= row < self.rows:
            self._taken[row] |= ((1 << width) - 1) << max(column, 0)

    def take_cells(self, row: int, cells: int) -> None:
        """Take cells of a row, one bit each."""
        self._taken[row] |= cells

    def free(self, column: int, row: int, width: int) -> None:
        """Give back cells of a row that were taken."""
        self._taken[row] &= ~(((1 << width) - 1) << column)

    def prefer_clear(self, row: int, cells: int) -> None:
        """Say which cells of a row, one bit each, names should leave alone when they can."""
        self._lines[row] |= cells

    def fits(self, column: int, row: int, width: int) -> bool:
        """Whether cells lie inside and are free."""
        if not 0 <= row < self.rows or column < 0 or column + width > self.columns:
            return False
        return not (self._taken[row] >> column) & ((1 << width) - 1)

    def fits_apart(self, column: int, row: int, width: int, own: int) -> bool:
        """Whether a name fits with a free cell on either side; its own glyph, at column `own`, may touch it."""
        if not self.fits(column, row, width):
            return False
        sides = [side for side in (column - 1, column + width) if 0 <= side < self.columns and side != own]
        return all(self.fits(side, row, 1) for side in sides)

    def crossings(self, column: int, row: int, width: int) -> int:
        """How many of these cells a line runs through."""
        return ((self._lines[row] >> column) & ((1 << width) - 1)).bit_count()


def _near(column: int, row: int, width: int) -> list[tuple[int, int]]:
    middle = column - width // 2
    return [
        (column + 2, row),
        (column - 1 - width, row),
        (middle, row + 1),
        (middle, row - 1),
        (column + 1, row + 1),
        (column + 1, row - 1),
        (column - width, row + 1),
        (column - width, row - 1),
        (column + 1, row),
        (column - width, row),
    ]


def _touching(column: int, row: int, width: int) -> list[tuple[int, int]]:
    return [(column + 1, row), (column - width, row)]


def _apart(column: int, row: int, width: int) -> list[tuple[int, int]]:
    return [place for place in _near(column, row, width) if place not in _touching(column, row, width)]


Places = Callable[[int, int, int], list[tuple[int, int]]]
NEAR: Places = _near  # where a text may begin, given its glyph and width, the most usual place first
TOUCHING: Places = _touching
APART: Places = _apart


def beside_name(label: Spot | None, first: Places, then: Places) -> Places:
    """Where a note on a zone may begin: as `first` has it, else on either side of its name, else as `then` has it."""

    def places(column: int, row: int, width: int) -> list[tuple[int, int]]:
        named = [] if label is None else [(label.column + label.width + 1, label.row), (label.column - 1 - width, label.row)]
        return list(dict.fromkeys((*first(column, row, width), *named, *then(column, row, width))))

    return places


def spot(room: Room, column: int, row: int, texts: Sequence[str], places: Places = NEAR) -> Spot | None:
    """The best place for the first of the texts that finds one beside a glyph."""
    for text in texts:
        width = cell_len(text)
        tries = [
            (rank + 1.5 * room.crossings(x, y, width), x, y)
            for rank, (x, y) in enumerate(places(column, row, width))
            if width and room.fits_apart(x, y, width, column if y == row else -1)
        ]
        if tries:
            _, x, y = min(tries)
            return Spot(text, x, y, width)
    return None


def shortened(text: str, width: int) -> str:
    """A text cut to so many cells, with an ellipsis where something is missing; what cannot be printed is left out."""
    text = "".join(character for character in text if character.isprintable())
    if cell_len(text) <= width:
        return text
    kept, used = [], 0
    for character in text:
        used += get_character_cell_size(character)
        if used > width - 1:
            break
        kept.append(character)
    return "".join(kept).rstrip(" -–") + ELLIPSIS if width > 0 else ""


def wordings(name: str, short: str, width: int) -> list[str]:
    """A place's name from long to short: as many of its words as fit, the first of a double name, its id.

    >>> wordings("Gharanij-Abu Hamam", "GHR", 16)
    ['Gharanij', 'GHR']
    """
    whole = shortened(name, max(cell_len(name), 1))
    words = [head for head in (whole, *_heads(whole, r"[ –-]+(?=\S)")) if cell_len(head) <= width]
    double = [head for head in _heads(whole, r" \(|[–-]") if cell_len(head) <= width]
    longest = words[0] if words else shortened(whole, width)
    return list(dict.fromkeys(text for text in (longest, *double[-1:], shortened(short, width)) if text))


def _heads(name: str, breaks: str) -> list[str]:
    """What is left as parts are dropped from a name's end, while it can still be recognised."""
    heads = [name[: found.start()] for found in re.finditer(breaks, name)][::-1]
    return [
        head
        for head in heads
        if len(head) > 3 and not re.search(r"(^|[ –-])([^\W\d_]{1,2}|and|the|abu|umm|ain|tal)$", head.lower())
    ]
