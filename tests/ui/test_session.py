"""A session: a person at one side, bots at the others, the same war as without a screen."""

from __future__ import annotations

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.errors import CallError
from game.orders.postures import Patrol
from game.ui.session import Session, resume


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


def test_a_session_kept_and_resumed_goes_on_as_if_nothing_had_been(tutorial: Scenario) -> None:
    """Orders given in earlier weeks are all there; the bots decide as they would have."""
    one = Session(tutorial, "iraq", 11, {"insurgents": "go_to_ground"})
    body = next(each for each in one.situation.own if not each.in_contact)
    assert one.plan.add(Patrol((body.id,))) is None
    one.end_week()
    other = resume(one.save())
    assert (other.situation.week, other.side, other.seed) == (2, "iraq", 11)
    assert other.situation.formations[body.id].posture == "patrol"
    for _ in range(3):
        one.end_week()
        other.end_week()
    assert one.journal.to_bytes() == other.journal.to_bytes()


def test_every_week_ended_is_kept_in_the_same_file(tutorial: Scenario) -> None:
    session = Session(tutorial, "iraq", 12, tutorial.bots)
    session.end_week()
    assert session.kept is None
    session.autosaves = True
    session.end_week()
    path = session.kept
    assert path is not None
    assert path.name.startswith("auto-tutorial-the-road-to-al-qaim-iraq-seed-12")
    session.end_week()
    again = resume(path)
    assert (session.kept, again.kept) == (path, path)
    assert again.situation.week == 4
    assert resume(path, 1).kept is None
    assert resume(session.save()).kept is None


def test_a_week_that_cannot_be_kept_is_played_and_the_reason_told(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    session.autosaves = True
    session.end_week()
    assert session.situation.week == 2
    assert "cannot be written here (No space left on device)" in session.trouble
    monkeypatch.undo()
    session.end_week()
    assert session.trouble == ""


def test_a_war_watched_is_fought_by_bots_alone(tutorial: Scenario) -> None:
    watched = Session(tutorial, "iraq", 13, tutorial.bots, watching=True)
    alone = Campaign(tutorial, 13)
    alone.play(commanders({f: sheet.kind for f, sheet in tutorial.factions.items()}, tutorial.bots), 3)
    for _ in range(3):
        watched.end_week()
    alone.open_week()
    assert watched.campaign.theater.digest() == alone.theater.digest()
    assert resume(watched.save()).watching


def test_a_campaign_that_is_over_is_resumed_at_its_end(session: Session) -> None:
    while not session.over:
        session.end_week()
    again = resume(session.save())
    assert again.over
    assert again.campaign.theater.digest() == session.campaign.theater.digest()
