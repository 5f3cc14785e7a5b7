"""Weekly series in the terminal: the median and the ends of nine campaigns in ten, drawn in braille dots.

>>> import numpy as np
>>> from game.ensemble.fans import fan
>>> print("\\n".join(plot(fan(np.array([[0.0, 4.0, 8.0], [0.0, 4.0, 8.0]])), "Attacks", 6, 2)))
Attacks
8 ⠀⠀⢀⠤⠒⠉
0 ⡔⠊⠁⠀⠀⠀
  1    3 week
"""

from __future__ import annotations

import numpy as np

from game.batch.svg import short
from game.ensemble.fans import Fan
from game.units import Floats
from game.views.braille import BRAILLE, Point, blank, draw


def plot(fan: Fan, title: str, columns: int = 60, rows: int = 8) -> list[str]:
    """Lines of text: a title, the plot with its highest and lowest value, the first and last week. Ends are dashed."""
    seen = np.flatnonzero(fan.counts)
    if len(seen) < 2:
        return [title, "  too few weeks to draw"]
    low, high = float(np.nanmin(fan.bands)), float(np.nanmax(fan.bands))
    sheet = blank(columns, rows)
    for row, dash in ((0, (2, 2)), (len(fan.levels) - 1, (2, 2)), (len(fan.levels) // 2, (1, 0))):
        draw(sheet, _points(fan.bands[row, seen], low, high, columns, rows), dash)
    text = ["".join(chr(BRAILLE + int(cell)) for cell in line) for line in sheet]
    ends = (short(high), short(low))
    margin = max(len(each) for each in ends)
    labels = [ends[0], *[""] * (rows - 2), ends[1]]
    first, last = str(fan.weeks[seen[0]]), str(fan.weeks[seen[-1]])
    under = f"{' ' * margin} {first}{last.rjust(columns - len(first))} week"
    return [title, *(f"{label:>{margin}} {line}" for label, line in zip(labels, text, strict=True)), under]


def _points(values: Floats, low: float, high: float, columns: int, rows: int) -> list[Point]:
    share = (values - low) / ((high - low) or 1.0)
    across = np.linspace(0.0, columns - 0.5, len(values))
    return list(zip(across.tolist(), ((1.0 - share) * (rows - 0.25)).tolist(), strict=True))
