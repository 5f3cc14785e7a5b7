"""Victory: what each condition measures, how near it is, and the ladder of grades."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.conditions import (
    AllOf,
    AnyOf,
    AttacksMonth,
    Condition,
    CrossingOpen,
    Displaced,
    Gripped,
    Holds,
    LeadersAlive,
    Members,
    NotThis,
    Overt,
    OwnKilledMonth,
    Reach,
    StrikeDeaths,
    Treasury,
    Will,
    ZonesSeized,
)
from game.rules.victory import Standing, grade_and_score, measure, met, outlook, progress
from game.theater.annals import WeekRow
from game.theater.board import Board
from game.theater.ground import Ground
from game.units import WEEKS_A_MONTH

steady = settings(deadline=None, derandomize=True, max_examples=80)
G, C, I = range(3)  # noqa: E741 - government, coalition, insurgents, as columns are easiest read
ROWS = {"government": G, "coalition": C, "insurgents": I}


def week(number: int, holders: tuple[int, ...], attacks: tuple[int, ...], killed: tuple[int, ...] = (0, 0, 0)) -> WeekRow:
    return WeekRow(
        week=number, controller=np.array(holders), attacks=np.array(attacks), killed=killed, civilians=(0, 0, 0),
        attacks_by_country={"N": sum(attacks[:3]), "S": sum(attacks[3:])}, overt=0, operators=0, dormant=0,
        will=(0.0,) * 3, score=(0.0,) * 3, trade=number > 1,
    )  # fmt: skip


@pytest.fixture
def now(board: Board, ground_held_by: Callable[..., Ground]) -> Standing:
    """Three weeks in: the government holds ALFA, BETA (a week) and GAMA, the coalition DELT, the insurgents ECHO."""
    ground = ground_held_by(G, G, G, C, I)
    ground.grip = np.array([0.9, 0.5, 0.7, 0.8, 0.9])
    weeks = [
        week(1, (G, I, G, C, I), (1, 0, 0, 2, 0), (10, 0, 50)),
        week(2, (G, I, G, C, I), (3, 0, 0, 0, 0), (20, 0, 50)),
        week(3, (G, G, G, C, I), (2, 0, 0, 4, 0), (30, 3, 50)),
    ]
    return Standing(
        board=board, ground=ground, rows=ROWS, weeks=weeks, overt_by_zone=(0, 10, 20, 30, 40), members=1_000,
        will={"government": 70.0, "coalition": 45.0, "insurgents": 0.0},
        strike_deaths={"government": 0, "coalition": 12, "insurgents": 0},
        treasury={"insurgents": 3.5}, displaced={"N": 500, "S": 200}, leaders={"national": 2, "regional": 3}, reach=0.4,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("condition", "value"),
    [
        (Holds(faction="government", min=1), 3),
        (Holds(faction="government", tag="town", min=1), 2),
        (Holds(faction="government", country="S", min=1), 0),
        (Holds(faction="coalition", country="S", min=1), 1),
        (Holds(faction="government", min=1, weeks=1), 3),
        (Holds(faction="government", min=1, weeks=2), 2),
        (Holds(faction="government", tag="town", country="N", min=1, weeks=3), 2),
        (Holds(faction="government", min=1, weeks=4), 0),  # not as many weeks have been played
        (Overt(max=0), 100),
        (Overt(max=0, except_side="south"), 30),
        (Overt(max=0, except_side="north"), 90),
        (Members(min=1), 1_000),
        (AttacksMonth(max=0, weeks=3), 12 / 3 * WEEKS_A_MONTH),
        (AttacksMonth(max=0, weeks=1), 6 * WEEKS_A_MONTH),
        (AttacksMonth(max=0, weeks=2, country="N"), 2.5 * WEEKS_A_MONTH),
        (AttacksMonth(max=0), 4 * WEEKS_A_MONTH),  # thirteen weeks asked for, three played
        (OwnKilledMonth(faction="government", max=0, weeks=2), 25 * WEEKS_A_MONTH),
        (OwnKilledMonth(faction="coalition", max=0), 1 * WEEKS_A_MONTH),
        (StrikeDeaths(faction="coalition", max=0), 12),
        (Will(faction="government", min=0), 70),
        (Gripped(faction="government", grip=0.7, min=0), 2),
        (Gripped(faction="government", grip=0.6, country="S", min=0), 0),
        (Treasury(faction="insurgents", min=0), 3.5),
        (Reach(max=1), 0.4),
        (Displaced(max=0), 700),
        (Displaced(country="S", max=0), 200),
        (LeadersAlive(max=0), 5),
        (LeadersAlive(rank="national", max=0), 2),
        (CrossingOpen(min=0), 2),
        (ZonesSeized(faction="government", min=0), 1),  # BETA, in week 3
        (ZonesSeized(faction="government", min=0, weeks=2), 0),  # not held so long yet
        (ZonesSeized(faction="government", min=0, after=3), 0),
        (ZonesSeized(faction="insurgents", min=0), 0),
    ],
)
def test_what_a_condition_measures(condition: Condition, value: float, now: Standing) -> None:
    assert measure(condition, now) == pytest.approx(value)  # type: ignore[arg-type]


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


def test_ground_seized_counts_for_good_once_it_was_held_long_enough(now: Standing) -> None:
    holders = [(G, G), (I, G), (I, I), (G, I), (G, G)]  # ALFA lost for two weeks' ends, BETA for two a week later
    weeks = [week(n, (*pair, G, C, I), (0,) * 5) for n, pair in enumerate(holders, 1)]
    later = replace(now, weeks=weeks)

    def seized(**told: int) -> float:
        return measure(ZonesSeized(faction="insurgents", min=0, **told), later)

    assert [seized(weeks=n) for n in (1, 2, 3)] == [2, 2, 0]
    assert [seized(weeks=2, after=n) for n in (1, 2, 3, 9)] == [2, 1, 0, 0]


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


def test_before_the_first_week_nothing_has_been_counted(now: Standing) -> None:
    fresh = replace(now, weeks=[])
    assert measure(AttacksMonth(max=10), fresh) == 0.0
    assert measure(Holds(faction="government", min=1, weeks=1), fresh) == 0.0
    assert measure(Holds(faction="government", min=1), fresh) == 3


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
