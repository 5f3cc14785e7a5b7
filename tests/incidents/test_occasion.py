"""The occasion counts its weeks from the one that has begun."""

from __future__ import annotations

from game.incidents.occasion import Occasion


def test_weeks_count_the_one_under_way(on: Occasion) -> None:
    assert on.week == 1
    assert (on.until(1), on.until(8)) == (1, 8)
