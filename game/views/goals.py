"""Goals: which conditions of one's own victory a week met or missed that stood otherwise before, as far as one can tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from game.views.score_sheet import LIKELY, MET, OPEN, UNKNOWN, GradeSheet, Tally, score_sheet

if TYPE_CHECKING:
    from game.rules.conditions import Condition
    from game.views.situation import Situation

GOOD = (MET, LIKELY)


def turned(ladder: tuple[Condition, ...], before: Situation, now: Situation) -> tuple[str, ...]:
    """A line for each condition that is met now and was not, or was met and is not or not surely so any more."""
    grades: dict[str, list[str]] = {}
    for then, today in zip(score_sheet(ladder, before), score_sheet(ladder, now), strict=True):
        for text in _turned(then, today):
            grades.setdefault(text, []).append(today.grade)
    return tuple(f"{text} ({' and '.join(named)} victory)" for text, named in grades.items())


def _turned(then: GradeSheet, today: GradeSheet) -> Iterator[str]:
    for was, has in zip(_goals(then.tallies), _goals(today.tallies), strict=True):
        if has.stands and (was.verdict in GOOD) != (has.verdict in GOOD):
            yield f"{_word(has)}: {has.asked}; it is {has.stands}" + (f", was {was.stands}" if was.stands else "")


def _word(has: Tally) -> str:
    if has.verdict in GOOD:
        return "Goal met now" if has.verdict == MET else "Goal likely met now"
    return "Goal no longer surely met" if has.verdict in (OPEN, UNKNOWN) else "Goal no longer met"


def _goals(tallies: tuple[Tally, ...]) -> Iterator[Tally]:
    """The lines that count something; one below a `not this` has the verdict of that: its contrary is wanted."""
    contrary: Tally | None = None
    for each in tallies:
        contrary = None if contrary is not None and each.depth <= contrary.depth else contrary
        if contrary is not None:
            yield replace(each, asked=f"{contrary.asked}: {each.asked}", verdict=contrary.verdict)
        elif each.asked == "not this":
            contrary = each
        else:
            yield each
