"""The planner: keeps the usual stance unless another does clearly better in wars that might be the one under way.

A plan is the usual stance (what the scenario schedules for the side, else the doctrine of its kind) or another stance of one's
kind, kept up over the horizon: to the next reckoning, and ten weeks at least. All plans are played out in the same imagined wars
(common random numbers), one war a round. After two rounds only the best rival and the usual stance are left, and a rival that is
no longer ahead drops out. What then takes its place is asked for proof: its mean lead must be several times its standard error.

>>> found = {"hold": [1.0, 3.0, 2.0], "raid": [4.0, 5.5, 5.0], "fade": [0.0, 1.0]}
>>> Lead.of(found["raid"], found["hold"])
Lead(mean=2.83, error=0.17, wars=3)
>>> Lead.of(found["raid"], found["hold"]).is_clear, Lead.of([9.0, 2.0, 2.0], found["hold"]).is_clear
(True, False)
>>> str(Worth.of([4.0, 5.0]))
'4.5 ± 1.0'
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt
from statistics import fmean, stdev
from typing import TYPE_CHECKING

from game.bots.historical import in_week
from game.bots.table import BOTS, DOCTRINE, Choice, bot, commander
from game.campaign.continuation import continue_, imagine, prospect

if TYPE_CHECKING:
    from game.campaign.commander import Commander
    from game.campaign.schema import Scenario
    from game.dice import Dice
    from game.orders.order import Directive
    from game.views.situation import Situation

BUDGET = 140
"""Campaign-weeks played out before a decision, at most: 1.4 s of CPU where one costs 10 ms."""
HORIZON = 10
"""Weeks for which a plan is followed, at least."""
ROUNDS_FOR_ALL = 2
"""Wars in which all plans are played before only the best rival and the usual stance are left."""
LEAST_WARS = 3
"""Wars that a rival must have been compared in to be followed."""
LEAST_LEAD = 1.0
"""Points: a smaller lead changes no stance, however sure."""
CAUTION = 2.5
"""Standard errors that a rival's lead must clear."""
TWO_SIDED = 1.96  # standard errors to either end of a 95 % interval


@dataclass(frozen=True, slots=True)
class Worth:
    """Points over par that a plan leads to, with half the width of its 95 % interval."""

    mean: float
    within: float

    @classmethod
    def of(cls, points: Sequence[float]) -> Worth:
        """The worth that so many continuations show."""
        spread = stdev(points) if len(points) > 1 else 0.0
        return cls(fmean(points), TWO_SIDED * spread / sqrt(len(points)))

    def __str__(self) -> str:
        return f"{self.mean:.1f} ± {self.within:.1f}"


@dataclass(frozen=True, slots=True)
class Lead:
    """By how many points a rival is ahead of the usual stance in the wars that both were played in, with its standard error."""

    mean: float
    error: float
    wars: int

    @classmethod
    def of(cls, rival: Sequence[float], usual: Sequence[float]) -> Lead:
        """The lead by pairs, war for war."""
        pairs = [ours - theirs for ours, theirs in zip(rival, usual, strict=False)]
        error = stdev(pairs) / sqrt(len(pairs)) if len(pairs) > 1 else 0.0
        return cls(round(fmean(pairs), 2), round(error, 2), len(pairs))

    @property
    def is_clear(self) -> bool:
        """Whether it is reason enough to leave the usual stance."""
        return self.wars >= LEAST_WARS and self.mean >= LEAST_LEAD and self.mean >= CAUTION * self.error


