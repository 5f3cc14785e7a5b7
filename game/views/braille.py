"""Lines drawn in braille dots: a cell holds two by four, so that a river bends where a whole cell would jump.

A sheet of dots is an array of one byte a cell; added to U+2800 the byte is the character.

    >>> sheet = blank(3, 1)
    >>> draw(sheet, [(0.0, 0.5), (3.0, 0.5)])
    >>> "".join(chr(BRAILLE + int(cell)) for cell in sheet[0])
    '⠤⠤⠤'
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

BRAILLE = 0x2800
TINY = 1e-9  # so that a point on the rim between two dots falls to the same one whatever the rounding
Dots = NDArray[np.uint8]
Point = tuple[float, float]

_BITS = np.array([[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]], dtype=np.uint8)


def blank(columns: int, rows: int) -> Dots:
    """A sheet without a dot."""
    return np.zeros((rows, columns), dtype=np.uint8)


def draw(sheet: Dots, points: Sequence[Point], dash: tuple[int, int] = (1, 0)) -> None:
    """Draw a line through points given in columns and rows; `dash` is how many dots are on, then off."""
    columns, rows = _stepped(points, sheet.shape[1], sheet.shape[0])
    if not len(columns):
        return
    on = np.arange(len(columns)) % sum(dash) < dash[0]
    inside = on & (columns >= 0) & (rows >= 0) & (columns < sheet.shape[1] * 2) & (rows < sheet.shape[0] * 4)
    x, y = columns[inside], rows[inside]
    np.bitwise_or.at(sheet, (y // 4, x // 2), _BITS[y % 4, x % 2])


def _stepped(points: Sequence[Point], columns: int, rows: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Every dot that the line passes through, in order, each once; parts far outside are left out."""
    pieces = [_segment(start, end) for start, end in pairwise(points) if _may_show(start, end, columns, rows)]
    if not pieces:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    x = np.concatenate([piece[0] for piece in pieces])
    y = np.concatenate([piece[1] for piece in pieces])
    new = np.ones(len(x), dtype=bool)
    new[1:] = (x[1:] != x[:-1]) | (y[1:] != y[:-1])
    return x[new], y[new]


def _segment(start: Point, end: Point) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    steps = max(math.ceil(abs(end[0] - start[0]) * 2), math.ceil(abs(end[1] - start[1]) * 4), 1)
    share = np.linspace(0.0, 1.0, min(steps, 20_000) + 1)
    x = np.floor((start[0] + (end[0] - start[0]) * share) * 2 + TINY).astype(np.int64)
    y = np.floor((start[1] + (end[1] - start[1]) * share) * 4 + TINY).astype(np.int64)
    return x, y


def _may_show(start: Point, end: Point, columns: int, rows: int) -> bool:
    across = max(start[0], end[0]) >= 0 and min(start[0], end[0]) <= columns
    return across and max(start[1], end[1]) >= 0 and min(start[1], end[1]) <= rows
