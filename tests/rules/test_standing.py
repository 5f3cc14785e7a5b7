"""What each condition measures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.conditions import (
    AttacksMonth,
    Condition,
    CrossingOpen,
    Displaced,
    Gripped,
    Holds,
    LeadersAlive,
    Members,
    Overt,
    OwnKilledMonth,
    Reach,
    StrikeDeaths,
    Treasury,
    Will,
    ZonesSeized,
)
from game.rules.standing import Standing, measure
from game.units import WEEKS_A_MONTH
from tests.rules.conftest import C, G, I, week


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


def test_ground_seized_counts_for_good_once_it_was_held_long_enough(now: Standing) -> None:
    holders = [(G, G), (I, G), (I, I), (G, I), (G, G)]  # ALFA lost for two weeks' ends, BETA for two a week later
    weeks = [week(n, (*pair, G, C, I), (0,) * 5) for n, pair in enumerate(holders, 1)]
    later = replace(now, weeks=weeks)

    def seized(**told: int) -> float:
        return measure(ZonesSeized(faction="insurgents", min=0, **told), later)

    assert [seized(weeks=n) for n in (1, 2, 3)] == [2, 2, 0]
    assert [seized(weeks=2, after=n) for n in (1, 2, 3, 9)] == [2, 1, 0, 0]


def test_before_the_first_week_nothing_has_been_counted(now: Standing) -> None:
    fresh = replace(now, weeks=[])
    assert measure(AttacksMonth(max=10), fresh) == 0.0
    assert measure(Holds(faction="government", min=1, weeks=1), fresh) == 0.0
    assert measure(Holds(faction="government", min=1), fresh) == 3
