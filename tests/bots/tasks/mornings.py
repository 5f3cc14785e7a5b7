"""Ways to change what a government knows on a morning, and what a task orders on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from game.orders.order import Order
from game.orders.plan import Plan
from game.terms import Measure
from game.views.situation import Situation


def attacked(situation: Situation, **attacks: int) -> Situation:
    """The morning after a quiet week but for attacks in these zones."""
    column = np.zeros(len(situation.board), dtype=np.int64)
    for zone, count in attacks.items():
        column[situation.board.index[zone]] = count
    return replace(situation, attacks=column)


def found_out(situation: Situation, zone: str, exposed: int) -> Situation:
    """So many elements exposed in a zone, and nobody known of elsewhere."""
    beliefs = situation.beliefs.copy()
    beliefs.suspected, beliefs.exposed = beliefs.suspected * 0, beliefs.exposed * 0
    beliefs.exposed[situation.board.index[zone]] = exposed
    return replace(situation, beliefs=beliefs, known_leaders=())


def measured(situation: Situation, measure: Measure, zone: str, weeks: int = 1) -> Situation:
    measures = situation.measures.copy()
    measures[measure, situation.board.index[zone]] = weeks
    return replace(situation, measures=measures)


def held_by(situation: Situation, row: int, *zones: str) -> Situation:
    controller = situation.controller.copy()
    controller[[situation.board.index[zone] for zone in zones]] = row
    return replace(situation, controller=controller, contested=situation.contested & (controller < 0))


def postured(situation: Situation, **changes: object) -> Situation:
    return replace(situation, own=tuple(body._replace(**changes) for body in situation.own))  # type: ignore[arg-type]


def given(situation: Situation, task: Callable[..., None], **settings: object) -> list[Order]:
    """What a task orders, every order with its reason."""
    plan = Plan(situation)
    task(situation, plan, **settings)
    assert all(each.reason for each in plan.directives)
    return [each.order for each in plan.directives]


def believing(situation: Situation, **values: float) -> Situation:
    """A morning on which every zone is believed to have this grip, and so on, whatever else is so."""
    rows = {"grip": 0, "support": 1, "grievance": 2, "fear": 3, "guards": 4}
    beliefs = situation.beliefs.copy()
    social = beliefs.social.copy()
    for name, value in values.items():
        social[rows[name]] = value
    beliefs.social = social
    return replace(situation, beliefs=beliefs)
