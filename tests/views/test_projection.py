"""Ground to cells and back: true to scale, whole theater fitted, rows twice as tall as columns are wide."""

from __future__ import annotations

import math

import numpy as np
import pytest

from game.views.projection import Extent, Plane, Window


def test_degrees_to_kilometres_and_back() -> None:
    plane = Plane(lat=34.0, lon=41.0)
    east, south = plane.east(42.5), plane.south(35.25)
    assert east == pytest.approx(1.5 * 111.2 * math.cos(math.radians(34.0)))
    assert south == pytest.approx(-1.25 * 111.2)
    assert plane.lonlat(east, south) == pytest.approx((42.5, 35.25))


def test_arrays_go_the_same_way_as_numbers() -> None:
    plane, window = Plane(34.0, 41.0), Window(80, 24, 2.5, 10.0, -20.0)
    lons = np.array([40.0, 41.0, 43.0])
    assert plane.east(lons).tolist() == [plane.east(each) for each in (40.0, 41.0, 43.0)]
    assert window.column(plane.east(lons)).tolist() == [window.column(plane.east(each)) for each in (40.0, 41.0, 43.0)]


def test_a_cell_and_its_ground_lead_to_each_other() -> None:
    window = Window(80, 24, 2.5, 10.0, -20.0)
    east, south = window.ground(13.0, 7.5)
    assert (window.column(east), window.row(south)) == pytest.approx((13.0, 7.5))
    assert window.ground(40.0, 12.0) == (10.0, -20.0)
    assert window.km_per_row == 5.0


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (24, 80), (200, 3), (1, 1)])
def test_the_whole_extent_just_fits(columns: int, rows: int) -> None:
    extent = Extent(-50.0, -100.0, 250.0, 140.0)
    scale = extent.km_per_column(columns, rows)
    across, down = extent.width / scale, extent.height / (2 * scale)
    assert across <= columns + 1e-9
    assert down <= rows + 1e-9
    assert across == pytest.approx(columns) or down == pytest.approx(rows)
    assert extent.middle == (100.0, 20.0)


def test_an_extent_of_one_point_still_has_a_scale() -> None:
    assert Extent(5.0, 5.0, 5.0, 5.0).km_per_column(80, 24) > 0
    assert Extent(0.0, 0.0, 100.0, 100.0).km_per_column(0, 0) == 100.0
