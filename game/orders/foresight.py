"""Foresight: the morning as a plan's other orders will leave it, so that what is expected of one counts nobody twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from game.orders.assault import Assault
from game.orders.mass import Mass

if TYPE_CHECKING:
    from game.orders.order import Order
    from game.orders.plan import Plan
    from game.views.reports import FormationReport
    from game.views.situation import Situation


def foreseen(plan: Plan, order: Order) -> Situation:
    """What `order` is to be judged by: formations do what other orders tell them, and who masses elsewhere masses only once."""
    mine, now = set(order.subjects), plan.situation
    others = [each.order for each in plan.directives if each.order != order and mine.isdisjoint(each.order.subjects)]
    told = {body: each for each in others for body in each.subjects}
    if told:
        now = replace(now, own=tuple(_told(body, told.get(body.id)) for body in now.own))
    for each in others:
        if isinstance(each, Mass):
            now = _massed(now, each.zone)
    return now


def _told(body: FormationReport, order: Order | None) -> FormationReport:
    """A formation as an order will have it: with those who fight for a zone, or no longer fighting where it stands."""
    if order is None:
        return body
    if isinstance(order, Assault):
        return body._replace(zone=order.zone, posture="assault")
    return body._replace(posture="hold") if body.posture == "assault" else body


def _massed(s: Situation, zone: str) -> Situation:
    """Nobody stands ready any more in a zone whose operators mass, nor beside it."""
    if (hidden := s.underground) is None:
        return s
    row = s.board.index[zone]
    operators = hidden.operators.copy()
    near = np.array([row, *s.board.neighbours[row]])
    operators[near] = np.minimum(operators[near], hidden.regrouping[near])
    return replace(s, underground=replace(hidden, operators=operators))
