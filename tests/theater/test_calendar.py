"""The calendar: days counted from the first morning."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from game.theater.calendar import Calendar


def test_the_first_morning_is_the_start() -> None:
    first = Calendar(date(2017, 10, 27), week=1)
    assert (first.days_gone, first.date) == (0, date(2017, 10, 27))


def test_a_week_runs_over_the_end_of_a_year() -> None:
    assert Calendar(date(2017, 12, 29), week=1, day=6).date == date(2018, 1, 4)


@settings(max_examples=50)
@given(week=st.integers(1, 200), day=st.integers(0, 6))
def test_days_follow_each_other_across_weeks(week: int, day: int) -> None:
    today = Calendar(date(2017, 10, 27), week, day)
    after = Calendar(date(2017, 10, 27), week + (day == 6), (day + 1) % 7)
    assert after.days_gone == today.days_gone + 1
    assert after.date - today.date == timedelta(days=1)


def test_another_day_of_the_same_campaign_keeps_its_start() -> None:
    assert Calendar(date(2017, 10, 27), week=1).at(3, 5) == Calendar(date(2017, 10, 27), week=3, day=5)
