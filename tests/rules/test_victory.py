"""Victory: how near each condition is, and the ladder of grades."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Holds,
    Members,
    NotThis,
    Will,
)
from game.rules.standing import Standing
from game.rules.victory import grade_and_score, met, outlook, progress
from tests.rules.conftest import ROWS

steady = settings(max_examples=80)


@pytest.mark.parametrize(
    ("condition", "is_met", "nearness"),
    [
        (Will(faction="government", min=70), True, 1.0),
        (Will(faction="government", min=100), False, 0.7),
        (Will(faction="insurgents", min=50), False, 0.0),
        (Will(faction="government", max=70), True, 1.0),
        (Will(faction="government", max=50), False, 0.6),  # 40 % too much
        (Will(faction="government", max=30), False, 0.0),  # more than twice as much
        (Will(faction="government", min=60, max=80), True, 1.0),
        (Holds(faction="insurgents", max=0), False, 0.5),
        (Holds(faction="government", max=0), False, 0.25),
        (Members(min=2_000), False, 0.5),
    ],
)
def test_how_near_a_condition_is(condition: Condition, is_met: bool, nearness: float, now: Standing) -> None:
    assert met(condition, now) is is_met
    assert progress(condition, now) == pytest.approx(nearness)


def test_all_any_and_not(now: Standing) -> None:
    yes, half = Will(faction="government", min=60), Members(min=2_000)
    assert met(AllOf((yes, yes)), now)
    assert not met(AllOf((yes, half)), now)
    assert progress(AllOf((yes, half)), now) == pytest.approx(0.75)
    assert met(AnyOf((yes, half)), now)
    assert progress(AnyOf((half, half)), now) == pytest.approx(0.5)
    assert met(NotThis(half), now)
    assert progress(NotThis(half), now) == 1.0
    assert progress(NotThis(yes), now) == 0.0


# ---- the ladder


def ladder(*minimums: float) -> tuple[Condition, Condition, Condition]:
    minor, major, decisive = (Will(faction="government", min=each) for each in minimums)
    return minor, major, decisive


@pytest.mark.parametrize(
    ("minimums", "grade", "score"),
    [
        ((80, 90, 95), "none", 35.0),  # 70/80 of the way to 40
        ((70, 90, 95), "minor", 55.56),
        ((60, 70, 95), "major", 74.74),
        ((60, 65, 70), "decisive", 100.0),
        ((80, 60, 50), "none", 35.0),  # a step needs those below it
        ((60, 80, 50), "minor", 57.5),
    ],
)
def test_the_ladder_of_grades(minimums: tuple[float, ...], grade: str, score: float, now: Standing) -> None:
    assert grade_and_score(ladder(*minimums), now) == (grade, score)


@steady
@given(will=st.floats(0.0, 100.0), steps=st.lists(st.floats(1.0, 100.0), min_size=3, max_size=3).map(sorted))
def test_a_score_belongs_to_its_grade_and_a_stronger_will_never_lowers_it(will: float, steps: list[float]) -> None:
    def scored(will: float) -> tuple[str, float]:
        standing = Standing(None, None, ROWS, [], (), 0, {"government": will}, {})  # type: ignore[arg-type]
        return grade_and_score(ladder(*steps), standing)

    grade, score = scored(will)
    floors = {"none": (0, 40), "minor": (40, 60), "major": (60, 80), "decisive": (100, 100)}
    low, high = floors[grade]
    assert low <= score <= high
    assert scored(min(100.0, will + 5.0))[1] >= score


@pytest.mark.parametrize("bounds", [{"min": 50.0}, {"max": 50.0}, {"min": 30.0, "max": 50.0}])
def test_an_outlook_is_better_than_even_where_the_condition_is_met(bounds: dict[str, float]) -> None:
    for will in (10.0, 29.0, 31.0, 40.0, 49.0, 51.0, 90.0):
        standing = Standing(None, None, ROWS, [], (), 0, {"government": will}, {})  # type: ignore[arg-type]
        condition = Will(faction="government", **bounds)
        assert (outlook(condition, standing) > 0.5) == met(condition, standing)
        assert outlook(NotThis(condition), standing) == pytest.approx(1.0 - outlook(condition, standing))


def test_an_outlook_tells_small_steps_apart_on_both_sides_of_a_bound() -> None:
    def seen(will: float) -> float:
        standing = Standing(None, None, ROWS, [], (), 0, {"government": will}, {})  # type: ignore[arg-type]
        low, high = Will(faction="government", min=40.0), Will(faction="government", min=60.0)
        return outlook(AllOf((low, high)), standing) + outlook(AnyOf((low, high)), standing)

    wills = [float(will) for will in range(0, 100, 5)]
    assert all(seen(a) < seen(b) for a, b in pairwise(wills))
    assert 0.0 <= seen(0.0) < 0.01
    assert 1.98 < seen(99.0) <= 2.0
