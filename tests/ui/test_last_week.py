"""The last week of a saved campaign is told again as it was told when it was played."""

from __future__ import annotations

from datetime import date

from game.campaign.schema import Scenario
from game.ui.last_week import LastWeek, lost_so_far
from game.ui.session import Session, resume


def test_the_news_are_those_of_the_week_played(tutorial: Scenario) -> None:
    session = Session(tutorial, "iraq", 7, tutorial.bots)
    session.end_week()
    told = session.end_week()
    resumed = resume(session.save())
    assert resumed.last_week is not None
    again, week, first_day = resumed.last_week.news, resumed.last_week.week, resumed.last_week.first_day
    assert (week, first_day) == (2, date(2017, 11, 3))
    assert again.war == told.war
    assert set(again.own) <= set(told.own)  # what changed since the morning before needs that morning's reports
    assert any("osses" in line.text for line in again.own)


def test_before_the_first_week_there_is_nothing_to_tell(session: Session) -> None:
    assert LastWeek().told(session.campaign.theater, "iraq", session.situation, ()) is None
    assert lost_so_far(session.campaign.theater)["iraq"]["killed"] == 0
