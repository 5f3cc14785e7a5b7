"""A session: a person at one side, bots at the others, the same war as without a screen."""

from __future__ import annotations

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.errors import CallError
from game.orders.postures import Patrol
from game.ui.session import Session


def test_the_first_week_is_open_and_the_goal_is_told(session: Session, tutorial: Scenario) -> None:
    assert session.situation.week == 1
    assert session.situation.faction == "iraq"
    assert session.goal == tutorial.victory["iraq"].summary.strip()
    assert not session.over


def test_a_week_carries_out_the_plan_and_opens_the_next(session: Session) -> None:
    body = next(each for each in session.situation.own if not each.in_contact)
    assert session.plan.add(Patrol((body.id,))) is None
    news = session.end_week()
    assert session.situation.week == 2
    assert session.situation.formations[body.id].posture == "patrol"
    assert session.plan.directives == []
    assert any("osses" in line.text for line in news.own)


def test_a_session_plays_the_war_that_bots_and_a_silent_side_would(tutorial: Scenario) -> None:
    session = Session(tutorial, "iraq", 11, tutorial.bots)
    for _ in range(4):
        session.end_week()
    kinds = {faction: sheet.kind for faction, sheet in tutorial.factions.items() if faction != "iraq"}
    alone = Campaign(tutorial, 11)
    alone.play(commanders(kinds, {f: n for f, n in tutorial.bots.items() if f != "iraq"}), 4)
    alone.open_week()
    assert session.campaign.theater.digest() == alone.theater.digest()


def test_the_end_keeps_the_last_situation(session: Session) -> None:
    while not session.over:
        session.end_week()
    assert session.situation.week == len(session.campaign.theater.annals.weeks)
    assert session.campaign.theater.winner is not None


def test_a_bot_that_does_not_exist_is_refused(tutorial: Scenario) -> None:
    with pytest.raises(CallError, match="no bot is called 'napoleon'"):
        Session(tutorial, "iraq", 1, {"insurgents": "napoleon"})


def test_what_opens_a_week_is_told_and_kept(last_pockets: Scenario) -> None:
    """An incident at the opening of a week is in the news of the week before it, and in that week's state of affairs."""
    session = Session(last_pockets, "iraq", 7, {})
    for _ in range(5):
        told = session.end_week()
    assert any(line.text.startswith("New this week: An ally of Damascus") for line in told.own)
    assert any(line.text.startswith("An ally of Damascus") for line in session.opening)
    assert len({line.week for line in session.opening}) == 1
