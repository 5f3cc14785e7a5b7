"""What tasks read off a situation."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.bots.tasks.reading import (
    can_keep_up,
    can_spend,
    grouped,
    how_many,
    income,
    informing,
    kept_up,
    mine,
    recent_attacks,
    unordered,
)
from game.orders.plan import Plan
from game.orders.police import EndPolicing, Police
from game.orders.postures import Patrol
from game.terms import Measure
from game.views.situation import Situation
from tests.bots.tasks.mornings import attacked, believing, held_by, measured, postured


def test_income_is_what_is_given_and_the_oil(iraq: Situation) -> None:
    with_field = int((iraq.board.where_tag("field") & (iraq.controller == iraq.row)).sum())
    assert income(iraq) == pytest.approx(iraq.sheet.income_week + iraq.parameters.oil_income * with_field)
    assert income(held_by(iraq, iraq.row, "OMR")) == pytest.approx(income(iraq) + iraq.parameters.oil_income)


def test_what_is_kept_up_counts_old_and_new_and_leaves_out_what_ends(iraq: Situation) -> None:
    policed = measured(iraq, Measure.POLICE, "MSL")
    plan = Plan(postured(policed, posture="hold"))
    p = iraq.parameters
    assert kept_up(plan) == pytest.approx(p.cost_police)
    assert plan.add(Police("DYL")) is None
    assert plan.add(Patrol(("IQ-24", "IQ-22"))) is None
    assert kept_up(plan) == pytest.approx(2 * p.cost_police + 2 * p.cost_patrol)
    assert plan.add(EndPolicing("MSL")) is None
    assert kept_up(plan) == pytest.approx(p.cost_police + 2 * p.cost_patrol)


def test_nothing_is_kept_up_beyond_income_and_what_is_in_hand(iraq: Situation) -> None:
    poor, rich = Plan(replace(iraq, treasury=3.0)), Plan(iraq)
    assert can_keep_up(poor, 1.0, 2.0)
    assert not can_keep_up(poor, 1.0, 2.5)
    assert not can_keep_up(poor, income(iraq) + 1.0, 0.0)
    assert can_keep_up(rich, income(iraq) + 1.0, 0.0)
    assert can_spend(poor, 1.0, 2.0)
    assert not can_spend(poor, 1.5, 2.0)


@pytest.mark.parametrize("treasury", [0.0, 2.0, 3.3, 12.0, 40.0, 400.0])
def test_how_many_can_be_kept_up_is_as_many_as_one_by_one(iraq: Situation, treasury: float) -> None:
    plan = Plan(replace(iraq, treasury=treasury))
    for each in (0.3, 0.7, 2.0):
        one_by_one = [can_keep_up(plan, each * count, 2.0) for count in range(1, 9)]
        assert one_by_one == [count <= how_many(plan, each, 2.0, 8) for count in range(1, 9)]


def test_people_inform_where_grip_is_firm_and_nobody_does_where_the_enemy_rules(iraq: Situation) -> None:
    firm, even = believing(iraq, grip=0.9, support=0.0, fear=0.0), believing(iraq, grip=0.5, support=0.0, fear=0.0)
    assert informing(even).max() == 0.0
    assert np.array_equal(informing(firm) == 1.0, ~iraq.hostile_held)


def test_attacks_are_those_of_last_week_until_a_record_goes_back_further(iraq: Situation) -> None:
    quiet, once = attacked(iraq), attacked(iraq, DYL=3)
    row = iraq.board.index["DYL"]
    assert recent_attacks(once)[row] == 3.0
    past = replace(iraq.past, attacks=(quiet.attacks, once.attacks))
    assert recent_attacks(replace(once, past=past))[row] == 1.5


def test_mine_is_what_one_controls_and_nobody_fights_over(iraq: Situation) -> None:
    held = mine(iraq)
    assert held[iraq.board.index["BGD"]]
    assert not held[iraq.board.index["QIM"]]
    assert not held[iraq.board.index["RWA"]]


def test_groups_are_as_large_as_a_command_moves(iraq: Situation) -> None:
    plan = Plan(postured(iraq, posture="hold", in_contact=False))
    bodies = unordered(plan.situation, plan, "hold")
    assert [len(group) for group in grouped(bodies[:6])] == [4, 2]
    assert plan.add(Patrol(("IQ-24",))) is None
    assert len(unordered(plan.situation, plan, "hold")) == len(bodies) - 1
    assert unordered(plan.situation, plan, "sweep") == []
