"""Which place lies next: the nearest ahead, with none that keys cannot come to."""

from __future__ import annotations

import numpy as np
import pytest

from game.views.bearings import DIRECTIONS, bearings

EAST, WEST, SOUTH, NORTH = range(4)


def table(*points: tuple[float, float]) -> list[list[int]]:
    east, south = (np.array([point[axis] for point in points], dtype=np.float64) for axis in (0, 1))
    found: list[list[int]] = bearings(east, south).next.tolist()
    return found


def test_four_corners_lead_to_each_other() -> None:
    northwest, northeast, southwest, southeast = range(4)
    rows = table((0, 0), (10, 0), (0, 10), (10, 10))
    assert rows[northwest] == [northeast, -1, southwest, -1]
    assert rows[southeast] == [-1, southwest, -1, northeast]


def test_what_is_straight_ahead_goes_before_what_is_nearer_but_aside() -> None:
    start, aside, ahead = range(3)
    assert table((0, 0), (6, 6), (12, 0))[start][EAST] == ahead
    assert table((0, 0), (6, 1), (12, 0))[start][EAST] == aside


def test_nothing_lies_beyond_the_outermost() -> None:
    rows = table((0, 0), (10, 0), (20, 0))
    assert (rows[0][WEST], rows[2][EAST]) == (-1, -1)
    assert [rows[1][EAST], rows[1][WEST]] == [2, 0]
    assert all(row[direction] == -1 for row in rows for direction in (SOUTH, NORTH))


@pytest.mark.parametrize("seed", range(6))
def test_keys_lead_from_the_first_place_to_all(seed: int) -> None:
    """Places in a heap, where the nearest ahead alone would leave some out."""
    chance = np.random.default_rng(seed)
    rows = table(*((float(x), float(y)) for x, y in chance.uniform(0, 100, (40, 2))))
    reached, waiting = {0}, [0]
    while waiting:
        new = {each for each in rows[waiting.pop()] if each >= 0} - reached
        reached |= new
        waiting.extend(new)
    assert reached == set(range(40))


def test_every_step_goes_the_way_it_says() -> None:
    points = [(float(x), float(y)) for x, y in np.random.default_rng(3).uniform(0, 100, (30, 2))]
    for here, row in enumerate(table(*points)):
        for (dx, dy), there in zip(DIRECTIONS, row, strict=True):
            if there >= 0:
                ahead = (points[there][0] - points[here][0]) * dx + (points[there][1] - points[here][1]) * dy
                assert ahead > 0


def test_none_one_and_two_on_one_spot() -> None:
    assert bearings(np.zeros(0), np.zeros(0)).next.shape == (0, 4)
    assert table((5, 5)) == [[-1] * 4]
    assert table((5, 5), (5, 5)) == [[-1] * 4] * 2
