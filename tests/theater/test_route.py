"""Routes: their ends and their kinds."""

from __future__ import annotations

import pytest

from game.theater.route import Route


@pytest.mark.parametrize(
    ("kind", "river", "track"),
    [
        ("road", False, False),
        ("track", False, True),
        ("river crossing", True, False),
        ("border crossing", False, False),
        ("border track", False, True),
    ],
)
def test_a_kind_says_what_the_way_is_like(kind: str, river: bool, track: bool) -> None:
    route = Route("r", 0, "QIM", "ABK", kind, 18.5)
    assert (route.is_river, route.is_track) == (river, track)


def test_the_other_end_of_the_other_end_is_where_one_stands() -> None:
    route = Route("r", 0, "QIM", "ABK", "road", 18.5)
    assert route.other_end("QIM") == "ABK"
    assert route.other_end(route.other_end("QIM")) == "QIM"


def test_only_the_frontier_can_be_opened_and_shut() -> None:
    kinds = ("road", "track", "river crossing", "border crossing", "border track")
    assert [Route("r", 0, "A", "B", kind, 1.0).is_border for kind in kinds] == [False, False, False, True, True]
