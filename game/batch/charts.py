"""Charts of estimates as SVG: dots with their intervals, and the bars of a tornado."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from game.batch.svg import FAINT, INK, SOFT, Scale, picture, short, tag, words
from game.ensemble.sensitivity import Swing
from game.ensemble.statistics import Estimate

WIDTH = 720.0
ROW = 19.0
AT_LOW, AT_HIGH = "#2f5d8a", "#b3541e"
"""A number at its low end, and at its high."""
ROOM = 1.18
"""Times the furthest whisker of a tornado: what is written at its end stands within the picture too."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A row of a dot chart: a label, an estimate, how it is written, its colour; `head` starts a group above it."""

    label: str
    estimate: Estimate
    written: str
    colour: str = INK
    head: str = ""


def dots(rows: Sequence[Dot], low: float, high: float, label: str, percent: bool = False) -> str:
    """Each row a dot with a whisker from end to end of its interval, on one scale."""
    scale = Scale(low, high, 210.0, WIDTH - 150.0)
    drawn, y = list[str](), 14.0
    for row in rows:
        if row.head:
            drawn.append(tag("text", words(row.head), x=0, y=y + 4.0, font_weight=600, fill=row.colour))
            y += ROW
        drawn.append(_dot(row, scale, y))
        y += ROW
    axis = _across(scale, 6.0, y - 4.0, percent)
    return picture(WIDTH, y + 14.0, *axis, *drawn, label=label)


def _dot(row: Dot, scale: Scale, y: float) -> str:
    each = row.estimate
    return "".join([
        tag("text", words(row.label), x=200, y=y + 4.0, text_anchor="end", fill=SOFT),
        tag("line", x1=scale(each.low), x2=scale(each.high), y1=y, y2=y, stroke=row.colour, stroke_width=2.4, stroke_opacity=0.55,
            stroke_linecap="round"),
        tag("circle", cx=scale(each.value), cy=y, r=4, fill=row.colour),
        tag("text", words(row.written), x=WIDTH - 140.0, y=y + 4.0),
    ])  # fmt: skip


def _across(scale: Scale, top: float, bottom: float, percent: bool = False, about: int = 5) -> list[str]:
    """Upright grid lines, with the values under them."""
    drawn = []
    for value in scale.ticks(about):
        x = scale(value)
        said = f"{value:.0%}" if percent else short(value)
        drawn.append(
            tag("line", x1=x, x2=x, y1=top, y2=bottom, stroke=INK if value == 0 < -scale.low else FAINT, stroke_width=0.7)
        )
        drawn.append(tag("text", words(said), x=x, y=bottom + 13.0, text_anchor="middle", fill=SOFT, font_size=9))
    return drawn


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a tornado: a number of the scenario, its low and high end as written, and what they do."""

    name: str
    low: str
    high: str
    swing: Swing


def tornado(bars: Sequence[Bar], unit: str, label: str) -> str:
    """The widest swing first; each bar from what the low end does to what the high end does, seed by seed against the base."""
    ordered = sorted(bars, key=lambda bar: -bar.swing.width)
    ends = [end for bar in ordered for each in (bar.swing.low, bar.swing.high) for end in (each.low, each.high) if isfinite(end)]
    reach = max((abs(end) for end in ends), default=1.0) or 1.0
    scale = Scale(-reach * ROOM, reach * ROOM, 240.0, WIDTH - 4.0)
    drawn, y = [], 22.0
    for bar in ordered:
        drawn.append(tag("text", words(bar.name), x=232, y=y + 4.0, text_anchor="end"))
        for each, colour, said, lift in ((bar.swing.low, AT_LOW, bar.low, -3.5), (bar.swing.high, AT_HIGH, bar.high, 3.5)):
            drawn.append(_half(each, scale, y + lift, colour, said))
        y += 26.0
    legend = [
        tag("text", words(f"change of {unit} at the low end of the range"), x=240, y=8, fill=AT_LOW, font_size=9),
        tag("text", words("at the high end"), x=WIDTH - 20.0, y=8, fill=AT_HIGH, font_size=9, text_anchor="end"),
    ]
    return picture(WIDTH, y + 12.0, *legend, *_across(scale, 14.0, y - 8.0), *drawn, label=label)


def _half(each: Estimate, scale: Scale, y: float, colour: str, said: str) -> str:
    zero, x = scale(0.0), scale(each.value)
    before = each.value < 0.0
    return "".join([
        tag("rect", x=min(zero, x), y=y - 3.0, width=max(abs(x - zero), 0.6), height=6.0, fill=colour),
        tag("line", x1=scale(each.low), x2=scale(each.high), y1=y, y2=y, stroke=INK, stroke_width=0.9),
        tag("text", words(said), x=(scale(each.low) - 4.0) if before else (scale(each.high) + 4.0), y=y + 3.0, font_size=7.5,
            fill=SOFT, text_anchor="end" if before else "start"),
    ])  # fmt: skip
