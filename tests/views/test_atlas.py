"""The atlas: where cells belong, what arrow keys lead to, and that every size can be drawn."""

from __future__ import annotations

import random

import numpy as np
import pytest
from rich.cells import cell_len

from game.views.atlas import Atlas, Place, Polyline, Sheet, Way

TERRAINS = ("city", "town", "valley", "desert", "mountain", "base", "crossing")


def country(count: int, seed: int = 1) -> Atlas:
    chance = random.Random(seed)
    return Atlas(
        tuple(
            Place(f"Z{i}", f"Place number {i}", 30 + 4 * chance.random(), 10 + 6 * chance.random(), TERRAINS[i % 7])
            for i in range(count)
        )
    )


def two_sides(frontier: tuple[tuple[float, float], ...]) -> Atlas:
    """Two places of different countries, the eastern one's ground reaching over the frontier were there none."""
    places = (Place("WEST", "West", 34.0, 40.0, "town", "WW"), Place("EAST", "East", 34.0, 41.2, "town", "EE"))
    return Atlas(places, (Way("WEST", "EAST", "road"),), (Polyline("frontier", frontier),), reach_km=90.0)


def test_cells_belong_to_the_nearest_place_in_kilometres() -> None:
    atlas = country(40)
    sheet = atlas.sheet(160, 50, 3.0)
    survey = atlas.survey
    for row in range(2, 50, 7):
        for column in range(3, 160, 11):
            east, south = sheet.window.ground(column + 0.5, row + 0.5)
            gaps = np.hypot(survey.east - east, survey.south - south)
            first, second = np.sort(gaps)[:2]
            if second - first > 2 * sheet.window.km_per_row and first < survey.reach - sheet.window.km_per_row:
                assert sheet.nearest(column, row) == atlas.places[int(gaps.argmin())].id


def test_ground_beyond_the_reach_is_nobodys() -> None:
    atlas = Atlas((Place("ONE", "One", 34, 40, "town"), Place("TWO", "Two", 34, 46, "town")), reach_km=60.0)
    sheet = atlas.sheet(100, 10)
    assert sheet.nearest(50, 5) is None
    assert sheet.nearest(-1, 0) is None
    assert sheet.nearest(0, 99) is None


def test_a_closed_frontier_parts_the_ground_and_an_open_one_does_not() -> None:
    line = ((40.3, 32.0), (40.3, 36.0))
    box = ((38.0, 36.0), (43.0, 36.0)), ((38.0, 32.0), (43.0, 32.0))
    parted = two_sides(line)
    parted = Atlas(parted.places, parted.ways, (*parted.polylines, *(Polyline("frontier", side) for side in box)), 90.0)
    stub = two_sides(((40.3, 33.9), (40.3, 34.1)))
    for atlas, owner in ((parted, "EAST"), (stub, "WEST")):
        sheet = atlas.sheet(80, 20)
        column = int(sheet.window.column(atlas.survey.plane.east(40.4)))
        row = int(sheet.window.row(atlas.survey.plane.south(34.3)))
        assert sheet.nearest(column, row) == owner


def test_a_place_wrongly_across_the_frontier_still_owns_ground_at_home() -> None:
    places = (
        Place("A", "A", 34.0, 39.5, "town", "WW"),
        Place("B", "B", 34.5, 39.6, "town", "WW"),
        Place("C", "C", 33.6, 40.33, "town", "WW"),
        Place("D", "D", 34.0, 41.0, "town", "EE"),
        Place("E", "E", 34.5, 41.0, "town", "EE"),
    )
    edges = ((38.0, 36.0), (43.0, 36.0)), ((38.0, 32.0), (43.0, 32.0)), ((40.3, 32.0), (40.3, 36.0))
    atlas = Atlas(places, polylines=tuple(Polyline("frontier", edge) for edge in edges), reach_km=90.0)
    assert atlas.survey.homes[2] == atlas.survey.homes[0] != atlas.survey.homes[3]


