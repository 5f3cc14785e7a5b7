"""The weeks so far in charts, as a side knows them while the war goes on: what everyone counts, and its own books."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from rich.text import Text

from game.ui.charting import DASHED, DOTTED, SOLID, Curve
from game.ui.panels import GAP, Chart, panels
from game.ui.war_charts import letters

if TYPE_CHECKING:
    from game.theater.annals import WeekRow
    from game.views.situation import Situation

LEAST = 9
"""Rows of the smallest chart, its legend among them."""
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
    return Text("\n").join(panels(found, across, columns, rows, ends=True))
