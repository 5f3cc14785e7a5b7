"""The score sheet: each condition of one's own victory, what it asks for, and how it stands as far as this side can know.

What is public is measured by the rule that judges the reckoning; what is hidden stands as a band from reports and estimates,
or as not known. Nothing here reads the truth.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from game.rules.conditions import AllOf, AnyOf, Condition, Holds, Measured, NotThis
from game.rules.victory import GRADES
from game.views.score_bands import Band, known
from game.views.score_words import told, wanted

if TYPE_CHECKING:
    from game.views.situation import Situation

MET, UNMET, OPEN, UNKNOWN = "met", "not met", "open", "not known"
LIKELY, UNLIKELY = "likely met", "likely not"
OPPOSITES = {MET: UNMET, UNMET: MET, LIKELY: UNLIKELY, UNLIKELY: LIKELY}


@dataclass(frozen=True, slots=True)
class Tally:
    """A line of the sheet: what is asked for, how it stands, and whether it is met. `depth` is how far it is set in."""

    depth: int
    asked: str
    stands: str
    verdict: str


@dataclass(frozen=True, slots=True)
class GradeSheet:
    """A grade of victory with its conditions; what lies below it is needed too."""

    grade: str
    tallies: tuple[Tally, ...]


def score_sheet(ladder: tuple[Condition, ...], situation: Situation) -> tuple[GradeSheet, ...]:
    """The grades from the lowest up, each with its conditions."""
    return tuple(GradeSheet(grade, tuple(_tallies(each, situation, 0))) for grade, each in zip(GRADES[1:], ladder, strict=True))


def tagged(ladder: tuple[Condition, ...], s: Situation) -> dict[str, tuple[str, ...]]:
    """The names of the zones that carry each tag of which the conditions speak."""
    tags = dict.fromkeys(tag for each in ladder for tag in _tags(each))
    return {tag: tuple(s.board.names[row] for row in np.flatnonzero(s.board.where_tag(tag)).tolist()) for tag in tags}


def _tags(condition: Condition) -> list[str]:
    if isinstance(condition, AllOf | AnyOf):
        return [tag for each in condition.conditions for tag in _tags(each)]
    if isinstance(condition, NotThis):
        return _tags(condition.condition)
    return [condition.tag] if isinstance(condition, Holds) and condition.tag else []


def _tallies(condition: Condition, s: Situation, depth: int) -> list[Tally]:
    if isinstance(condition, AllOf):
        inner = [tally for each in condition.conditions for tally in _tallies(each, s, depth + bool(depth))]
        return [Tally(depth, "all of these", "", verdict(condition, s)), *inner] if depth else inner
    if isinstance(condition, AnyOf):
        inner = [tally for each in condition.conditions for tally in _tallies(each, s, depth + 1)]
        return [Tally(depth, "any one of these", "", verdict(condition, s)), *inner]
    if isinstance(condition, NotThis):
        return [Tally(depth, "not this", "", verdict(condition, s)), *_tallies(condition.condition, s, depth + 1)]
    band = known(condition, s)
    return [
        Tally(
            depth, wanted(condition, s), told(condition, band.low, band.high, band.source) if band else "", verdict(condition, s)
        )
    ]


def verdict(condition: Condition, s: Situation) -> str:
    """Met or not where one can tell, likely so or not by reports, open where they leave it so, not known where there are none."""
    if isinstance(condition, NotThis):
        inner = verdict(condition.condition, s)
        return OPPOSITES.get(inner, inner)
    if isinstance(condition, AllOf | AnyOf):
        found = {verdict(each, s) for each in condition.conditions}
        return _together(found, UNMET, UNLIKELY) if isinstance(condition, AllOf) else _together(found, MET, LIKELY)
    return _judged(condition, known(condition, s))


def _together(found: set[str], decides: str, leans: str) -> str:
    """Several verdicts as one: any of them may decide or lean one way; all must agree to go the other."""
    if found & {decides, leans}:
        return decides if decides in found else leans
    against = {OPPOSITES[decides], OPPOSITES[leans]}
    if found <= against:
        return OPPOSITES[decides] if found == {OPPOSITES[decides]} else OPPOSITES[leans]
    return OPEN


def _judged(condition: Measured, band: Band | None) -> str:
    if band is None:
        return UNKNOWN
    least = -np.inf if condition.min is None else condition.min
    most = np.inf if condition.max is None else condition.max
    if least <= band.low and band.high <= most:
        return LIKELY if band.guessed else MET
    if band.high < least or band.low > most:
        return UNLIKELY if band.guessed else UNMET
    return OPEN
