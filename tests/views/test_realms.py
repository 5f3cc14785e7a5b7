"""Frontiers cut the ground into pieces; a loose end cuts nothing; places keep to their country's piece."""

from __future__ import annotations

import numpy as np

from game.views.realms import Line, cut, homes


def line(*points: tuple[float, float]) -> Line:
    return np.array([east for east, _ in points], dtype=np.float64), np.array([south for _, south in points], dtype=np.float64)


def pieces(lines: list[Line], *points: tuple[float, float]) -> list[int]:
    found: list[int] = cut(lines).at(*line(*points)).tolist()
    return found


BOX = [line((-200, -200), (200, -200), (200, 200), (-200, 200), (-200, -200))]


def test_a_line_from_edge_to_edge_parts_the_ground() -> None:
    west, east, also_east = pieces([*BOX, line((0, -200), (0, 200))], (-50, 0), (50, 0), (150, 150))
    assert west != east
    assert east == also_east


def test_a_line_that_ends_in_the_open_parts_nothing() -> None:
    one, other = pieces([*BOX, line((0, -200), (0, 0))], (-50, -100), (50, -100))
    assert one == other


def test_a_line_clipped_just_short_of_the_edge_is_drawn_on_to_it() -> None:
    one, other = pieces([*BOX, line((0, -190), (0, 190))], (-50, 0), (50, 0))
    assert one != other


def test_ground_within_ground_is_a_piece_of_its_own_and_beyond_the_grid_the_nearest_counts() -> None:
    island = line((-20, -20), (20, -20), (20, 20), (-20, 20), (-20, -20))
    inside, outside, far = pieces([*BOX, island], (0, 0), (100, 100), (9_000, 100))
    assert inside != outside
    assert outside == far


def test_every_cell_belongs_to_a_piece() -> None:
    grid = cut([*BOX, line((0, -200), (0, 200))]).pieces
    assert (grid >= 0).all()
    assert len(np.unique(grid)) == 2


def test_a_place_across_the_line_counts_to_its_countrys_own_ground() -> None:
    assert homes([1, 1, 2, 2, 2], ["W", "W", "W", "E", "E"]) == [1, 1, 1, 2, 2]
    assert homes([1, 2], ["W", "E"]) == [1, 2]
    assert homes([], []) == []
