"""Charts with their legends, side by side and below each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from game.ui.charting import Curve, beside, chart, legend

Chart = tuple[str, Sequence[Curve]]
"""A title and the lines below it."""
GAP = 2
"""Columns between two charts."""


def panels(found: Sequence[Chart], across: int, width: int, height: int, *, ends: bool = False) -> Iterator[Text]:
    """Rows of charts, so many side by side, each so wide and, with its legend, so high; `ends`: weeks as numbers alone."""
    for at in range(0, len(found), across):
        row = found[at : at + across]
        told = [legend_rows(curves, width) for _, curves in row]
        deepest = max(len(each) for each in told)
        blocks = [
            [*chart(title, curves, 1, width, height - deepest, ends=ends), *words, *[Text(" " * width)] * (deepest - len(words))]
            for (title, curves), words in zip(row, told, strict=True)
        ]
        yield from beside(blocks, GAP)


def legend_rows(curves: Sequence[Curve], width: int) -> list[Text]:
    """Letter, name and last value of each line, in as many rows as it takes."""
    rows: list[Text] = []
    for curve in curves:
        word = legend([curve])
        word.rstrip()
        word.truncate(width, overflow="ellipsis")
        if rows and rows[-1].cell_len + GAP + word.cell_len <= width:
            rows[-1].append(" " * GAP).append_text(word)
        else:
            rows.append(word)
    for row in rows:
        row.pad_right(max(0, width - row.cell_len))
        row.no_wrap = True
    return rows
