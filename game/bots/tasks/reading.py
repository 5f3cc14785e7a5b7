"""Reading a situation, as tasks do: income, standing costs, how attacks have run, how freely people inform. Columns by zone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.bots.kept import kept
from game.orders.order import GROUP_LIMIT
from game.orders.plan import weekly_cost
from game.orders.police import Police
from game.orders.postures import PostureOrder
from game.orders.targets import believed_tips
from game.terms import Posture

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.orders.plan import Plan
    from game.units import Flags, Floats
    from game.views.reports import FormationReport
    from game.views.situation import Situation

GRIP, SUPPORT, GRIEVANCE, FEAR, GUARDS = range(5)
"""Rows of what is believed of society."""
LASTING = (Posture.PATROL, Posture.SWEEP, Posture.DEFEND)
"""Postures that cost a formation something every week for as long as they stand; assaults and marches end by themselves."""
OF_LATE = 4
"""Weeks over which attacks are said to have happened of late."""
AHEAD = 10.0
"""Weeks over which money in hand is spread when it is asked what can be kept up."""


def grip(situation: Situation) -> Floats:
    """(Z,): how firmly the holder of each zone is believed to hold it."""
    column: Floats = situation.beliefs.social[GRIP]
    return column


@kept
def mine(situation: Situation) -> Flags:
    """(Z,): zones that one's own side controls and nobody fights over."""
    return np.asarray((situation.controller == situation.row) & ~situation.contested, dtype=np.bool_)


@kept
def recent_attacks(situation: Situation) -> Floats:
    """(Z,): attacks a week, over the last weeks; last week's where no record goes back further."""
    told = situation.past.attacks[-OF_LATE:]
    total = sum(told[1:], start=told[0]) if told else situation.attacks
    return np.asarray(total / max(len(told), 1), dtype=np.float64)


@kept
def informing(situation: Situation) -> Floats:
    """(Z,): how freely people are thought to inform, 0-1: not where the enemy rules or grip is even, fully where it is firm."""
    return believed_tips(situation)


@kept
def income(situation: Situation) -> float:
    """RP a week to count on: what the side is given, and its oil."""
    fields = situation.board.where_tag("field") & (situation.controller == situation.row)
    return float(situation.sheet.income_week + situation.parameters.oil_income * int(fields.sum()))


def kept_up(plan: Plan) -> float:
    """RP a week that police orders and lasting postures will cost from this week on."""
    situation, p = plan.situation, plan.situation.parameters
    old = sum(weekly_cost(f.posture, p) for f in situation.own if f.posture in LASTING and f.id not in plan.taken)
    old += p.cost_police * plan.policed
    new = [each.order for each in plan.directives if isinstance(each.order, Police | PostureOrder)]
    lasting = (each for each in new if isinstance(each, Police) or each.posture in LASTING)
    return old + sum(each.cost(situation).treasury for each in lasting)


def can_keep_up(plan: Plan, weekly: float, reserve: float) -> bool:
    """True where so much more a week leaves the reserve whole, and goes on for months on income and what is in hand."""
    return how_many(plan, weekly, reserve, 1) == 1


def how_many(plan: Plan, each: float, reserve: float, at_most: int) -> int:
    """How many things, each at this price a week, can be kept up together; what is kept up already is summed once for all."""
    left = plan.treasury_left
    if left - each - reserve < 0:
        return 0
    old, earned = kept_up(plan), income(plan.situation)
    for count in range(1, at_most + 1):
        spare = left - each * count - reserve
        if spare < 0 or old + each * count > earned + spare / AHEAD:
            return count - 1
    return at_most


def can_spend(plan: Plan, cost: float, reserve: float) -> bool:
    """True where a price paid once leaves the reserve whole."""
    return plan.treasury_left - cost >= reserve


def unordered(situation: Situation, plan: Plan, *postures: str) -> list[FormationReport]:
    """Own formations without orders this week, out of contact, in one of these postures."""
    taken = plan.taken
    return [f for f in situation.own if f.posture in postures and f.id not in taken and not f.in_contact]


def grouped(bodies: Iterable[FormationReport]) -> list[tuple[FormationReport, ...]]:
    """Formations in groups as large as one command moves, in the order they came."""
    ranked = list(bodies)
    return [tuple(ranked[at : at + GROUP_LIMIT]) for at in range(0, len(ranked), GROUP_LIMIT)]
