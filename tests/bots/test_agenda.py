"""Agendas: tasks in order, the best candidates first, each order with its reason and what was passed over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.agenda import Agenda, Candidate, take
from game.dice import Dice
from game.orders.extra_effort import ExtraEffort
from game.orders.plan import Plan, kept
from game.orders.postures import Patrol
from game.views.situation import Situation


@pytest.fixture
def iraq(opening: dict[str, Situation]) -> Situation:
    return opening["iraq"]


def candidates(situation: Situation) -> list[Candidate]:
    able = [body for body in situation.own if Patrol((body.id,)).refusal(situation) is None]
    return [Candidate(Patrol((body.id,)), float(rank), f"rank {rank}") for rank, body in enumerate(able)]


def test_the_worthiest_orders_are_given_with_reason_and_what_was_passed_over(iraq: Situation) -> None:
    plan, offered = Plan(iraq), candidates(iraq)
    assert len(offered) >= 3
    assert take(plan, offered, at_most=2) == 2
    first, second = plan.directives
    assert first.order == offered[-1].order
    assert first.reason == offered[-1].reason
    assert first.rejected == offered[-2].order.text(iraq) == second.order.text(iraq)


def test_nothing_is_given_without_command(iraq: Situation) -> None:
    plan = Plan(replace(iraq, command=0))
    assert take(plan, candidates(iraq)) == 0
    assert plan.directives == []


def test_tasks_come_in_order_until_command_is_spent(iraq: Situation) -> None:
    seen = []

    class Mind(Agenda):
        tasks = (
            lambda _, __: seen.append("first"),
            lambda situation, plan: take(plan, candidates(situation)),
            lambda _, __: seen.append("last"),
        )

    orders = Mind().decide(replace(iraq, command=1), Dice(1))
    assert len(orders) == 1
    assert seen == ["first"]


def test_money_that_only_lies_there_is_made_into_orders_once_command_is_spent(iraq: Situation) -> None:
    class Mind(Agenda):
        tasks = (lambda situation, plan: take(plan, candidates(situation), 1),) * 9

    most = kept(iraq)
    assert most is not None
    modest, rich = (Mind().decide(replace(iraq, command=1, treasury=each), Dice(1)) for each in (most / 2, most))
    assert [type(each.order) for each in modest] == [Patrol]
    efforts = [each for each in rich if isinstance(each.order, ExtraEffort)]
    assert len(efforts) == 1
    assert "lie unused" in efforts[0].reason
    assert len(rich) > 2
