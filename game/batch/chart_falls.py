"""When places fall, as SVG: a strip a place, dark where it has fallen in all campaigns, with the median week on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite

from game.batch.charts import WIDTH
from game.batch.svg import INK, SOFT, Scale, picture, ramp, short, tag, words
from game.ensemble.statistics import Estimate
from game.ensemble.survival import Survival

NAMES = 152.0
LONGEST = 28  # letters of a name that fit before its strip


@dataclass(frozen=True, slots=True)
class Fall:
    """When a place fell, and in how many campaigns."""

    name: str
    curve: Survival
    share: Estimate


def falls_chart(falls: Sequence[Fall], weeks: int) -> str:
    """A row a place: the share of campaigns in which it has fallen, dark for all, week by week; the median and its interval."""
    scale = Scale(1.0, weeks + 1.0, NAMES + 8.0, WIDTH - 190.0)
    drawn, y = [], 6.0
    for fall in falls:
        drawn += [_strip(fall, scale, y, weeks), _median(fall, scale, y)]
        drawn.append(tag("text", words(fitting(fall.name)), x=NAMES, y=y + 13.0, text_anchor="end"))
        drawn.append(tag("text", words(told(fall)), x=WIDTH - 182.0, y=y + 13.0, font_size=9))
        y += 22.0
    for week in scale.ticks(8):
        if 1 <= week <= weeks:
            x = (scale(week) + scale(week + 1)) / 2.0
            said = tag("text", words(short(week)), x=x, y=y + 10.0, text_anchor="middle", fill=SOFT, font_size=9)
            drawn.append(said)
    drawn.append(tag("text", words("week"), x=NAMES, y=y + 10.0, text_anchor="end", fill=SOFT, font_size=9))
    return picture(WIDTH, y + 16.0, *drawn, label="When places fell")


def fitting(name: str) -> str:
    """A name cut to the room it has."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def _strip(fall: Fall, scale: Scale, y: float, weeks: int) -> str:
    parts = [tag("rect", x=scale.start, y=y, width=scale.end - scale.start, height=18.0, fill=ramp(0.0))]
    changes = [*fall.curve.times.tolist(), weeks + 1.0]
    for (time, until), stands in zip(pairwise(changes), fall.curve.standing.value, strict=True):
        left = scale(time)
        parts.append(tag("rect", x=left, y=y, width=scale(until) - left, height=18.0, fill=ramp(1.0 - float(stands))))
    return tag("g", *parts)


def _median(fall: Fall, scale: Scale, y: float) -> str:
    middle = fall.curve.median
    if not isfinite(middle.value):
        return ""
    step = (scale(2.0) - scale(1.0)) / 2.0
    ends = [scale(middle.low if isfinite(middle.low) else 1.0) + step, scale(min(middle.high, scale.high - 1.0)) + step]
    x = scale(middle.value) + step
    return "".join([
        tag("line", x1=ends[0], x2=ends[1], y1=y + 9.0, y2=y + 9.0, stroke="#ffffff", stroke_width=5, stroke_linecap="round"),
        tag("line", x1=ends[0], x2=ends[1], y1=y + 9.0, y2=y + 9.0, stroke=INK, stroke_width=2.2, stroke_linecap="round"),
        tag("circle", cx=x, cy=y + 9.0, r=4.2, fill=INK, stroke="#ffffff", stroke_width=1.4),
    ])  # fmt: skip


def told(fall: Fall) -> str:
    """A fall in words: the share with its interval, and the median week."""
    each, middle = fall.share, fall.curve.median
    share = f"fell in {each.value:.0%} ({each.low:.0%} to {each.high:.0%})"
    if not isfinite(middle.value):
        return share
    return f"{share}; week {short(middle.value)}"


def key_of_shares(width: float = 200.0) -> str:
    """What the colours of a strip mean: none to all campaigns."""
    steps = 20
    parts = [
        tag("rect", x=n * width / steps, y=0, width=width / steps + 0.3, height=9, fill=ramp(n / (steps - 1)))
        for n in range(steps)
    ]
    ends = [tag("text", words(said), x=x, y=20, font_size=8.5, fill=SOFT, text_anchor=at)
            for said, x, at in (("fallen in none", 0.0, "start"), ("in all", width, "end"))]  # fmt: skip
    return picture(width, 24.0, *parts, *ends, label="Share of campaigns")
