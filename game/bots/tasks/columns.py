"""Columns: operators who mass where security is thin, take the ground, hold it for a while, and slip away again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from game.bots.agenda import Candidate, take
from game.bots.tasks.hidden_reading import enemies_near, operators_ready, ratio, ratio_of_a_column
from game.orders.counter_attack import CounterAttack
from game.orders.mass import Mass
from game.orders.network import MASS
from game.orders.order import GROUP_LIMIT

if TYPE_CHECKING:
    from game.bots.agenda import Task
    from game.orders.plan import Plan
    from game.views.situation import FormationReport, Situation

LOOKED_AT = 10
"""Zones weighed in earnest each week, those with the most operators ready first."""


def mass_to_seize(enough: float, *, first: int = 1, at_most: int = 1, columns: int = 6, keep: float = 0.0) -> Task:
    """From week `first`, mass in enemy zones where a column would have `enough` to one; no more than so many columns at once."""
    return partial(_mass, enough=enough, first=first, at_most=at_most, columns=columns, keep=keep, own=False)


def mass_to_hold(*, at_most: int = 1, columns: int = 20, keep: float = 0.0) -> Task:
    """Mass in zones of one's own that a garrison holds and nobody contests: it comes out stronger."""
    return partial(_mass, enough=0.0, first=1, at_most=at_most, columns=columns, keep=keep, own=True)


def _mass(
    situation: Situation, plan: Plan, *, enough: float, first: int, at_most: int, columns: int, keep: float, own: bool
) -> None:
    p, hidden, board = situation.parameters, situation.underground, situation.board
    assert hidden is not None
    few = sum(body.kind == situation.sheet.kind_massed for body in situation.own) < columns
    if situation.week < first or not few or max(hidden.network) < MASS or plan.treasury_left - p.cost_mass < keep:
        return
    ready, near = operators_ready(situation), enemies_near(situation)
    level = np.array(hidden.network)[board.region_rows]
    ground = situation.friendly_held & ~situation.contested if own else situation.hostile_held
    able = np.flatnonzero((level >= MASS) & (ready >= p.mass_min_operators) & ground)
    found = []
    for row in able[np.argsort(-ready[able], kind="stable")][:LOOKED_AT].tolist():
        if own and board.zone_ids[row] not in situation.own_at:
            continue
        odds = ratio_of_a_column(situation, row, int(ready[row]))
        if odds >= enough:
            told = f"{ready[row]} stand ready around {board.names[row]}"
            told += "" if own else f", {odds:.1f} to one by what is known, and {near[row]:,} enemies could answer"
            answer = 1.0 + float(near[row]) / float(ready[row])
            worth = float(ready[row]) if own else min(odds, 4.0) * float(board.worth[row]) / answer
            found.append(Candidate(Mass(board.zone_ids[row]), worth, told))
    take(plan, found, at_most)


def strike_back(enough: float, *, at_most: int = 1, keep: float = 0.0, beside: bool = True) -> Task:
    """Counter-attack in one's own zone, and beside it with columns, at `enough` to one or better, keeping `keep` RP."""
    return partial(_strike_back, enough=enough, at_most=at_most, keep=keep, beside=beside)


def _strike_back(situation: Situation, plan: Plan, *, enough: float, at_most: int, keep: float, beside: bool) -> None:
    if plan.treasury_left - situation.parameters.cost_counter_attack < keep:
        return
    board, taken = situation.board, {subject for each in plan.directives for subject in each.order.subjects}
    found = []
    for zone, bodies in situation.own_at.items():
        here = board.index[zone]
        group = sorted((each for each in bodies if each.id not in taken and each.destination is None), key=_strongest)[
            :GROUP_LIMIT
        ]
        if situation.contested[here] or situation.hostile_held[here]:
            found += _attack(situation, here, group, enough)
        elif beside:
            columns = [each for each in group if each.kind == situation.sheet.kind_massed]
            for row in board.neighbours[here]:
                if situation.hostile_held[row] and columns:
                    found += _attack(situation, row, columns, enough)
    take(plan, found, at_most)


def _attack(situation: Situation, row: int, group: list[FormationReport], enough: float) -> list[Candidate]:
    odds, board = ratio(situation, row, group), situation.board
    order = CounterAttack(tuple(each.id for each in group), board.zone_ids[row])
    if odds < enough or order.refusal(situation) is not None:
        return []
    told = f"{odds:.1f} to one at {board.names[row]} by what is known"
    return [Candidate(order, min(odds, 4.0) * float(board.worth[row]), told)]


def _strongest(body: FormationReport) -> tuple[float, str]:
    return (-body.power, body.id)
