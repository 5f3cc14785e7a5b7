"""Drawing in SVG: tags with their text escaped, scales with round ticks, colours between two others.

>>> tag("text", words("Rawa & <Ana>"), x=1.25, y=2, font_size=9)
'<text x="1.25" y="2" font-size="9">Rawa &amp; &lt;Ana&gt;</text>'
>>> Scale(0.0, 47.0, 0.0, 470.0).ticks(4)
[0.0, 10.0, 20.0, 30.0, 40.0]
>>> blend("#000000", "#ffffff", 0.5)
'#808080'
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from math import ceil, floor, isfinite, log10

INK, SOFT, FAINT, PAPER = "#22262b", "#6a6f76", "#dcd8cf", "#ffffff"
SAND = ("#f5ecd9", "#e3c58c", "#c8923f", "#96551e", "#5a2a0e")
"""From pale to dark: readable without colour, and on paper."""


def words(text: object) -> str:
    """Text made safe to stand in a page: whatever it says, it is only read."""
    return escape("".join(sign for sign in str(text) if sign.isprintable() or sign == "\n"), quote=True)


def tag(name: str, *children: str, **attributes: object) -> str:
    """An element; children are markup already, attributes are escaped, `font_size` is written `font-size`."""
    parts = [f'{key.rstrip("_").replace("_", "-")}="{_value(value)}"' for key, value in attributes.items() if value is not None]
    opening = " ".join([name, *parts])
    return f"<{opening}>{''.join(children)}</{name}>" if children else f"<{opening}/>"


def _value(value: object) -> str:
    return number(value) if isinstance(value, float) else words(value)


def number(value: float) -> str:
    """A coordinate with two decimals at most; what is not finite is nought."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if isfinite(value) else "0"


def points(pairs: Iterable[tuple[float, float]]) -> str:
    """Points of a polygon or a line."""
    return " ".join(f"{number(x)},{number(y)}" for x, y in pairs)


def picture(width: float, height: float, *children: str, label: str) -> str:
    """A whole picture that fits the width of its column; the label is what a screen reader says."""
    box = f"0 0 {number(width)} {number(height)}"
    return tag(
        "svg", tag("title", words(label)), *children, xmlns="http://www.w3.org/2000/svg", viewBox=box,
        role="img", width="100%", font_family="inherit", font_size=10, fill=INK,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from `low` to `high` laid along a line from `start` to `end`; beyond its ends a value stands at them."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Where a value stands."""
        if value != value:
            return self.start
        share = (min(max(value, self.low), self.high) - self.low) / ((self.high - self.low) or 1.0)
        return self.start + share * (self.end - self.start)

    def ticks(self, about: int = 5) -> list[float]:
        """Round values along the scale."""
        span = self.high - self.low
        if not (isfinite(span) and span > 0.0):
            return [self.low]
        rough = span / max(about, 1)
        power = 10.0 ** floor(log10(rough))
        step = next(power * each for each in (1, 2, 5, 10) if power * each >= rough * 0.75)
        first = ceil(self.low / step - 1e-9)
        return [round(step * each, 10) for each in range(first, floor(self.high / step + 1e-9) + 1)]


def short(value: float) -> str:
    """A number for an axis or a label."""
    if value == 0:
        return "0"
    if abs(value) >= 10_000:
        return f"{value / 1000:,.0f}k"
    return f"{value:,.0f}" if abs(value) >= 10 or value == int(value) else f"{value:.2g}"


def blend(one: str, other: str, share: float) -> str:
    """A colour between two, `#rrggbb`."""
    pairs = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{floor(a + (b - a) * min(max(share, 0.0), 1.0) + 0.5):02x}" for a, b in pairs)


def ramp(share: float, colours: tuple[str, ...] = SAND) -> str:
    """A colour along a ramp, 0 to 1."""
    place = min(max(share, 0.0), 1.0) * (len(colours) - 1)
    lower = min(int(place), len(colours) - 2)
    return blend(colours[lower], colours[lower + 1], place - lower)


def on_paper(colour: str) -> str:
    """A side's colour of the screen, dark enough for lines and text on white."""
    return blend(colour, "#000000", 0.28)
