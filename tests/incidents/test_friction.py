"""Friction between sides that share a line."""

from __future__ import annotations

import pytest

from game.campaign.setup import set_up
from game.dice import Dice
from game.incidents.effects import ChangeOfFriction
from game.incidents.friction import change_friction
from game.incidents.occasion import Occasion
from tests.wars import shipped


@pytest.mark.parametrize(("points", "after"), [(2.5, 4.5), (20.0, 10.0), (-5.0, 0.0)])
def test_friction_moves_within_its_bounds(points: float, after: float) -> None:
    scenario = shipped("last-pockets")
    theater = set_up(scenario, 1)
    theater.friction = 2.0
    (event,) = change_friction(ChangeOfFriction(points=points), Occasion(theater, "clash", scenario.parameters, Dice(1)))
    event.apply(theater)
    assert theater.friction == after


def test_where_no_two_sides_share_a_line_there_is_none(on: Occasion) -> None:
    assert list(change_friction(ChangeOfFriction(points=3.0), on)) == []
