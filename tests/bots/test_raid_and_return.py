"""Raid and return: hidden at first, in columns later, gone again when the answer gathers, and loudest before a reckoning."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.bots.raid_and_return import RETURN, RaidAndReturn
from game.dice import Dice
from game.orders.mass import Mass
from game.orders.order import Directive
from game.orders.plan import Plan
from game.orders.postures import GoToGround
from game.orders.surge import Surge
from game.views.situation import Situation


def decide(situation: Situation) -> list[Directive]:
    given = RaidAndReturn().decide(situation, Dice(1))
    plan = Plan(situation)
    assert all(plan.add(each.order) is None and each.reason for each in given)
    return given


@pytest.fixture
def later(pockets: dict[str, Situation]) -> Situation:
    """All ground lost, nobody under arms but a few guards, the networks grown."""
    morning = pockets["insurgents"]
    assert morning.underground is not None
    beliefs = morning.beliefs.copy()
    beliefs.low = beliefs.high = np.zeros_like(beliefs.low)
    beliefs.social = beliefs.social.copy()
    beliefs.social[4] = 50.0  # guards
    iraq = np.full_like(morning.controller, morning.sheets["iraq"].row)
    grown = replace(morning.underground, network=(4, 4, 4, 4))
    return replace(morning, own=(), controller=iraq, beliefs=beliefs, underground=grown, treasury=40.0, week=21)


@pytest.mark.parametrize("scenario", ["opening", "pockets"])
def test_it_begins_by_hiding(request: pytest.FixtureRequest, scenario: str) -> None:
    situation: Situation = request.getfixturevalue(scenario)["insurgents"]
    assert isinstance(decide(situation)[0].order, GoToGround)


def test_it_comes_back_in_columns_when_the_time_has_come(later: Situation) -> None:
    assert any(isinstance(each.order, Mass) for each in decide(later))
    for week in (RETURN - 2, 26):  # too early; too near the next reckoning
        assert not any(isinstance(each.order, Mass) for each in decide(replace(later, week=week)))


def test_it_is_loudest_before_a_reckoning(later: Situation) -> None:
    assert any(isinstance(each.order, Surge) for each in decide(replace(later, week=17)))
    assert not any(isinstance(each.order, Surge) for each in decide(later))
