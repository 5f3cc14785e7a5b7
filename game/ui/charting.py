"""Charts in text: lines of braille dots with axes, numbers and a letter on each line; bands as dashes and dots about a median.

Every line is told by its letter as well as by its colour, every band by its dots as well as by its ground.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby, pairwise
from math import ceil, floor, isfinite, log10

import numpy as np
from rich.style import Style
from rich.text import Text

from game.units import Floats
from game.views.braille import BRAILLE, Dots, Point, blank, draw

DOTTED, DASHED, SOLID = (1, 3), (2, 2), (1, 0)
EVERY = 14  # columns from one letter on a line to the next
LABEL = 7  # columns for the numbers of the axis
TINTS = ("#1c2836", "#2b4058")
"""Grounds of the wide and the narrow band."""


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """A line: one value a week, not a number where nothing is known; `bands` are pairs of bounds, the widest first."""

    name: str
    letter: str
    color: str
    values: Floats
    bands: Sequence[tuple[Floats, Floats]] = ()
    dash: tuple[int, int] = SOLID

    @property
    def last(self) -> float:
        """The last value there is."""
        known = self.values[np.isfinite(self.values)]
        return float(known[-1]) if len(known) else float("nan")


@dataclass(slots=True)
class _Plot:
    """The field on which lines are drawn: dots, their styles, the grounds and letters by cell."""

    columns: int
    rows: int
    low: float
    high: float
    weeks: int
    dots: Dots = field(init=False)
    under: Dots = field(init=False)  # the rims of bands, which give way to lines
    inks: dict[tuple[int, int], str] = field(default_factory=dict)
    grounds: dict[tuple[int, int], str] = field(default_factory=dict)
    letters: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.dots, self.under = blank(self.columns, self.rows), blank(self.columns, self.rows)

    def x(self, week: float) -> float:
        return 0.25 + week / max(self.weeks - 1, 1) * (self.columns - 0.5)

    def y(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return 0.125 + (1.0 - min(max(share, 0.0), 1.0)) * (self.rows - 0.25)

    def line(self, values: Floats, color: str, dash: tuple[int, int], *, rim: bool = False) -> None:
        target = self.under if rim else self.dots
        for piece in _pieces(values):
            points: list[Point] = [(self.x(week), self.y(value)) for week, value in piece]
            sheet = blank(self.columns, self.rows)
            draw(sheet, points if len(points) > 1 else [points[0], points[0]], dash)
            target |= sheet
            for row, column in np.argwhere(sheet).tolist():
                self.inks[row, column] = color

    def ground(self, low: Floats, high: Floats, tint: str) -> None:
        for column in range(self.columns):
            week = (column + 0.5 - 0.25) / (self.columns - 0.5) * max(self.weeks - 1, 1)
            bottom, top = (float(np.interp(week, np.arange(len(each)), each)) for each in (low, high))
            if isfinite(bottom) and isfinite(top):
                for row in range(floor(self.y(top)), min(self.rows, floor(self.y(bottom)) + 1)):
                    self.grounds[row, column] = tint

    def mark(self, curve: Curve, shift: int) -> None:
        """Put the line's letter on it here and there, and at its end."""
        known = np.flatnonzero(np.isfinite(curve.values))
        if not len(known):
            return
        ends = int(min(self.columns - 1, self.x(known[-1])))
        for column in {*range(EVERY // 2 + shift * 3, ends, EVERY), ends}:
            week = (column + 0.25) / (self.columns - 0.5) * max(self.weeks - 1, 1)
            value = float(np.interp(week, known, curve.values[known]))
            spot = (min(self.rows - 1, floor(self.y(value))), column)
            self.letters.setdefault(spot, (curve.letter, curve.color))

    def row(self, row: int) -> Text:
        text = Text(no_wrap=True)
        for style, cells in groupby((self._cell(row, column) for column in range(self.columns)), key=lambda cell: cell[1]):
            text.append("".join(sign for sign, _ in cells), style)
        return text

    def _cell(self, row: int, column: int) -> tuple[str, Style]:
        spot = row, column
        ground = self.grounds.get(spot)
        if (marked := self.letters.get(spot)) is not None:
            return marked[0], _style(marked[1], ground, bold=True)
        line = int(self.dots[spot])
        dots = line or int(self.under[spot])
        return (chr(BRAILLE + dots), _style(self.inks[spot], ground, bold=bool(line))) if dots else (" ", _style(None, ground))


@cache
def _style(ink: str | None, ground: str | None, *, bold: bool = False) -> Style:
    return Style(color=ink, bgcolor=ground, bold=bold)


def _pieces(values: Floats) -> list[list[tuple[int, float]]]:
    """Runs of values without a gap, with their places."""
    known = np.flatnonzero(np.isfinite(values)).tolist()
    pieces: list[list[tuple[int, float]]] = [[(known[0], float(values[known[0]]))]] if known else []
    for before, week in pairwise(known):
        if week > before + 1:
            pieces.append([])
        pieces[-1].append((week, float(values[week])))
    return pieces


def chart(
    title: str, curves: Sequence[Curve], first_week: int, width: int, height: int, *, lettered: bool = True, ends: bool = False
) -> list[Text]:
    """A chart of so many columns and rows, title and axis among them; `first_week` is the week of the first value.

    With `ends` the axis has the first and the last week alone: for small ones.
    """
    rows, columns = max(1, height - 3), max(4, width - LABEL - 1)
    weeks = max((len(curve.values) for curve in curves), default=0)
    low, high, ticks = _scale(curves, max(2, rows // 3))
    plot = _Plot(columns, rows, low, high, weeks)
    for curve in curves:
        for tint, (bottom, top) in zip(TINTS[-len(curve.bands) :], curve.bands, strict=False):
            plot.ground(bottom, top, tint)
        for dash, (bottom, top) in zip((DOTTED, DASHED)[-len(curve.bands) :], curve.bands, strict=False):
            plot.line(bottom, curve.color, dash, rim=True)
            plot.line(top, curve.color, dash, rim=True)
    for place, curve in enumerate(curves):
        plot.line(curve.values, curve.color, curve.dash)
        if lettered:
            plot.mark(curve, place)
    return [_title(title, width), *_body(plot, ticks), *_axis(first_week, weeks, columns, ends)]


def _title(title: str, width: int) -> Text:
    text = Text(title, "bold", no_wrap=True)
    text.truncate(width, overflow="ellipsis", pad=True)
    return text


def _body(plot: _Plot, ticks: Sequence[float]) -> list[Text]:
    labels = {min(plot.rows - 1, floor(plot.y(tick))): short(tick) for tick in ticks}
    return [
        Text(no_wrap=True)
        .append(f"{labels.get(row, ''):>{LABEL - 1}} {'┤' if row in labels else '│'}", "dim")
        .append_text(plot.row(row))
        for row in range(plot.rows)
    ]


def _axis(first_week: int, weeks: int, columns: int, ends: bool) -> list[Text]:
    line, told = Text(" " * LABEL + "└" + "─" * columns, "dim", no_wrap=True), [" "] * (columns + LABEL + 1)
    step = max(1, weeks - 1) if ends else next((each for each in (1, 2, 4, 8, 13, 26, 52) if weeks / each * 4 <= columns), 104)
    for place in range(0, weeks, step):
        word = str(first_week + place)
        at = LABEL + 1 + floor(place / max(weeks - 1, 1) * (columns - len(word)))
        told[at : at + len(word)] = word
    label = "week"
    told[LABEL - len(label) - 1 : LABEL - 1] = label
    return [line, Text("".join(told), "dim", no_wrap=True)]


def _scale(curves: Sequence[Curve], parts: int) -> tuple[float, float, list[float]]:
    """The ends of the axis and the numbers on it; it begins at nought unless everything lies far above."""
    every = [each for curve in curves for each in (curve.values, *(end for band in curve.bands for end in band))]
    known = np.concatenate([each[np.isfinite(each)] for each in every]) if every else np.zeros(0)
    bottom, top = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
    if bottom >= 0 and bottom < 0.6 * top:
        bottom = 0.0
    step = _round_step(max(top - bottom, 1e-9, top * 0.02) / parts)
    low, high = floor(bottom / step) * step, ceil(top / step) * step
    high = high if high > low else low + step
    return low, high, [low + step * place for place in range(round((high - low) / step) + 1)]


def _round_step(step: float) -> float:
    """A step of 1, 2 or 5 times a power of ten, not below one.

    >>> _round_step(7), _round_step(0.3), _round_step(1400)
    (10.0, 1.0, 2000.0)
    """
    power = 10.0 ** floor(log10(max(step, 1.0)))
    return next(power * each for each in (1.0, 2.0, 5.0, 10.0) if power * each >= step or each == 10.0)


def short(value: float) -> str:
    """A number in at most six signs.

    >>> short(950), short(12_400), short(2_500_000), short(float("nan"))
    ('950', '12,400', '2.5m', '-')
    """
    if not isfinite(value):
        return "-"
    return f"{value / 1e6:.1f}m" if abs(value) >= 1e6 else f"{value / 1e3:.0f}k" if abs(value) >= 1e5 else f"{value:,.0f}"


def beside(charts: Sequence[list[Text]], gap: int = 2) -> list[Text]:
    """Charts of the same height side by side, each padded to the width of its widest row."""
    rows: list[Text] = []
    widths = [max(row.cell_len for row in each) for each in charts]
    for parts in zip(*charts, strict=True):
        line = Text(no_wrap=True)
        for part, width in zip(parts, widths, strict=True):
            line.append_text(part).append(" " * (width - part.cell_len + gap))
        rows.append(line)
    return rows


def legend(curves: Sequence[Curve], keys: Sequence[str] = ()) -> Text:
    """Each line's letter, name and last value; before it the key that shows and hides it, where there are such keys."""
    text = Text(overflow="fold")
    for place, curve in enumerate(curves):
        if keys:
            text.append(f"{keys[place]} ", "reverse")
        text.append(f"{curve.letter} ", Style(color=curve.color, bold=True)).append(f"{curve.name} ")
        text.append(f"{short(curve.last)}   ", "bold")
    return text
