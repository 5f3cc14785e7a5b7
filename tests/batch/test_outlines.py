"""Outlines: rings that close, keep their area, and leave no zone out."""

from __future__ import annotations

import numpy as np

from game.batch.outlines import outlines, simplified, trace
from game.campaign.cartography import atlas_of
from game.campaign.schema import Scenario


def area(ring: list[tuple[float, float]]) -> float:
    x, y = np.array(ring, dtype=float).T
    return float(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2.0)


def test_a_ring_holds_as_much_as_its_cells_and_a_hole_is_a_ring() -> None:
    mask = np.ones((5, 5), dtype=bool)
    mask[2, 2] = False
    outer, hole = sorted(trace(mask), key=len, reverse=True) if len(trace(mask)[0]) != len(trace(mask)[1]) else trace(mask)
    assert {area([(float(a), float(b)) for a, b in ring]) for ring in (outer, hole)} == {25.0, 1.0}


def test_cells_that_touch_at_a_corner_have_rings_of_their_own() -> None:
    assert len(trace(np.array([[True, False], [False, True]]))) == 2


def test_a_line_of_steps_becomes_straight_and_corners_stay() -> None:
    square = [(0.0, 0.0), (5.0, 0.3), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
    assert simplified(square, 1.0) == [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]


def test_every_zone_has_ground(tutorial: Scenario) -> None:
    found = outlines(atlas_of(tutorial))
    assert set(found) == set(tutorial.zones)
    assert all(sum(area(ring) for ring in rings) > 10.0 for rings in found.values())
