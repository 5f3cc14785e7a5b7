"""Own soldiers: out of the line that partners hold, and out of zones where many are shot at."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from game.bots.tasks.ground import assault
from game.bots.tasks.own_soldiers import is_dear, keep_safe, sparing
from game.orders.march import March
from game.orders.plan import Plan
from game.views.situation import Situation
from tests.bots.tasks.mornings import attacked, believing, given, postured


@pytest.fixture
def coalition(pockets: dict[str, Situation]) -> Situation:
    return replace(pockets["coalition"], treasury=60.0, command=20)


def test_a_sides_own_soldiers_are_dear_and_its_partners_are_not(coalition: Situation) -> None:
    assert {body.kind for body in coalition.own if is_dear(coalition, body)} == {"special_operations", "adviser"}


def test_the_dear_are_left_out_of_an_assault(coalition: Situation) -> None:
    commands = [body for order in given(coalition, assault, enough=1.0) for body in order.subjects]
    assert "CO-08" in commands or "CO-03" in commands
    alone = replace(coalition, own=tuple(body for body in coalition.own if is_dear(coalition, body)))
    assert given(alone, assault, enough=0.5)
    assert given(alone, sparing(partial(assault, enough=0.5))) == []
    spared = given(coalition, sparing(partial(assault, enough=1.0)))
    assert spared
    assert not any("CO-08" in order.subjects for order in spared)


def test_tasks_spare_in_turn_until_command_is_spent(coalition: Situation) -> None:
    seen = []
    tasks = sparing(lambda _, __: seen.append("first"), lambda _, __: seen.append("second"))
    tasks(coalition, Plan(coalition))
    assert seen == ["first", "second"]
    tasks(replace(coalition, command=0), Plan(replace(coalition, command=0)))
    assert seen == ["first", "second"]


def test_the_dear_leave_zones_with_many_attacks(coalition: Situation) -> None:
    shot_at = believing(attacked(coalition, OMR=4), grip=0.8)
    orders = given(shot_at, keep_safe)
    (order,) = [each for each in orders if "CO-08" in each.subjects]
    assert isinstance(order, March)
    row = coalition.board.index[order.to]
    assert not coalition.beside_enemy[row]
    assert shot_at.attacks[row] == 0


def test_who_is_safe_or_fixed_or_fighting_stays(coalition: Situation) -> None:
    shot_at = believing(attacked(coalition, OMR=4), grip=0.8)
    assert given(postured(shot_at, fixed=True), keep_safe) == []
    assert given(postured(shot_at, in_contact=True), keep_safe) == []
    assert given(postured(believing(coalition, grip=0.8), zone="HSK"), keep_safe) == []
    assert given(believing(shot_at, grip=0.2), keep_safe) == []  # nowhere is firm enough
