"""A reckoning in lines: how one's own score came, what was met and what was missed, and where the others stand.

Scores are laid open at reckonings and at no other time; the conditions are told as far as this side can count them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.events.turn import ReckoningHeld
from game.rules.victory import FLOORS, GRADES
from game.views.score_sheet import LIKELY, MET, OPEN, UNKNOWN, UNLIKELY, UNMET, GradeSheet, Tally, score_sheet

if TYPE_CHECKING:
    from game.events.entry import Entry
    from game.rules.conditions import Condition
    from game.views.situation import Situation

WORDS = {"none": "no victory"}


def reckoned(entries: Iterable[Entry], ladder: tuple[Condition, ...], now: Situation) -> tuple[str, ...]:
    """The lines of a week's reckoning, the score first; none where the week held none."""
    held = next((entry.event for entry in entries if isinstance(entry.event, ReckoningHeld)), None)
    if held is None:
        return ()
    grade, score = dict(held.grades)[now.faction], dict(held.scores)[now.faction]
    sheets = score_sheet(ladder, now)
    level = GRADES.index(grade)
    return (_score(grade, score), *map(_grade, sheets[: level + 1]))


def _score(grade: str, score: float) -> str:
    level = GRADES.index(grade)
    name = WORDS.get(grade, f"{grade} victory")
    if level == len(GRADES) - 1:
        return f"Your score {score:.0f}: {name}, all that can be had"
    floor, ceiling = FLOORS[level], FLOORS[level + 1]
    share = (score - floor) / (ceiling - floor)
    base = (f"{floor:.0f} for it, " if floor else "") + f"{int(share * 100)}% of the way"
    return f"Your score {score:.0f}: {name}; {base} to a {GRADES[level + 1]} victory (the mean of how near its conditions are)"


def _grade(sheet: GradeSheet) -> str:
    """What a grade asked for, met and missed; lines set in belong to an `any one of these` above them."""
    groups = ((f"{MET}", (MET, LIKELY)), ("missed", (UNMET, UNLIKELY)))
    parts = [f"{word}: {'; '.join(found)}" for word, verdicts in groups if (found := _told(sheet.tallies, verdicts))]
    for words, verdict in (("your reports leave open", OPEN), ("you have no report of", UNKNOWN)):
        unsure = _told(sheet.tallies, (verdict,))
        parts += [f"{words}: {'; '.join(unsure)}"] * bool(unsure)
    return f"{sheet.grade.capitalize()} victory - {' | '.join(parts)}"


def _told(tallies: tuple[Tally, ...], verdicts: tuple[str, ...]) -> list[str]:
    wanted = [each for each in tallies if each.verdict in verdicts]
    return [each.asked + (f" ({each.stands})" if each.stands else "") for each in wanted]
