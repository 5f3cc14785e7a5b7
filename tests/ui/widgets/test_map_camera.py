"""The camera: what stays where one looks, and that it never leaves the theater."""

from __future__ import annotations

import pytest
from textual.geometry import Size

from game.ui.widgets.map_camera import Camera
from game.views.atlas import MAX_ZOOM, Atlas, Place
from tests.ui.widgets.small_map import COUNTRY

SIZE = Size(60, 24)


def test_zooming_keeps_the_ground_under_the_pointer() -> None:
    near = Camera(4.0, (35.0, 41.5))
    cell = (40, 15)
    before = near.window(COUNTRY, SIZE).ground(*(each + 0.5 for each in cell))
    nearer = near.zoomed(COUNTRY, SIZE, 2, cell)
    assert nearer.zoom == pytest.approx(4.0 * 1.4**2)
    assert nearer.window(COUNTRY, SIZE).ground(*(each + 0.5 for each in cell)) == pytest.approx(before)


def test_zooming_ends_at_the_whole_theater_and_at_the_nearest() -> None:
    assert Camera(1.3, (36.0, 40.0)).zoomed(COUNTRY, SIZE, -1, (5, 5)) == Camera()
    assert Camera(10.0, (35.0, 41.5)).zoomed(COUNTRY, SIZE, 9, (5, 5)).zoom == MAX_ZOOM


def test_panning_goes_a_fifth_of_what_is_seen() -> None:
    camera = Camera(6.0, (35.0, 41.5))
    window = camera.window(COUNTRY, SIZE)
    east = camera.panned(COUNTRY, SIZE, 1, 0).window(COUNTRY, SIZE)
    south = camera.panned(COUNTRY, SIZE, 0, 1).window(COUNTRY, SIZE)
    assert (east.east - window.east, east.south - window.south) == pytest.approx((12 * window.km_per_column, 0.0), abs=1e-6)
    assert (south.east - window.east, south.south - window.south) == pytest.approx((0.0, 4.8 * window.km_per_row), abs=1e-6)


def test_no_move_shows_more_than_the_theater() -> None:
    camera = Camera(4.0, (35.0, 41.5)).shifted(COUNTRY, SIZE, 10_000, -10_000)
    window, extent = camera.window(COUNTRY, SIZE), COUNTRY.survey.extent
    assert window.ground(SIZE.width, 0.0) == pytest.approx((extent.east, extent.north))
    assert camera.shifted(COUNTRY, SIZE, 10_000, -10_000) == camera


def test_a_zone_in_sight_moves_nothing_and_one_out_of_sight_is_brought_in() -> None:
    camera = Camera(6.0, (36.0, 40.0))._held_back(COUNTRY, SIZE)
    assert camera.over(COUNTRY, SIZE, "NW") == camera
    assert camera.sheet(COUNTRY, SIZE).sites[3] is None
    assert camera.over(COUNTRY, SIZE, "SE").sheet(COUNTRY, SIZE).sites[3] is not None
    assert Camera().over(COUNTRY, Size(8, 4), "SE") == Camera()


def test_a_heap_of_places_is_looked_at_from_nearer_and_a_choice_is_left_alone() -> None:
    heap = Atlas(tuple(Place(f"P{n}", "Town", 34 + n // 9 * 0.3, 40 + n % 9 * 0.3, "town") for n in range(81)))
    small, large = Size(60, 10), Size(200, 60)
    assert Camera().legible(heap, small).zoom > 1.5
    assert Camera().legible(heap, large) == Camera()
    assert Camera(1.2).legible(heap, small) == Camera(1.2)
