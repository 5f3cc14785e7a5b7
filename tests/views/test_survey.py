"""The ground in kilometres: whose each spot is, how far a zone reaches, and what is nobody's."""

from __future__ import annotations

import numpy as np
import pytest

from game.views.gazetteer import Place, Polyline
from game.views.survey import MARGIN, OUTSIDE, REACH_FACTOR, Survey, surveyed

WEST, EAST = Place("W", "West", 34.0, 40.0, "town", "WW"), Place("E", "East", 34.0, 42.0, "town", "EE")


def owner(survey: Survey, lon: float, lat: float) -> int:
    east, south = survey.plane.east(np.array([lon])), survey.plane.south(np.array([lat]))
    return int(survey.owners(east, south, (survey.east, survey.south))[0][0])


def test_a_spot_is_its_nearest_places_up_to_the_reach() -> None:
    survey = surveyed((WEST, EAST), (), 60.0)
    assert [owner(survey, lon, 34.0) for lon in (40.1, 40.5, 41.0, 41.5, 41.9)] == [0, 0, OUTSIDE, 1, 1]
    wide = surveyed((WEST, EAST), (), 200.0)
    assert [owner(wide, lon, 34.0) for lon in (40.9, 41.1)] == [0, 1]


def test_distances_are_in_kilometres_however_many_spots_are_asked_for() -> None:
    survey = surveyed((WEST, EAST), (), 500.0)
    east = np.linspace(-60.0, 60.0, 20_001)
    owners, far = survey.owners(east, np.zeros_like(east), (survey.east, survey.south))
    true = np.abs(east[:, None] - survey.east).min(axis=1)
    assert np.abs(far - true).max() < 0.01
    assert (owners == (east > 0))[np.abs(east) > 0.01].all()


def test_a_frontier_keeps_a_nearer_neighbour_out() -> None:
    edge = Polyline("frontier", ((40.5, 33.0), (40.5, 35.0)))
    box = Polyline("frontier", ((39.0, 33.0), (43.0, 33.0), (43.0, 35.0), (39.0, 35.0), (39.0, 33.0)))
    parted = surveyed((WEST, EAST), (edge, box), 400.0)
    assert [owner(parted, lon, 34.0) for lon in (40.4, 40.6)] == [0, 1]
    assert owner(surveyed((WEST, EAST), (), 400.0), 40.6, 34.0) == 0


def test_the_usual_reach_follows_the_wider_gaps_and_the_extent_leaves_a_margin() -> None:
    row = tuple(Place(f"P{n}", "P", 34.0, 40.0 + n, "town") for n in range(5))
    survey = surveyed(row, (), None)
    gap = float(survey.east[1] - survey.east[0])
    assert survey.reach == pytest.approx(gap * REACH_FACTOR)
    assert survey.extent.width == pytest.approx(4 * gap + 2 * MARGIN * survey.reach)
    assert survey.extent.height == pytest.approx(2 * MARGIN * survey.reach)


def test_lines_are_sorted_by_kind_and_single_points_left_out() -> None:
    lines = (Polyline("river", ((40, 34), (41, 34))), Polyline("river", ((40, 34),)), Polyline("frontier", ((40, 33), (40, 35))))
    survey = surveyed((WEST, EAST), lines, 60.0)
    assert (len(survey.rivers), len(survey.frontiers)) == (1, 1)
    assert survey.rivers[0][0][1] - survey.rivers[0][0][0] == pytest.approx(float(survey.east[1] - survey.east[0]) / 2)


def test_no_place_and_one_place_have_a_map_too() -> None:
    assert surveyed((), (), None).extent.width > 0
    assert owner(surveyed((WEST,), (), None), 40.0, 34.0) == 0
