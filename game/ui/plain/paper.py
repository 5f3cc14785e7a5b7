"""Paper: where the lines of text go. No colour, no cursor, no drawing: what a screen reader or a pipe takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

WIDTH = 100
"""Columns of a pipe."""
GAP = 2
"""Columns between two of a table."""


class Paper:
    """Writes to a stream; control characters in a text are left out, so that no name can move the cursor."""

    def __init__(self, stream: TextIO, width: int = WIDTH) -> None:
        self.stream = stream
        self.width = width

    def say(self, text: str | Text = "") -> None:
        """Write lines."""
        words = text.plain if isinstance(text, Text) else text
        self.stream.write("".join(each for each in words if each.isprintable() or each == "\n") + "\n")

    def table(self, table: Table) -> None:
        """Write a table without its lines."""
        table.box = None
        table.padding = (0, GAP, 0, 0)
        console = Console(file=self.stream, width=self.width, color_system=None, highlight=False, markup=False, emoji=False)
        console.print(table)

    def rows(self, headings: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
        """Write rows in columns; those whose cells are all numbers are set to the right.

        Where they take more than the paper's width, headings of numbers are broken between words.
        """
        table = Table(box=None, pad_edge=False)
        cells = [max((len(row[place]) for row in rows), default=0) for place in range(len(headings))]
        tight = sum(max(len(each), cell) + GAP for each, cell in zip(headings, cells, strict=True)) > self.width
        for place, heading in enumerate(headings):
            numeric = rows and all(row[place].replace(",", "").replace(".", "").lstrip("-+").isdigit() for row in rows)
            narrow = max(cells[place], *map(len, heading.split())) if tight and numeric else None
            table.add_column(heading, justify="right" if numeric else "left", overflow="fold", width=narrow)
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        self.table(table)

    def draw_curtain(self) -> None:
        """Take everything written so far off the screen, and out of what can be scrolled back to."""
        if self.stream.isatty():
            self.stream.write("\x1b[2J\x1b[3J\x1b[H")
