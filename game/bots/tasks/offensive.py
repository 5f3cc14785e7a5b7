"""Offensives: columns of those who hide come together before thin ground, take it, and go on to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.bots.agenda import Candidate, take
from game.bots.doctrine import free
from game.bots.tasks.hidden_reading import ratio
from game.orders.counter_attack import CounterAttack
from game.orders.march import March, days_along, way_of
from game.orders.order import GROUP_LIMIT

if TYPE_CHECKING:
    from game.bots.agenda import Task
    from game.orders.plan import Plan
    from game.views.reports import FormationReport
    from game.views.situation import Situation

SURE = 4.0
"""Odds beyond which a target is worth no more."""


def advance(enough: float, *, at_most: int = 1, keep: float = 0.0) -> Task:
    """Counter-attack what is held most thinly, with the fewest columns near it that give `enough` to one, keeping `keep` RP."""
    return partial(_advance, enough=enough, at_most=at_most, keep=keep)


def close_up(at_most: int = 1, *, keep: float = 0.0) -> Task:
    """March columns that stand beside no enemy to the nearest ground of their own that does, keeping `keep` RP."""
    return partial(_close_up, at_most=at_most, keep=keep)


def _advance(situation: Situation, plan: Plan, *, enough: float, at_most: int, keep: float) -> None:
    for _ in range(at_most):  # one at a time: a column that has been ordered is not there for the next
        columns = _columns(situation, plan)
        if plan.treasury_left - situation.parameters.cost_counter_attack < keep:
            return
        found = [_attack(situation, row, columns, enough) for row in situation.hostile_held.nonzero()[0].tolist()]
        if not take(plan, [each for each in found if each is not None], 1):
            return


def _attack(situation: Situation, row: int, columns: list[FormationReport], enough: float) -> Candidate | None:
    board = situation.board
    around = {row, *board.neighbours[row]}
    group: list[FormationReport] = []
    for body in [each for each in columns if board.index[each.zone] in around][:GROUP_LIMIT]:
        group.append(body)
        if (odds := ratio(situation, row, group)) >= enough:
            order = CounterAttack(tuple(each.id for each in group), board.zone_ids[row])
            told = f"{odds:.1f} to one at {board.names[row]} by what is known"
            worth = min(odds, SURE) * float(board.worth[row])
            return Candidate(order, worth, told) if order.refusal(situation) is None else None
    return None


def _close_up(situation: Situation, plan: Plan, *, at_most: int, keep: float) -> None:
    board, before = situation.board, situation.beside_enemy
    doors = (situation.friendly_held & before & ~situation.contested).nonzero()[0].tolist()
    found = []
    for body in _columns(situation, plan):
        here = board.index[body.zone]
        if before[here] or situation.hostile_held[here] or plan.treasury_left - situation.parameters.cost_march < keep:
            continue
        ways = [(row, way) for row in doors if (way := way_of(situation, body, board.zone_ids[row]))]
        if ways:
            days, row = min((days_along(situation, body, way), row) for row, way in ways)
            told = f"no enemy stands beside {board.names[here]}; {board.names[row]} is {days} days off"
            found.append(Candidate(March((body.id,), board.zone_ids[row]), float(body.strength), told))
    take(plan, found, at_most)


def _columns(situation: Situation, plan: Plan) -> list[FormationReport]:
    """Columns without orders, the strongest first."""
    kind = situation.sheet.kind_massed
    return sorted((each for each in free(situation, plan) if each.kind == kind), key=lambda each: (-each.power, each.id))
