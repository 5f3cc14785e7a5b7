"""A forecast: the present situation played on many times as one commander may believe it to stand, and how that spreads.

What is hidden is drawn from that commander's beliefs (`game.campaign.imagination`); neither the truth nor its seed comes in. Own
side and allies are commanded as they are cast; what any other side is up to is not known, so one of its stances is drawn.
"""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from game.bots.table import BOTS, DOCTRINE, commanders
from game.campaign.continuation import continue_, imagine
from game.dice import Dice
from game.ensemble.fans import Fan, fan
from game.ensemble.statistics import Estimate, share
from game.rules.victory import GRADES
from game.units import WEEKS_A_MONTH, Floats

if TYPE_CHECKING:
    from game.bots.table import Choice
    from game.campaign.commander import Commander
    from game.campaign.schema import Scenario
    from game.orders.order import Directive
    from game.theater.theater import Theater
    from game.views.situation import Situation

FIGURES = {"zones": "zones you hold", "attacks": "attacks a month", "overt": "insurgents in the open", "will": "your will"}
"""What is told of each week, in words."""
_MONTH = 4  # weeks whose mean is a month's rate


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """All that goes into a forecast: what is known this morning, what is published, this week's orders, who may command."""

    situation: Situation
    scenario: Scenario
    directives: tuple[Directive, ...]
    casts: Mapping[str, tuple[Choice, ...]]  # for each side those of whom one is drawn
    weeks: int

    def packed(self) -> bytes:
        """The question as bytes, for the workers of this very program."""
        return pickle.dumps(self)


@dataclass(frozen=True, slots=True, eq=False)
class Continuation:
    """One way it may go on: each figure by week, and what it came to; `fault` says why where it could not be played."""

    number: int
    weeks: Mapping[str, tuple[float, ...]]
    grade: str = ""
    score: float = 0.0
    fault: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """What the continuations played so far come to: a fan for each figure, the odds of each grade, the spread of the score."""

    done: int
    failed: int
    fans: Mapping[str, Fan]
    grades: Mapping[str, Estimate]
    score: tuple[float, ...]  # at the levels of the fans
    fault: str = ""  # why one of those failed


def question(
    situation: Situation, scenario: Scenario, directives: Iterable[Directive], bots: Mapping[str, Choice], weeks: int
) -> Question:
    """A forecast of so many weeks from this morning; orders of this week, where there are any, are one's whole first week."""
    last = max(1, min(weeks, scenario.weeks - situation.week + 1))
    casts = {side: _cast(situation, side, bots) for side in situation.sheets}
    return Question(replace(situation), scenario, tuple(directives), casts, last)


def _cast(situation: Situation, side: str, bots: Mapping[str, Choice]) -> tuple[Choice, ...]:
    """Own side and allies as cast, plain doctrine for one who plans by playing; of others every stance they may take."""
    sheet = situation.sheets[side]
    doctrine = DOCTRINE[sheet.kind]
    if sheet.row in situation.sheet.allied_rows:
        chosen = bots.get(side, doctrine)
        return (doctrine if _plans(chosen) else chosen,)
    return tuple(dict.fromkeys((doctrine, *(name for name, each in BOTS.items() if each.stance and sheet.kind in each.kinds))))


def _plans(choice: Choice) -> bool:
    names = [choice] if isinstance(choice, str) else list(choice.values())
    return any(name.partition(":")[0] == "planner" for name in names)


# ---- one continuation -----------------------------------------------------------------------------------------------------
class _Ordered:
    """The orders of this week as they were written, then a bot's."""

    def __init__(self, asked: Question, bot: Commander) -> None:
        self.first, self.directives, self.bot = asked.situation.week, asked.directives, bot

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """This week's orders, or the bot's in the weeks after."""
        written = situation.week == self.first and self.directives
        return list(self.directives) if written else self.bot.decide(situation, dice)


def play_on(packed: bytes, number: int) -> Continuation:
    """Play the continuation of that number; one that raises is told as such. The same question and number give the same one."""
    try:
        return _played(_opened(packed), number)
    except Exception as error:  # a hole in a forecast must be seen, not end it
        return Continuation(number, {}, fault=f"{type(error).__name__}: {error}"[:200])


@lru_cache(maxsize=1)
def _opened(packed: bytes) -> Question:
    asked: Question = pickle.loads(packed)  # packed by the same program, never read from a file
    return asked


def _played(asked: Question, number: int) -> Continuation:
    situation, scenario = asked.situation, asked.scenario
    dice = Dice(0).on("forecast", situation.faction, situation.week, number)
    kinds = {side: sheet.kind for side, sheet in situation.sheets.items()}
    drawn = {side: dice.on("stance", side).choice(names) for side, names in asked.casts.items()}
    bots: dict[str, Commander] = dict(commanders(kinds, drawn, scenario))
    bots[situation.faction] = _Ordered(asked, bots[situation.faction])
    campaign = imagine(situation, scenario, dice)
    continue_(campaign, bots, asked.weeks)
    own = campaign.theater.factions[situation.faction]
    return Continuation(number, _by_week(campaign.theater, situation), own.grade, own.score)


def _by_week(theater: Theater, situation: Situation) -> dict[str, tuple[float, ...]]:
    """Each figure at the end of each week played."""
    rows, before = theater.annals.weeks, situation.week - 1
    attacks = [week.attacks_in(None) for week in rows]
    return {
        "zones": tuple(float((week.controller == situation.row).sum()) for week in rows[before:]),
        "attacks": tuple(_rate(attacks[max(0, end - _MONTH) : end]) for end in range(before + 1, len(rows) + 1)),
        "overt": tuple(float(week.overt) for week in rows[before:]),
        "will": tuple(week.will[situation.row] for week in rows[before:]),
    }


def _rate(weekly: Sequence[int]) -> float:
    return sum(weekly) / len(weekly) * WEEKS_A_MONTH


# ---- many ------------------------------------------------------------------------------------------------------------------
def summary(played: Iterable[Continuation], weeks: int) -> Forecast:
    """The spread of those played so far, in whatever order they came."""
    every = list(played)
    sound = [each for each in every if not each.fault]
    fans = {name: fan(_series(sound, name, weeks)) for name in FIGURES}
    count = Counter(each.grade for each in sound)
    scores = np.array([each.score for each in sound])
    levels = fans["will"].levels
    return Forecast(
        done=len(sound), failed=len(every) - len(sound), fans=fans,
        grades={grade: share(count[grade], len(sound)) for grade in GRADES},
        score=tuple(np.quantile(scores, levels).tolist()) if sound else (),
        fault=next((each.fault for each in every if each.fault), ""),
    )  # fmt: skip


def _series(played: Sequence[Continuation], name: str, weeks: int) -> Floats:
    """(runs, weeks); a war that is over goes on as it ended."""
    series = np.full((len(played), weeks), np.nan)
    for row, each in enumerate(played):
        values = each.weeks[name]
        series[row, : len(values)] = values
        series[row, len(values) :] = values[-1] if values else np.nan
    return series
