"""The weeks so far in charts, as a side knows them while the war goes on: what everyone counts, and its own books."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from rich.text import Text

from game.ui.charting import DASHED, DOTTED, SOLID, Curve, beside, chart, legend
from game.ui.war_charts import Chart, letters

if TYPE_CHECKING:
    from game.theater.annals import WeekRow
    from game.views.situation import Situation

LEAST, GAP = 9, 2
"""Rows of the smallest chart, its legend among them; columns between two."""
COLUMNS = ((150, 3), (70, 2), (0, 1))
"""From how many columns on so many charts stand side by side."""
HELD, STRUCK = "Zones held", "Attacks a week, by country"
COUNTRY_COLORS = ("yellow", "cyan", "magenta", "green", "red", "blue")


def known_charts(situation: Situation, weeks: Sequence[WeekRow], countries: Mapping[str, str]) -> list[Chart]:
    """Zones held, attacks by country, and one's own dead, will and treasury: of `weeks` one's own column alone is read."""
    past, sheet, board = situation.past, situation.sheet, situation.board
    sheets = list(situation.sheets.values())
    held = [(each.short, each.color, [int((holder == each.row).sum()) for holder in past.controller]) for each in sheets]
    by_country = [board.by_country(attacks) for attacks in past.attacks]
    struck = [
        (countries.get(country, country), COUNTRY_COLORS[place % len(COUNTRY_COLORS)], [week[country] for week in by_country])
        for place, country in enumerate(board.countries)
    ]
    own = {
        "Own dead a week": past.killed,
        "Own will": [week.will[sheet.row] for week in weeks],
        "Own treasury": [week.treasury[sheet.row] for week in weeks],
    }
    return [
        (HELD, _curves(held)),
        (STRUCK, _curves(struck)),
        *((title, _curves([(sheet.short, sheet.color, values)])) for title, values in own.items()),
    ]


def _curves(found: Sequence[tuple[str, str, Sequence[float]]]) -> list[Curve]:
    """Lines that differ by letter and dash as well as by colour."""
    signs = letters([name for name, _, _ in found])
    return [
        Curve(name, sign, color, np.array(values, dtype=np.float64), dash=(SOLID, DASHED, DOTTED)[place % 3])
        for place, (sign, (name, color, values)) in enumerate(zip(signs, found, strict=True))
    ]


def page(found: Sequence[Chart], width: int, height: int) -> Text:
    """Charts side by side and below each other, filling a page where it is large enough and running on where it is not."""
    across = next(count for least, count in COLUMNS if width >= least)
    down = -(-len(found) // across)
    columns, rows = (width - GAP * (across - 1)) // across, max(LEAST, height // down)
    told = [_legend(curves, columns) for _, curves in found]
    deepest = max(len(each) for each in told)
    blocks = [
        [*chart(title, curves, 1, columns, rows - deepest, ends=True), *words, *[Text(" " * columns)] * (deepest - len(words))]
        for (title, curves), words in zip(found, told, strict=True)
    ]
    return Text("\n").join(row for at in range(0, len(blocks), across) for row in beside(blocks[at : at + across], GAP))


def _legend(curves: Sequence[Curve], width: int) -> list[Text]:
    """Letter, name and last value of each line, in as many rows as it takes."""
    rows: list[Text] = []
    for curve in curves:
        word = legend([curve])
        word.rstrip()
        word.truncate(width, overflow="ellipsis")
        if rows and rows[-1].cell_len + 2 + word.cell_len <= width:
            rows[-1].append("  ").append_text(word)
        else:
            rows.append(word)
    for row in rows:
        row.pad_right(max(0, width - row.cell_len))
        row.no_wrap = True
    return rows
