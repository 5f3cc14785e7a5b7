"""The planner: plays each of several plans on through wars that might be the one under way, and gives the orders of the best.

A plan is a stance of one's kind kept up from now on, or no new orders for a week and the usual stance after it. All plans are
played out in the same imagined wars (common random numbers), one war a round. After every second round the worse half of the
plans drops out, as long as more than two are left, until the budget of campaign-weeks is spent.

>>> found = {"hold": [1.0, 3.0], "raid": [4.0, 5.0], "fade": [0.0, 1.0]}
>>> better_half(found)
['raid', 'hold']
>>> str(Worth.of(found["raid"]))
'4.5 ± 1.0'
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt
from statistics import fmean, stdev
from typing import TYPE_CHECKING

from game.bots.table import BOTS, DOCTRINE, bot, commander
from game.campaign.commander import Silent
from game.campaign.continuation import continue_, imagine, prospect

if TYPE_CHECKING:
    from game.campaign.commander import Commander
    from game.campaign.schema import Scenario
    from game.dice import Dice
    from game.orders.order import Directive
    from game.views.situation import Situation

BUDGET = 120
"""Campaign-weeks played out before a decision."""
HORIZON = 10
"""Weeks for which a plan is followed."""
ROUNDS_EACH = 2
"""Wars in which plans are compared before the worse half drops out."""
WAIT = "no new orders"
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
class Opening:
    """A plan: one commander up to and in a week, another after it."""

    first: Commander
    then: Commander
    until: int

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """The orders of whoever's week it is."""
        return (self.first if situation.week <= self.until else self.then).decide(situation, dice)


class Planner:
    """Imagines, plays out, compares, and gives the orders of the best plan; without a scenario it follows doctrine."""

    def __init__(self, scenario: Scenario | None = None, budget: int = BUDGET, horizon: int = HORIZON) -> None:
        self.scenario = scenario
        self.budget = budget
        self.horizon = horizon

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """This week's orders."""
        usual = usual_bot(self.scenario, situation.faction, situation.sheet.kind)
        if self.scenario is None:
            return usual.decide(situation, dice)
        found = self._weigh(plans(situation, usual), situation, self.scenario, dice)
        ranked = sorted(found, key=lambda name: (-len(found[name]), -fmean(found[name])))
        best = plans(situation, usual)[ranked[0]].decide(situation, dice.on("orders"))
        return [_explained(each, ranked, found) for each in best]

    def _weigh(
        self, among: Mapping[str, Commander], situation: Situation, scenario: Scenario, dice: Dice
    ) -> dict[str, list[float]]:
        """Points over par of each plan, in one war after another; those who dropped out have fewer."""
        kinds = {side: sheet.kind for side, sheet in situation.sheets.items()}
        others = {side: usual_bot(scenario, side, kind) for side, kind in kinds.items() if side != situation.faction}
        found: dict[str, list[float]] = {name: [] for name in among}
        playouts, war = self.budget // self.horizon, 0
        alive = list(among)
        while war == 0 or playouts >= len(alive) > 1:
            for name in alive:
                campaign = imagine(situation, scenario, dice.on("war", war))
                continue_(campaign, {**others, situation.faction: among[name]}, self.horizon)
                found[name].append(prospect(campaign, situation.faction))
            playouts, war = playouts - len(alive), war + 1
            if war % ROUNDS_EACH == 0 and len(alive) > 2:
                alive = better_half({name: found[name] for name in alive})
        return found


def plans(situation: Situation, usual: Commander) -> dict[str, Commander]:
    """What there is to choose from, by name."""
    kind = situation.sheet.kind
    stances = {name: bot(name, kind) for name, entry in BOTS.items() if entry.stance and kind in entry.kinds}
    return {**stances, WAIT: Opening(Silent(), usual, situation.week)}


def usual_bot(scenario: Scenario | None, faction: str, kind: str) -> Commander:
    """What a scenario names for a side, where that is a stance or several; else the doctrine of its kind. Never a planner."""
    named = scenario.bots.get(faction, {}) if scenario else {}
    names = [named] if isinstance(named, str) else [*named.values()]
    fit = names and all(name in BOTS and BOTS[name].stance and kind in BOTS[name].kinds for name in names)
    return commander(named if fit else DOCTRINE[kind], kind)


def better_half(found: Mapping[str, Sequence[float]]) -> list[str]:
    """The better half of the plans by their means, the best first; of an odd number the larger half, and never fewer than two."""
    ranked = sorted(found, key=lambda name: (-fmean(found[name]), name))
    return ranked[: max(2, (len(ranked) + 1) // 2)]


def _explained(directive: Directive, ranked: Sequence[str], found: Mapping[str, Sequence[float]]) -> Directive:
    worth = [f"{name.replace('_', ' ')}, {Worth.of(found[name])}" for name in ranked[:2]]
    chosen = f"{directive.reason}; best of {len(ranked)} plans by points over par: {worth[0]}"
    return replace(directive, reason=chosen, rejected=worth[1] if len(worth) > 1 else directive.rejected)
