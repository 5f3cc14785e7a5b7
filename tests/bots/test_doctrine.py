"""What doctrine bots share: reading targets from reports, and going with enough."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.doctrine import (
    ENOUGH,
    STRAINED,
    believed,
    free,
    is_ours_to_take,
    order_assaults,
    support_battles,
    talk,
    targets,
    worth,
)
from game.campaign.campaign import Campaign
from game.campaign.loading import load
from game.orders.assault import Assault, believed_ratio
from game.orders.close_support import CloseSupport
from game.orders.deconflict import Deconflict
from game.orders.plan import Plan
from game.orders.postures import Patrol
from game.views.situation import Situation


@pytest.fixture
def iraq(opening: dict[str, Situation]) -> Situation:
    return opening["iraq"]


def believing(situation: Situation, factor: float) -> Situation:
    """The same morning with so many times the enemies reported."""
    beliefs = situation.beliefs.copy()
    beliefs.low = (beliefs.low * factor).astype(beliefs.low.dtype)
    beliefs.high = (beliefs.high * factor).astype(beliefs.high.dtype)
    return replace(situation, beliefs=beliefs)


def test_what_is_believed_is_the_middle_of_the_report(iraq: Situation) -> None:
    row = iraq.board.index["QIM"]
    assert believed(iraq, "QIM") == (iraq.enemy_low[row] + iraq.enemy_high[row]) / 2
    assert believed(iraq, "ANA") == 0


def test_the_free_have_no_orders_and_are_not_under_way(iraq: Situation) -> None:
    plan = Plan(iraq)
    assert {each.id for each in free(iraq, plan)} == {"IQ-1", "IQ-2", "IQ-3", "IQ-4", "IQ-5"}
    plan.add(Patrol(("IQ-1",)))
    marching = replace(iraq, own=tuple(replace(b, posture="march") if b.id == "IQ-2" else b for b in iraq.own))
    busy = Plan(marching, plan.directives)
    assert {each.id for each in free(marching, busy)} == {"IQ-3", "IQ-4", "IQ-5"}


def test_targets_are_enemy_zones_in_reach_the_best_first(iraq: Situation) -> None:
    found = targets(iraq, Plan(iraq))
    assert {each.zone for each in found} == {"QIM", "RWA"}
    assert [each.worth for each in found] == sorted((each.worth for each in found), reverse=True)
    for each in found:
        assert 1 <= len(each.group) <= 4
        assert all(Assault((body.id,), each.zone).refusal(iraq) is None for body in each.group)


def test_nobody_takes_what_another_government_has_claimed() -> None:
    situation = Campaign(load("last-pockets"), 1).open_week()["coalition"]
    claimed = [row for row, side in enumerate(situation.board.side) if side == "syria"]
    own = [row for row, side in enumerate(situation.board.side) if side == "coalition"]
    assert claimed
    assert not any(is_ours_to_take(situation, row) for row in claimed)
    assert all(is_ours_to_take(situation, row) for row in own)


def test_a_contested_zone_is_worth_more(iraq: Situation) -> None:
    contested = iraq.contested.copy()
    contested[iraq.board.index["RWA"]] = True
    assert worth(replace(iraq, contested=contested), "RWA") > worth(iraq, "RWA")


def test_assaults_go_in_with_enough_and_no_more(iraq: Situation) -> None:
    rich = replace(iraq, treasury=100.0)
    plan = Plan(rich)
    order_assaults(rich, plan)
    assert plan.directives
    for directive in plan.directives:
        order = directive.order
        assert isinstance(order, Assault)
        group = order.group(rich)
        assert believed_ratio(rich, order.zone, group, believed(rich, order.zone)) >= ENOUGH
        assert len(group) == 1 or believed_ratio(rich, order.zone, group[:-1], believed(rich, order.zone)) < ENOUGH


def test_against_too_many_nobody_assaults(iraq: Situation) -> None:
    plan = Plan(believing(iraq, 50))
    order_assaults(plan.situation, plan)
    assert plan.directives == []


def test_the_worn_are_left_out(iraq: Situation) -> None:
    worn = replace(iraq, own=tuple(replace(body, cohesion=0.4) for body in iraq.own))
    plan = Plan(worn)
    order_assaults(worn, plan)
    assert plan.directives == []


def test_no_more_assaults_than_asked_for(iraq: Situation) -> None:
    rich = believing(replace(iraq, treasury=100.0), 0.3)
    many, one = Plan(rich), Plan(rich)
    order_assaults(rich, many)
    order_assaults(rich, one, at_most=1)
    assert len(many.directives) > len(one.directives) == 1


def test_aircraft_go_where_an_assault_was_ordered(iraq: Situation) -> None:
    flying = replace(iraq, packages=4, treasury=100.0)
    plan = Plan(flying)
    support_battles(flying, plan)
    assert plan.directives == []
    plan.add(Assault(("IQ-1",), "QIM"))
    support_battles(flying, plan)
    flown = [each.order for each in plan.directives if isinstance(each.order, CloseSupport)]
    assert [order.zone for order in flown] == ["QIM"]


def test_aircraft_go_where_allies_fight(opening: dict[str, Situation]) -> None:
    coalition = opening["coalition"]
    fighting = replace(
        coalition,
        allied=tuple(replace(b, posture="assault", destination="RWA") if b.id == "IQ-4" else b for b in coalition.allied),
    )
    plan = Plan(fighting)
    support_battles(fighting, plan)
    assert [each.order.zone for each in plan.directives if isinstance(each.order, CloseSupport)] == ["RWA"]


def test_friction_is_talked_down_before_it_costs(iraq: Situation) -> None:
    morning = Campaign(load("last-pockets"), 1).open_week()["coalition"]
    for level, said in ((STRAINED - 0.1, []), (STRAINED, [Deconflict()])):
        plan = Plan(replace(morning, friction=level))
        talk(plan.situation, plan)
        assert [each.order for each in plan.directives] == said
    assert morning.parameters.friction_gate > STRAINED
    plan = Plan(replace(iraq, friction=9.0))  # which has no rival in the tutorial
    talk(plan.situation, plan)
    assert plan.directives == []