def test_every_place_in_sight_has_a_cell_of_its_own_which_is_its_ground() -> None:
    sheet = country(60).sheet(60, 20)
    cells = [cell for cell in sheet.sites if cell is not None]
    assert len(set(cells)) == len(cells) == 60
    for name, cell in zip(sheet.ids, sheet.sites, strict=True):
        assert cell is not None
        assert sheet.nearest(*cell) == sheet.target(*cell) == name


def test_keys_lead_from_any_place_to_every_place() -> None:
    for seed in range(5):
        atlas = country(50, seed)
        start = atlas.places[0].id
        reached, waiting = {start}, [start]
        while waiting:
            here = waiting.pop()
            steps = (atlas.neighbour_in_direction(here, *step) for step in ((1, 0), (-1, 0), (0, 1), (0, -1)))
            new = {step for step in steps if step is not None} - reached
            reached |= new
            waiting.extend(new)
        assert len(reached) == 50


def test_directions_lie_the_way_they_say() -> None:
    atlas = country(30)
    for place in atlas.places:
        east = atlas.neighbour_in_direction(place.id, 1, 0)
        if east is not None:
            assert atlas.places[atlas.index[east]].lon > place.lon
    assert atlas.neighbour_in_direction("nowhere", 1, 0) is None
    assert atlas.neighbour_in_direction(atlas.places[0].id, 1, 1) is None


def drawn(sheet: Sheet) -> list[tuple[int, int]]:
    glyphs = [cell for cell in sheet.sites if cell is not None]
    named = [(label.column + i, label.row) for label in sheet.labels if label for i in range(label.width)]
    return glyphs + named


@pytest.mark.parametrize("size", [(1, 1), (2, 1), (1, 9), (11, 3), (50, 18), (84, 32), (200, 50)])
@pytest.mark.parametrize("count", [0, 1, 2, 60, 300])
def test_names_and_glyphs_stay_inside_and_off_each_other(size: tuple[int, int], count: int) -> None:
    sheet = country(count).sheet(*size)
    cells = drawn(sheet)
    assert len(set(cells)) == len(cells)
    assert all(0 <= column < size[0] and 0 <= row < size[1] for column, row in cells)


def test_long_and_foreign_names_are_cut_to_whole_cells() -> None:
    names = ("تلعفر والمدينة القديمة", "広い砂漠の中の小さな町", "x" * 60, "line\nbreak\u202e", "")
    places = tuple(Place(f"P{i}", name, 34 + i, 40 + i, "city") for i, name in enumerate(names))
    sheet = Atlas(places).sheet(40, 12)
    for label in sheet.labels:
        assert label is not None
        assert label.width == cell_len(label.text) <= 28
        assert label.text.isprintable()


def test_places_on_one_spot_are_all_shown() -> None:
    places = tuple(Place(f"S{i}", "Same", 34.0, 40.0, "town") for i in range(5))
    atlas = Atlas(places)
    assert len({cell for cell in atlas.sheet(30, 10).sites if cell}) == 5


def test_sheets_are_kept_and_equal_when_drawn_again() -> None:
    atlas = country(20)
    assert atlas.sheet(50, 18) is atlas.sheet(50, 18)
    again = country(20).sheet(50, 18)
    assert atlas.sheet(50, 18).labels == again.labels
    assert np.array_equal(atlas.sheet(50, 18).ground, again.ground)


def test_whole_theater_fits_at_zoom_one_and_centres_are_held_back() -> None:
    atlas = country(25)
    assert all(cell is not None for cell in atlas.sheet(50, 18).sites)
    near = atlas.window(50, 18, 4.0, (80.0, 170.0))
    extent = atlas.survey.extent
    assert near.east + near.km_per_column * 25 <= extent.east + 1e-6
    assert near.south - near.km_per_row * 9 >= extent.north - 1e-6
    assert atlas.window(50, 18, 1.0, (80.0, 170.0)).east == pytest.approx(extent.middle[0], abs=extent.width)


def test_ways_to_unknown_places_are_left_out() -> None:
    atlas = Atlas((Place("A", "A", 1, 1, "town"), Place("B", "B", 2, 2, "town")), (Way("A", "B", "road"), Way("A", "Q", "road")))
    assert [way.b for way in atlas.ways_of["A"]] == ["B"]