class Planner:
    """Imagines, plays out, compares, and gives the orders of the best plan; without a scenario it follows doctrine."""

    def __init__(self, scenario: Scenario | None = None, budget: int = BUDGET, horizon: int = HORIZON) -> None:
        self.scenario = scenario
        self.budget = budget
        self.horizon = horizon

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """This week's orders."""
        kind = situation.sheet.kind
        if self.scenario is None:
            return commander(DOCTRINE[kind], kind).decide(situation, dice)
        weeks = weeks_ahead(situation.week, self.scenario.reckonings, self.horizon, situation.weeks)
        among = plans(usual_choice(self.scenario, situation.faction, kind), kind, situation.week, weeks)
        found = self._weigh(among, situation, self.scenario, dice)
        usual, rival = next(iter(among)), best_rival(found)
        ranked = [usual] if rival is None else [usual, rival]
        if rival and Lead.of(found[rival], found[usual]).is_clear:
            ranked.reverse()
        best = among[ranked[0]].decide(situation, dice.on("orders"))
        return [_explained(each, ranked, found) for each in best]

    def _weigh(
        self, among: Mapping[str, Commander], situation: Situation, scenario: Scenario, dice: Dice
    ) -> dict[str, list[float]]:
        """Points over par of each plan, the usual one first, in one war after another; those who dropped out have fewer."""
        kinds = {side: sheet.kind for side, sheet in situation.sheets.items() if side != situation.faction}
        others = {side: commander(usual_choice(scenario, side, kind), kind) for side, kind in kinds.items()}
        found: dict[str, list[float]] = {name: [] for name in among}
        weeks = weeks_ahead(situation.week, scenario.reckonings, self.horizon, situation.weeks)
        playouts, war, alive = self.budget // weeks, 0, list(among)
        while war == 0 or playouts >= len(alive) > 1:
            for name in alive:
                campaign = imagine(situation, scenario, dice.on("war", war))
                continue_(campaign, {**others, situation.faction: among[name]}, weeks)
                found[name].append(prospect(campaign, situation.faction))
            playouts, war = playouts - len(alive), war + 1
            if war >= ROUNDS_FOR_ALL:
                alive = still_open(found)
        return found


def weeks_ahead(week: int, reckonings: Sequence[int], least: int, last: int) -> int:
    """Weeks to the end of the next reckoning's, this one counted: no fewer than the least, and none after the war's last.

    >>> weeks_ahead(9, [8, 20, 32], 10, 52), weeks_ahead(18, [8, 20, 32], 10, 52), weeks_ahead(50, [44, 52], 10, 52)
    (12, 10, 3)
    """
    following = next((each for each in sorted(reckonings) if each >= week), last)
    return max(1, min(max(following - week + 1, least), last - week + 1))


def plans(usual: Choice, kind: str, week: int, weeks: int) -> dict[str, Commander]:
    """What there is to choose from, by name: first what is usual over the weeks ahead, then every other stance."""
    schedule = {1: usual} if isinstance(usual, str) else usual
    doctrine = DOCTRINE[kind]  # before a schedule begins
    ahead = [in_week(schedule, each) or doctrine for each in range(week, week + weeks)]
    name = " then ".join(dict.fromkeys(ahead))
    stances = [other for other, entry in BOTS.items() if entry.stance and kind in entry.kinds and other != name]
    return {name: commander(usual, kind), **{other: bot(other, kind) for other in stances}}


def usual_choice(scenario: Scenario, faction: str, kind: str) -> Choice:
    """What a scenario names for a side, bot or schedule, where none of it plans itself; else the doctrine of its kind."""
    named = scenario.bots.get(faction, {})
    names = [named] if isinstance(named, str) else [*named.values()]
    plain = [name in BOTS and kind in BOTS[name].kinds and not BOTS[name].options and name != "historical" for name in names]
    return named if plain and all(plain) else DOCTRINE[kind]


def best_rival(found: Mapping[str, Sequence[float]]) -> str | None:
    """Of the plans other than the first, that which was played longest, and of those the best by its mean."""
    return min([*found][1:], key=lambda name: (-len(found[name]), -fmean(found[name]), name), default=None)


def still_open(found: Mapping[str, Sequence[float]]) -> list[str]:
    """The usual stance, named first, and the best rival, as long as it is ahead.

    >>> still_open({"a": [1.0], "b": [2.0], "c": [3.0]}), still_open({"a": [4.0], "b": [2.0]})
    (['a', 'c'], ['a'])
    """
    usual, rival = next(iter(found)), best_rival(found)
    ahead = rival is not None and Lead.of(found[rival], found[usual]).mean > 0
    return [usual, rival] if rival and ahead else [usual]


def _explained(directive: Directive, ranked: Sequence[str], found: Mapping[str, Sequence[float]]) -> Directive:
    worth = [f"{name.replace('_', ' ')}, {Worth.of(found[name])}" for name in ranked]
    usual = next(iter(found))
    because = "no other is clearly better" if ranked[0] == usual else f"clearly better than {usual.replace('_', ' ')}"
    chosen = f"{directive.reason}; of {len(found)} plans by points over par: {worth[0]}: {because}"
    return replace(directive, reason=chosen, rejected=worth[1] if len(worth) > 1 else directive.rejected)
