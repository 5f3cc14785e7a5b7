"""The page of a forecast: a fan for each figure, its numbers at the end, and the odds of each grade of victory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from game.ui.charting import Curve, beside, chart, short

if TYPE_CHECKING:
    from game.ensemble.fans import Fan
    from game.ensemble.forecast import Forecast
    from game.orders.plan import Plan

COLORS = {"zones": "#5fd787", "attacks": "#ff875f", "overt": "#d787d7", "will": "#5fd7ff"}
TITLES = {"zones": "Zones you hold", "attacks": "Attacks a month", "overt": "Insurgents in the open", "will": "Your will"}
NARROW = {"zones": "zones", "attacks": "attacks", "overt": "insurgents", "will": "will"}
GRADE_COLORS = {"none": "#8a8a8a", "minor": "#87afd7", "major": "#5fd7af", "decisive": "#ffd75f"}
GRADE_WORDS = {"none": "no victory", "minor": "minor", "major": "major", "decisive": "decisive"}
WIDE = 100
"""Columns from which names are told in full."""


def heading(plan: Plan, weeks: int) -> Text:
    """What a forecast is and what it rests on."""
    last = plan.situation.week + weeks - 1
    count = len(plan.directives)
    first = f"your {count} orders, then staff" if count > 1 else "your order, then staff" if count else "your staff commands"
    text = Text().append(f"Forecast to the end of week {last}", "bold").append(", as your staff can know it", "bold yellow")
    return text.append(f"\nHidden: drawn from reports. Enemies: any stance. You: {first}.", "dim")


def progress_words(found: Forecast, total: int, seconds: float, *, ended: bool) -> str:
    """How many are played, how fast, and how long it may still take."""
    done = found.done + found.failed
    rate = done / seconds if seconds > 0 else 0.0
    if ended:
        told = f" {done} of {total} ways played in {seconds:.0f} s"
    else:
        told = f" {done} of {total}, {rate:.1f} a second" + (f", {(total - done) / rate:.0f} s to go" if rate else "")
    return told + (f"; {found.failed} could not be played ({found.fault})" if found.failed else "")


def forecast_page(found: Forecast | None, first_week: int, weeks: int, width: int, height: int) -> RenderableType:
    """The page; before the first continuation is there it says so."""
    if found is None or not found.done:
        return Text("\nThe first continuations are on their way ...", "italic")
    each = max(6, min(17, (height - 6) // 2))
    wide = (width - 2) // 2
    charts = [_fan_chart(name, fan, first_week, wide, each) for name, fan in found.fans.items()]
    lines = [*beside(charts[:2]), *beside(charts[2:])]
    last = first_week + weeks - 1
    return Group(*lines, _numbers(found, last, wide=width >= WIDE))


def _fan_chart(name: str, fan: Fan, first_week: int, width: int, height: int) -> list[Text]:
    low, quarter, median, three, high = fan.bands
    curve = Curve(TITLES[name], "m", COLORS[name], median, ((low, high), (quarter, three)))
    return chart(TITLES[name], [curve], first_week, width, height, lettered=False)


def _numbers(found: Forecast, last: int, *, wide: bool) -> Table:
    both = Table.grid(padding=(0, 3 if wide else 2))
    both.add_row(_spread(found, last, wide=wide), _odds(found, 20 if wide else 8))
    return both


def _spread(found: Forecast, last: int, *, wide: bool) -> Table:
    names = TITLES if wide else NARROW
    table = Table(box=None, pad_edge=False, padding=(0, 2 if wide else 1, 0, 0), header_style="bold")
    table.add_column(f"end of week {last}" if wide else f"week {last}", no_wrap=True)
    for head in ("median", "50 %", "90 %"):
        table.add_column(head, justify="right", no_wrap=True)
    for name, fan in found.fans.items():
        table.add_row(Text(names[name], COLORS[name]), *levels(fan.bands[:, -1].tolist()))
    table.add_row("Your score" if wide else "score", *levels(found.score))
    return table


def levels(found: Sequence[float]) -> tuple[str, str, str]:
    """Median, middle half and middle nine tenths, from the levels of a fan."""
    low, quarter, median, three, high = found
    return short(median), f"{short(quarter)}-{short(three)}", f"{short(low)}-{short(high)}"


def _odds(found: Forecast, columns: int) -> Text:
    text = Text(no_wrap=True).append("Odds of your victory then", "bold").append(f", {found.done} ways\n", "dim")
    for grade, odds in found.grades.items():
        bar = round(odds.value * columns)
        text.append(f"{GRADE_WORDS[grade]:10} ").append("█" * bar, GRADE_COLORS[grade]).append("·" * (columns - bar), "dim")
        text.append(f" {odds.value:4.0%}", "bold").append(f" ({odds.low:.0%}-{odds.high:.0%})\n", "dim")
    text.rstrip()
    return text
