"""Tasks for aircraft: over those who fight first, and then over garrisons one could come at."""

from __future__ import annotations

from dataclasses import replace

from game.bots.doctrine import believed
from game.bots.tasks.support import support, wear_down
from game.orders.close_support import CloseSupport
from game.views.situation import Situation
from tests.bots.tasks.mornings import given


def test_those_who_fight_are_supported(iraq: Situation) -> None:
    assert given(iraq, support) == [CloseSupport("QIM", iraq.packages)]
    assert given(replace(iraq, packages=0), support) == []


def test_without_a_fight_garrisons_in_reach_are_worn_down(syria: Situation) -> None:
    orders = given(syria, wear_down, each=2, at_most=2)
    zones = [order.zone for order in orders if isinstance(order, CloseSupport)]
    assert len(zones) == 2
    assert believed(syria, zones[0]) >= believed(syria, zones[1])
    assert all(syria.hostile_held[syria.board.index[zone]] for zone in zones)
    beliefs = syria.beliefs.copy()
    beliefs.low, beliefs.high = beliefs.low * 0, beliefs.high * 0
    assert given(replace(syria, beliefs=beliefs), wear_down) == []
