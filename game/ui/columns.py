"""Rows of a list in columns: each cell cut or padded to its column, a cell that is a number set to the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text

Cell = tuple[str, str]
"""Words and style."""


@dataclass(frozen=True, slots=True)
class Column:
    """`least` is its width; of what is left over it takes `share` parts. Columns that do not fit are left out, the last first."""

    heading: str
    least: int
    share: int = 0
    right: bool = False


def fitted(columns: Sequence[Column], width: int) -> list[int]:
    """The width of each column, a space between two; 0 for those that do not fit.

    >>> fitted([Column("people", 6), Column("name", 10, share=1), Column("source", 8)], 20)
    [6, 13, 0]
    """
    kept = list(columns)
    while len(kept) > 1 and sum(each.least for each in kept) + len(kept) - 1 > width:
        kept.pop()
    spare, shares = width - sum(each.least for each in kept) - len(kept) + 1, sum(each.share for each in kept)
    widths = [each.least + (max(0, spare) * each.share // shares if shares else 0) for each in kept]
    return widths + [0] * (len(columns) - len(kept))


def line(columns: Sequence[Column], widths: Sequence[int], cells: Sequence[Cell]) -> Text:
    """A row of the list."""
    told = Text(no_wrap=True, overflow="ellipsis")
    for column, width, (words, style) in zip(columns, widths, cells, strict=True):
        if width:
            cell = Text(words, style)
            cell.truncate(width, overflow="ellipsis")
            cell.align("right" if column.right else "left", width)
            told.append(" " if told else "").append_text(cell)
    told.rstrip()
    return told


def heading(columns: Sequence[Column], widths: Sequence[int]) -> Text:
    """The row above the list."""
    return line(columns, widths, [(each.heading, "bold") for each in columns])
