"""A fan chart as SVG: how a weekly series spreads over the campaigns of a batch."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.batch.svg import FAINT, SOFT, Scale, blend, on_paper, picture, points, short, tag, words
from game.ensemble.fans import Fan
from game.units import Floats


def fan_chart(chart: Fan, title: str, colour: str, width: float = 345.0, height: float = 170.0) -> str:
    """Bands by week around the median; the outer two levels pale, the inner two darker."""
    seen = np.flatnonzero(chart.counts)
    weeks, bands = chart.weeks[seen].astype(np.float64), chart.bands[:, seen]
    top = float(bands.max()) if bands.size else 1.0
    across = Scale(1.0, max(float(weeks.max()) if len(weeks) else 1.0, 2.0), 40.0, width - 46.0)
    up = Scale(min(0.0, float(bands.min()) if bands.size else 0.0), top * 1.05 or 1.0, height - 22.0, 26.0)
    dark = on_paper(colour)
    drawn = [tag("text", words(title), x=0, y=12, font_weight=600), *_grid(across, up, width)]
    half = len(chart.levels) // 2
    for depth in range(half):
        upper = [(across(w), up(v)) for w, v in zip(weeks, bands[-1 - depth], strict=True)]
        lower = [(across(w), up(v)) for w, v in zip(weeks, bands[depth], strict=True)]
        drawn.append(tag("polygon", points=points([*upper, *lower[::-1]]), fill=blend("#ffffff", colour, 0.28 + 0.27 * depth)))
    if len(weeks):
        middle = [(across(w), up(v)) for w, v in zip(weeks, bands[half], strict=True)]
        drawn.append(tag("polyline", points=points(middle), fill="none", stroke=dark, stroke_width=2, stroke_linejoin="round"))
        drawn += _ends(bands[:, -1], chart.levels, up, width - 42.0, dark)
    return picture(width, height, *drawn, label=title)


def _grid(across: Scale, up: Scale, width: float) -> list[str]:
    drawn = []
    for value in up.ticks(4):
        drawn.append(tag("line", x1=40, x2=width - 46.0, y1=up(value), y2=up(value), stroke=FAINT, stroke_width=0.7))
        drawn.append(tag("text", words(short(value)), x=34, y=up(value) + 3.0, text_anchor="end", fill=SOFT, font_size=9))
    weeks = [week for week in across.ticks(6) if week >= 1]
    for week in weeks:
        said = f"week {week:.0f}" if week == weeks[0] else f"{week:.0f}"
        drawn.append(tag("text", words(said), x=across(week), y=up.start + 14.0, text_anchor="middle", fill=SOFT, font_size=9))
    return drawn


def _ends(values: Floats, levels: Sequence[float], up: Scale, x: float, dark: str) -> list[str]:
    """The levels written at the right end, where they do not stand on each other: the median first, then the outermost."""
    drawn = []
    order = sorted(range(len(levels)), key=lambda n: (n != len(levels) // 2, n not in (0, len(levels) - 1)))
    taken: list[float] = []
    for n in order:
        y = up(float(values[n])) + 3.0
        if all(abs(y - other) >= 9.0 for other in taken):
            taken.append(y)
            said = "median" if levels[n] == 0.5 else f"{levels[n]:.0%}"
            drawn.append(tag("text", words(said), x=x, y=y, font_size=8.5, fill=dark if levels[n] == 0.5 else SOFT))
    return drawn
