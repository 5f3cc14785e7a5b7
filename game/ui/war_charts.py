"""The campaign in charts, as it truly was: for wars that are over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from rich.text import Text

from game.ui.charting import Curve
from game.ui.panels import GAP, Chart, panels

if TYPE_CHECKING:
    from game.theater.annals import WeekRow
    from game.theater.faction import FactionSheet
    from game.ui.film import Film

HEIGHT = 14
"""Rows of a chart and its legend."""
WIDE = 112
"""Columns from which charts stand two by two."""
HIDDEN = (("in the open", "O", "overt", "red"), ("operators", "P", "operators", "yellow"), ("dormant", "D", "dormant", "cyan"))


def letters(names: Sequence[str]) -> list[str]:
    """A letter for each name, its first that no other has.

    >>> letters(["Iraq", "Insurgents", "Syria"])
    ['I', 'N', 'S']
    """
    taken: list[str] = []
    for name in names:
        taken.append(next((each for each in name.upper() if each.isalpha() and each not in taken), "?"))
    return taken


def of_sides(sheets: Sequence[FactionSheet], weeks: Sequence[WeekRow], value: Callable[[WeekRow, int], float]) -> list[Curve]:
    """A line for each side."""
    signs = letters([each.short for each in sheets])
    return [
        Curve(each.short, sign, each.color, np.array([value(week, each.row) for week in weeks], dtype=np.float64))
        for each, sign in zip(sheets, signs, strict=True)
    ]


def charts(sheets: Sequence[FactionSheet], weeks: Sequence[WeekRow]) -> list[Chart]:
    """Ground, attacks, will, the insurgents in the open and in hiding, and the dead of each week."""
    attacks = Curve("attacks", "A", "red", np.array([week.attacks.sum() for week in weeks], dtype=np.float64))
    hidden = [
        Curve(name, sign, color, np.array([getattr(week, key) for week in weeks], dtype=np.float64))
        for name, sign, key, color in HIDDEN
    ]
    return [
        ("Zones held", of_sides(sheets, weeks, lambda week, row: float((week.controller == row).sum()))),
        ("Attacks a week", [attacks]),
        ("Insurgents, as they truly were", hidden),
        ("Will", of_sides(sheets, weeks, lambda week, row: week.will[row])),
        ("Killed a week, by side", of_sides(sheets, weeks, lambda week, row: float(week.killed[row]))),
    ]


def believed(film: Film, side: str) -> Chart | None:
    """Who hid, as a side believed it from week to week and as it was; none for those who hide themselves."""
    mornings = [(scene.mornings[side], scene.mornings[None]) for scene in film.scenes]
    if not mornings or mornings[0][0].underground is not None:
        return None
    low, high = (
        np.array([getattr(seen.beliefs, name).sum() for seen, _ in mornings], dtype=np.float64)
        for name in ("hidden_low", "hidden_high")
    )
    true = [hidden.operators.sum() + hidden.dormant.sum() for _, truth in mornings if (hidden := truth.underground) is not None]
    return "In hiding: what was (T), and the band you believed", [
        Curve("the truth", "T", "red", np.array(true, dtype=np.float64), bands=((low, high),))
    ]


def drawn(found: Sequence[Chart], width: int, height: int = HEIGHT) -> Text:
    """Charts below each other, or two by two where there is room, each with what its letters mean."""
    wide = width >= WIDE
    return Text("\n").join(panels(found, 1 + wide, (width - GAP) // 2 if wide else width, height))
