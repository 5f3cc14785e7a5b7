"""Columns: operators who mass where security is thin, take the ground, hold it for a while, and slip away again."""

from __future__ import annotations

from functools import partial
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np

from game.bots.agenda import Candidate, take
from game.bots.tasks.hidden_reading import (
    enemies_near,
    people_to_gather,
    ratio,
    ratio_of_a_column,
    security_against,
    weeks_to_reckoning,
)
from game.bots.tasks.reading import mine
from game.orders.counter_attack import CounterAttack
from game.orders.mass import Mass
from game.orders.network import MASS
from game.orders.order import GROUP_LIMIT

if TYPE_CHECKING:
    from game.bots.agenda import Task
    from game.orders.plan import Plan
    from game.units import Flags
    from game.views.reports import FormationReport
    from game.views.situation import Situation

LOOKED_AT = 10
"""Zones weighed in earnest each week, those with the most operators ready first."""
TO_STRIKE = 3.0
"""Points of will above the least that an attack takes, below which gathering for one would be in vain."""


def mass_to_seize(
    enough: float,
    *,
    first: int = 1,
    quiet: int = 0,
    answer: float = 99.0,
    at_most: int = 1,
    columns: int = 6,
    keep: float = 0.0,
) -> Task:
    """From week `first`, mass in enemy zones at `enough` to one, with `answer` to one around them at most.

    Only while the next reckoning is `quiet` weeks off or more, and no more than so many columns at once; while the will to
    attack is all but gone, only where nobody stands guard.
    """
    return partial(
        _mass, enough=enough, weeks=(first, quiet), answer=answer, at_most=at_most, columns=columns, keep=keep, own=False
    )


def mass_to_hold(*, at_most: int = 1, columns: int = 20, keep: float = 0.0) -> Task:
    """Mass in zones of one's own that a garrison holds and nobody contests: it comes out stronger."""
    return partial(_mass, enough=0.0, weeks=(1, 0), answer=0.0, at_most=at_most, columns=columns, keep=keep, own=True)


def _mass(
    situation: Situation,
    plan: Plan,
    *,
    enough: float,
    weeks: tuple[int, int],
    answer: float,
    at_most: int,
    columns: int,
    keep: float,
    own: bool,
) -> None:
    p, board = situation.parameters, situation.board
    few = sum(body.kind == situation.sheet.kind_massed for body in situation.own) < columns
    in_time = situation.week >= weeks[0] and weeks_to_reckoning(situation) >= weeks[1]
    if not (few and in_time) or plan.treasury_left - p.cost_mass < keep:
        return
    ready, near = people_to_gather(situation), enemies_near(situation)
    ground = situation.friendly_held & ~situation.contested
    if not own:
        ground = situation.hostile_held & (near <= answer * ready)
        if situation.will < p.will_no_assault + TO_STRIKE:  # then only what nobody guards can be taken, by standing there
            ground = ground & (security_against(situation) == 0)
    able = np.flatnonzero(_may_mass(situation) & (ready >= p.mass_min_operators) & ground)
    found = []
    for row in able[np.argsort(-ready[able], kind="stable")][:LOOKED_AT].tolist():
        if own and board.zone_ids[row] not in situation.own_at:
            continue
        odds = ratio_of_a_column(situation, row, int(ready[row]))
        if odds >= enough:
            told = f"{ready[row]} stand ready around {board.names[row]}"
            told += "" if own else f", {odds:.1f} to one by what is known, and {near[row]:,} enemies could answer"
            worth = float(ready[row]) if own else _hope(situation, row, odds, int(near[row]), int(ready[row]))
            found.append(Candidate(Mass(board.zone_ids[row]), worth, told))
    take(plan, found, at_most)


def _hope(situation: Situation, row: int, odds: float, answer: int, strength: int) -> float:
    """What seizing a zone is worth: by the ground, the odds and what may answer, and by how few must leave their cover for it."""
    few = sqrt(situation.parameters.mass_min_operators / strength)
    return few * min(odds, 4.0) * float(situation.board.worth[row]) / (1.0 + answer / strength)


def _may_mass(situation: Situation) -> Flags:
    """(Z,): zones one holds, and all zones of a region whose network may mass."""
    assert situation.underground is not None
    strong = np.array(situation.underground.network)[situation.board.region_rows] >= MASS
    return np.asarray(strong | mine(situation), dtype=np.bool_)


def strike_back(enough: float, *, at_most: int = 1, keep: float = 0.0, beside: bool = True) -> Task:
    """Counter-attack in one's own zone, and beside it with columns, at `enough` to one or better, keeping `keep` RP."""
    return partial(_strike_back, enough=enough, at_most=at_most, keep=keep, beside=beside)


def _strike_back(situation: Situation, plan: Plan, *, enough: float, at_most: int, keep: float, beside: bool) -> None:
    if plan.treasury_left - situation.parameters.cost_counter_attack < keep:
        return
    board, taken = situation.board, plan.taken
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
