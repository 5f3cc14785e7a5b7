"""Pace: a task waits while too many of one's own zones are held weakly."""

from __future__ import annotations

from dataclasses import replace

from game.bots.tasks.pace import once_firm
from game.bots.tasks.reading import mine
from game.orders.plan import Plan
from game.orders.postures import Patrol
from game.views.situation import Situation
from tests.bots.tasks.mornings import believing


def patrol(situation: Situation, plan: Plan) -> None:
    plan.add(Patrol((situation.own[0].id,)), "so that something is ordered")


def ordered(situation: Situation, least: float, weak: int) -> int:
    plan = Plan(replace(situation, treasury=60.0))
    once_firm(patrol, least=least, at_most_weak=weak)(situation, plan)
    return len(plan.directives)


def test_a_task_waits_for_grip(pockets: dict[str, Situation]) -> None:
    coalition = pockets["coalition"]
    zones = int(mine(coalition).sum())
    assert ordered(believing(coalition, grip=0.5), 0.45, 0) == 1
    assert ordered(believing(coalition, grip=0.4), 0.45, 0) == 0
    assert ordered(believing(coalition, grip=0.4), 0.45, zones - 1) == 0
    assert ordered(believing(coalition, grip=0.4), 0.45, zones) == 1
