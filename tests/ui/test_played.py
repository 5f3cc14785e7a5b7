"""A week as it was played: days, alarms and names for one side's eyes."""

from __future__ import annotations

from game.campaign.schema import Scenario
from game.ui.session import Session
from game.views.alarms import INCIDENT


def test_the_last_week_is_kept_with_its_days_and_every_week_in_the_log(session: Session) -> None:
    for _ in range(2):
        session.end_week()
    played = session.played
    assert played is not None
    assert (played.morning.week, played.now.week) == (2, 3)
    assert len(played.frames) == 7
    assert all(each.is_known_to("iraq") for each in played.known)
    assert [each.week for each in session.history] == [1, 2]
    assert session.history[-1].news is played.news
    assert {each.week for each in session.given} == {1, 2}


def test_what_opens_the_next_week_is_an_alarm(last_pockets: Scenario) -> None:
    session = Session(last_pockets, "iraq", 7, {})
    for _ in range(5):
        session.end_week()
    assert session.played is not None
    assert [each.text for each in session.played.alarms if each.kind == INCIDENT] == [
        line.text for line in session.opening if line.weight == 3
    ]
    assert any("An ally of Damascus" in each.text for each in session.played.alarms)
