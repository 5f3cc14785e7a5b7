"""Air tasks: over those who fight first, then over garrisons still to be taken; never near trouble for others."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.bots.doctrine import STRAINED, believed
from game.bots.tasks.air import cut_supply, engage, near_trouble, support_fights, wear_down
from game.orders.assault import Assault
from game.orders.close_support import CloseSupport
from game.orders.engagement import SetEngagement
from game.orders.interdict import Interdict
from game.orders.plan import Plan
from game.views.situation import Situation
from tests.bots.tasks.mornings import given


@pytest.fixture
def coalition(pockets: dict[str, Situation]) -> Situation:
    return replace(pockets["coalition"], treasury=60.0, command=20)


def nobody(situation: Situation) -> Situation:
    beliefs = situation.beliefs.copy()
    beliefs.low, beliefs.high = beliefs.low * 0, beliefs.high * 0
    return replace(situation, beliefs=beliefs)


def quarrelling(situation: Situation) -> Situation:
    return replace(situation, friction=STRAINED)


def weather(situation: Situation, zone: str) -> Situation:
    grounded = situation.grounded.copy()
    grounded[situation.board.index[zone]] = True
    return replace(situation, grounded=grounded)


def in_syria(situation: Situation, row: int) -> bool:
    return situation.board.country[row] == "SY"


def test_whoever_fights_is_supported_with_what_flies_over_that_country(coalition: Situation) -> None:
    assert given(coalition, support_fights) == [CloseSupport("QIM", 3)]  # contested from the first morning
    assert given(coalition, support_fights, most=9) == [CloseSupport("QIM", coalition.packages_by_country["IQ"])]
    plan = Plan(coalition)
    assert plan.add(Assault(("CO-03",), "GHR")) is None
    support_fights(coalition, plan, at_most=2)
    assert {each.order.zone for each in plan.directives if isinstance(each.order, CloseSupport)} == {"QIM", "GHR"}


def test_nothing_flies_without_packages_or_in_weather(coalition: Situation) -> None:
    assert given(replace(coalition, packages=0), support_fights) == []
    assert given(weather(coalition, "QIM"), support_fights) == []


def test_an_ally_beside_the_rival_is_left_alone_once_there_is_friction(coalition: Situation) -> None:
    near = next(row for row in np.flatnonzero(coalition.near_rival & coalition.hostile_held).tolist() if in_syria(coalition, row))
    zone = coalition.board.zone_ids[near]
    allied = (coalition.allied[0]._replace(posture="assault", destination=zone), *coalition.allied[1:])
    helping = replace(coalition, allied=allied)
    assert CloseSupport(zone, 3) in given(helping, support_fights)
    assert near_trouble(quarrelling(helping))[near]
    assert CloseSupport(zone, 3) not in given(quarrelling(helping), support_fights)


def test_the_strongest_garrison_on_ones_own_side_of_the_line_is_worn_down(coalition: Situation) -> None:
    orders = given(coalition, wear_down, at_most=3)
    zones = [order.zone for order in orders if isinstance(order, CloseSupport)]
    assert len(zones) == len(orders) >= 2
    assert [believed(coalition, zone) for zone in zones] == sorted((believed(coalition, zone) for zone in zones), reverse=True)
    assert all(coalition.board.side[coalition.board.index[zone]] != "syria" for zone in zones)
    assert given(nobody(coalition), wear_down) == []


def test_the_hub_that_feeds_most_is_interdicted(coalition: Situation) -> None:
    (order,) = given(coalition, cut_supply, most=2)
    assert order == Interdict("HJN", 2)  # Albu Kamal lies on the rival's side
    assert given(nobody(coalition), cut_supply) == []


def test_rules_of_engagement_turn_once_too_many_have_died(coalition: Situation) -> None:
    bounds = {"rules": "permissive", "once_blamed": "strict", "blamed": 100}
    assert given(coalition, engage, **bounds) == [SetEngagement("permissive")]
    assert given(replace(coalition, rules_of_engagement="permissive"), engage, **bounds) == []
    assert given(replace(coalition, strike_deaths=100), engage, **bounds) == [SetEngagement("strict")]


def test_governments_fly_for_their_own_and_never_over_what_the_coalition_has_claimed(iraq: Situation, syria: Situation) -> None:
    assert given(iraq, support_fights) == [CloseSupport("QIM", min(3, iraq.packages))]
    zones = [order.zone for order in given(syria, wear_down, most=2, at_most=3) if isinstance(order, CloseSupport)]
    assert zones
    assert all(syria.board.side[syria.board.index[zone]] != "coalition" for zone in zones)
    abroad = [order.zone for order in given(iraq, wear_down, at_most=9) if isinstance(order, CloseSupport)]
    assert all(iraq.board.country[iraq.board.index[zone]] == "IQ" for zone in abroad)
