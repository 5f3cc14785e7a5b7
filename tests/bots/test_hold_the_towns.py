"""Hold the towns: on the first morning it stands, digs and pays for it; later it strikes back and feeds what it holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.hold_the_towns import HoldTheTowns
from game.dice import Dice
from game.orders.order import Directive
from game.orders.plan import Plan
from game.orders.postures import Defend, GoToGround, ThinOut
from game.views.situation import Situation


def decide(situation: Situation) -> list[Directive]:
    given = HoldTheTowns().decide(situation, Dice(1))
    plan = Plan(situation)
    assert all(plan.add(each.order) is None and each.reason for each in given)
    return given


@pytest.mark.parametrize("scenario", ["opening", "pockets"])
def test_it_stands_from_the_first_morning(request: pytest.FixtureRequest, scenario: str) -> None:
    situation: Situation = request.getfixturevalue(scenario)["insurgents"]
    assert isinstance(decide(situation)[0].order, Defend)


def test_it_never_tells_anyone_to_hide(war: dict[str, list[Situation]]) -> None:
    for situation in war["insurgents"]:
        assert not any(isinstance(each.order, GoToGround | ThinOut) for each in decide(situation))


def test_with_an_empty_purse_it_still_finds_something_to_do(pockets: dict[str, Situation]) -> None:
    poor = decide(replace(pockets["insurgents"], treasury=0.5))
    assert poor
    assert all(each.order.cost(pockets["insurgents"]).treasury <= 0.5 for each in poor)
