"""Measures: the weeks left of each run out, but for those that stand."""

from __future__ import annotations

from game.campaign.setup import set_up
from game.terms import STANDING, Measure
from tests.wars import shipped


def test_a_week_is_counted_off_every_measure_that_does_not_stand() -> None:
    theater = set_up(shipped("tutorial"), 5)
    theater.ground.measures = theater.ground.measures + 2
    theater.ground.clear_week()
    for measure in Measure:
        assert (theater.ground.measures[measure] == (2 if measure in STANDING else 1)).all()
