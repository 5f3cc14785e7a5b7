"""A drawing: glyphs give way to each other, small zones keep their cell, names stand where they are pointed at."""

from __future__ import annotations

import numpy as np

from game.views.atlas import Atlas, Place, Polyline
from game.views.labels import Spot
from game.views.sheet import FADES, draw, names_width, targets_of
from game.views.survey import OUTSIDE

TOWN, CITY = Place("T", "Town", 34.0, 40.0, "town"), Place("C", "City", 34.0, 40.0, "city")
FAR = Place("F", "Far", 35.0, 42.0, "desert")


def test_on_one_spot_the_city_stays_and_the_town_is_moved_with_its_ground() -> None:
    atlas = Atlas((TOWN, CITY, FAR))
    sheet = atlas.sheet(60, 20)
    true = int(sheet.window.column(float(atlas.survey.east[1]))), int(sheet.window.row(float(atlas.survey.south[1])))
    town, city = sheet.sites[0], sheet.sites[1]
    assert city == true
    assert town is not None
    assert town != city
    assert max(abs(town[0] - true[0]), abs(town[1] - true[1])) == 1
    assert sheet.nearest(*town) == "T"
    assert sheet.nearest(*city) == "C"


def test_a_place_out_of_sight_has_no_cell_and_no_name() -> None:
    atlas = Atlas((TOWN, FAR), reach_km=40.0)
    sheet = atlas.sheet(40, 12, 6.0, (34.0, 40.0))
    assert (sheet.sites[1], sheet.labels[1]) == (None, None)
    assert sheet.labels[0] is not None


def test_pointing_means_the_glyph_or_name_there_before_the_ground() -> None:
    zones = np.zeros((3, 8), dtype=np.int16)
    targets = targets_of(zones, [(0, 0), (5, 1)], [Spot("One", 1, 0, 3), Spot("Two", 4, 1, 3)])
    assert targets.tolist() == [[0] * 8, [0, 0, 0, 0, 1, 1, 1, 0], [0] * 8]
    assert zones.sum() == 0


def test_ground_fades_towards_nothing_and_never_under_a_glyph() -> None:
    sheet = Atlas((TOWN, FAR), reach_km=50.0).sheet(60, 20)
    cell = sheet.sites[0]
    assert cell is not None
    right = sheet.fade[cell[1] * 2, cell[0] * 2 :].tolist()
    assert right[:2] == [0, 0]
    assert set(right) == set(range(FADES + 1))
    assert right == sorted(right)
    assert (sheet.ground == OUTSIDE).any()
    assert (sheet.fade[sheet.ground == OUTSIDE] == FADES).all()


def test_names_and_glyphs_are_what_covers_cells() -> None:
    sheet = Atlas((TOWN, FAR)).sheet(60, 20)
    widths = sum(label.width for label in sheet.labels if label is not None)
    assert int(sheet.lettered.sum()) == widths + 2
    assert names_width(10) < names_width(80) < names_width(500) == 28


def test_a_river_is_dotted_from_end_to_end_and_a_frontier_dashed() -> None:
    ends = ((40.0, 34.5), (42.0, 34.5))
    river = Atlas((TOWN, FAR), (), (Polyline("river", ends),)).sheet(60, 20).rivers
    frontier = Atlas((TOWN, FAR), (), (Polyline("frontier", ends),)).sheet(60, 20).frontiers
    counts = [sum(int(dots).bit_count() for dots in grid.ravel()) for grid in (river, frontier)]
    assert counts[0] > counts[1] > counts[0] / 3
    assert len(np.flatnonzero(river.any(axis=1))) == 1


def test_outside_the_sheet_is_nobody() -> None:
    atlas = Atlas((TOWN, FAR))
    sheet = draw(atlas.survey, atlas.places, atlas.window(30, 10, 1.0, None))
    assert [sheet.target(*cell) for cell in ((-1, 0), (30, 0), (0, 10))] == [None] * 3
