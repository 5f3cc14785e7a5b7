"""Deconflict: friction is talked down once a week, and a halt near the line is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.dice import Dice
from game.orders.assault import Assault
from game.orders.deconflict import Deconflict, halted
from game.orders.march import March
from game.orders.order import Execution
from game.orders.plan import Plan
from game.orders.table import options
from game.views.situation import Situation
from tests.wars import shipped


@pytest.fixture(scope="module")
def war() -> Campaign:
    campaign = Campaign(shipped("last-pockets"), 5)
    campaign.open_week()
    return campaign


@pytest.fixture(scope="module")
def syria(war: Campaign) -> Situation:
    return war.situation("syria")


def test_the_sides_across_the_line_may_talk_and_no_others(war: Campaign, coalition: Situation) -> None:
    offered = {
        side: any(isinstance(each, Deconflict) for each in options(war.situation(side))) for side in war.theater.faction_ids
    }
    assert offered == {"coalition": True, "iraq": False, "syria": True, "insurgents": False}
    assert "no rival" in str(Deconflict().refusal(coalition))  # the tutorial's


def test_it_lowers_friction_and_never_below_nought(war: Campaign) -> None:
    p, theater = war.parameters, war.theater
    for was, then in ((6.0, 6.0 + p.friction_deconflict), (0.5, 0.0)):
        theater.friction = was
        (event,) = Deconflict().carry_out(Execution(theater, "syria", p, Dice(1)))
        event.apply(theater)
        assert theater.friction == then
    theater.friction = p.friction_start


def test_once_a_week_and_only_while_there_is_friction(syria: Situation) -> None:
    plan = Plan(syria)
    assert plan.add(Deconflict()) is None
    assert plan.spent.command == 1
    assert "once a week" in str(plan.add(Deconflict()))
    assert "no friction" in str(Deconflict().refusal(replace(syria, friction=0.0)))
    assert "from 2.0 to 0.0" in Deconflict().expectation(syria)
    assert Deconflict().text(syria) == "deconflict with Coalition and partner"


def test_a_halt_refuses_moves_near_the_line_until_it_is_over(syria: Situation) -> None:
    board = syria.board
    stopped = replace(syria, halt_until=syria.week)
    body = next(each for each in syria.own if not each.fixed)
    near = next(zone for row, zone in enumerate(board.zone_ids) if syria.near_rival[row])
    far = next(zone for row, zone in enumerate(board.zone_ids) if not syria.near_rival[row])
    for order in (March((body.id,), near), Assault((body.id,), near)):
        assert "nothing moves near the line" in str(order.refusal(stopped))
        assert "nothing moves" not in str(order.refusal(syria))
    assert halted(stopped, far) is None
    assert halted(replace(stopped, week=stopped.week + 1), near) is None
