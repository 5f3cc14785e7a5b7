"""Go to ground: on the first morning all who can are told to hide; then networks, leaders and the thinly held places count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.go_to_ground import GoToGroundEarly
from game.dice import Dice
from game.orders.order import Directive
from game.orders.plan import Plan
from game.orders.postures import Defend, GoToGround, ThinOut
from game.views.situation import Situation


def decide(situation: Situation) -> list[Directive]:
    given = GoToGroundEarly().decide(situation, Dice(1))
    plan = Plan(situation)
    assert all(plan.add(each.order) is None and each.reason for each in given)
    return given


@pytest.mark.parametrize("scenario", ["opening", "pockets"])
def test_all_who_are_pressed_are_told_to_hide_first(request: pytest.FixtureRequest, scenario: str) -> None:
    situation: Situation = request.getfixturevalue(scenario)["insurgents"]
    given = decide(replace(situation, command=9))
    told = {body for each in given if isinstance(each.order, GoToGround | ThinOut) for body in each.order.formations}
    assert isinstance(given[0].order, GoToGround)
    assert len(told) >= len(situation.own) - 1


def test_it_never_stands(war: dict[str, list[Situation]]) -> None:
    for situation in war["insurgents"]:
        assert not any(isinstance(each.order, Defend) for each in decide(situation))


def test_it_does_not_spend_its_last_money(pockets: dict[str, Situation]) -> None:
    poor = replace(pockets["insurgents"], treasury=3.0)
    assert all(each.order.cost(poor).treasury == 0.0 for each in decide(poor))
