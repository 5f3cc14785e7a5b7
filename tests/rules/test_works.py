"""Works: a level after some weeks of digging, three at most, and less when they fall."""

from __future__ import annotations

from game.rules.parameters import Parameters
from game.rules.works import MOST, captured, dug


def test_a_level_is_done_after_its_weeks(p: Parameters) -> None:
    level, weeks = 0, 0
    for _ in range(int(p.fortify_weeks)):
        assert level == 0
        level, weeks = dug(level, weeks, p)
    assert (level, weeks) == (1, 0)


def test_there_are_three_levels(p: Parameters) -> None:
    assert dug(MOST, int(p.fortify_weeks), p)[0] == MOST


def test_captured_works_are_worth_a_level_less() -> None:
    assert [captured(level) for level in range(4)] == [0, 0, 1, 2]
