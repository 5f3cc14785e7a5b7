"""Networks: to build them up region by region, to live off the people through them, and to frighten those who would inform."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from game.bots.agenda import Candidate, take, take_in_turn
from game.bots.tasks.hidden_reading import would_inform
from game.orders.extort import Extort, StopExtorting
from game.orders.intimidate import Intimidate
from game.orders.network import INTIMIDATE
from game.orders.recruit import Recruit
from game.terms import Measure

if TYPE_CHECKING:
    from game.bots.agenda import Task
    from game.orders.plan import Plan
    from game.views.situation import Situation


def raise_networks(to: int, *, at_most: int = 1, keep: float = 0.0) -> Task:
    """Raise networks up to a level, first where the most operators are for what is still to build, keeping `keep` RP."""
    return partial(_raise, to=to, at_most=at_most, keep=keep)


def _raise(situation: Situation, plan: Plan, *, to: int, at_most: int, keep: float) -> None:
    if plan.treasury_left - situation.parameters.cost_recruit < keep:
        return
    hidden, board = situation.underground, situation.board
    assert hidden is not None
    operators = np.bincount(board.region_rows, hidden.operators, minlength=len(board.region_ids))
    levels = hidden.network
    worth = {row: float(operators[row]) / (to - level) for row, level in enumerate(levels) if level < to}
    told = "level {} of {}, and {:,.0f} operators there to use it"
    found = (
        Candidate(order, worth[row], told.format(levels[row], to, operators[row]))
        for row in sorted(worth, key=lambda row: -worth[row])
        if (order := Recruit(board.region_ids[row])).refusal(situation) is None
    )
    take_in_turn(plan, found, at_most)


def live_off_the_people(*, below: float, above: float = 1e9) -> Task:
    """Extort, the strongest network first, while the treasury is below `below` RP; stop, one by one, above `above`."""
    return partial(_live_off, below=below, above=above)


def _live_off(situation: Situation, plan: Plan, *, below: float, above: float) -> None:
    hidden, board, p = situation.underground, situation.board, situation.parameters
    assert hidden is not None
    if below <= plan.treasury_left <= above:
        return
    short = plan.treasury_left < below
    found = []
    for row, region in enumerate(board.region_ids):
        level = hidden.network[row]
        if short and level and not hidden.extorting[row]:
            told = f"{plan.treasury_left:.0f} RP are left, and {p.extort_income * level:.1f} a week are to be had"
            found.append(Candidate(Extort(region), float(level), told))
        elif not short and hidden.extorting[row]:
            told = f"{plan.treasury_left:.0f} RP are enough: spare the people, whose support is {_support(situation, row):.0%}"
            found.append(Candidate(StopExtorting(region), -float(level), told))
    take(plan, found, 1)


def _support(situation: Situation, region: int) -> float:
    here = situation.board.region_rows == region
    return float(np.average(situation.beliefs.social[1][here], weights=situation.people[here] + 1.0))


def silence_informers(freely: float = 0.25, *, at_most: int = 1, keep: float = 0.0) -> Task:
    """Intimidate where many operators live among people who inform, from `freely` on, keeping `keep` RP."""
    return partial(_silence, freely=freely, at_most=at_most, keep=keep)


def _silence(situation: Situation, plan: Plan, *, freely: float, at_most: int, keep: float) -> None:
    hidden, board = situation.underground, situation.board
    assert hidden is not None
    if plan.treasury_left - situation.parameters.cost_intimidate < keep:
        return
    tips = would_inform(situation)
    allowed = np.array(hidden.network)[board.region_rows] >= INTIMIDATE
    worth = tips * hidden.operators * allowed * (situation.measures[Measure.INTIMIDATION] <= 1)
    able = np.flatnonzero((worth > 0) & (tips >= freely))
    told = "{} operators live among people of whom {:.0%} would inform"
    found = [
        Candidate(Intimidate(board.zone_ids[row]), float(worth[row]), told.format(hidden.operators[row], tips[row]))
        for row in able[np.argsort(-worth[able], kind="stable")][: at_most + 1].tolist()
    ]
    take(plan, found, at_most)
