"""A seat: what a week tells one side, apart from what it tells another."""

from __future__ import annotations

from game.campaign.schema import Scenario
from game.orders.postures import Patrol
from game.ui.session import Session


def test_each_seat_has_its_own_plan_and_log(tutorial: Scenario) -> None:
    session = Session(tutorial, ("iraq", "insurgents"), 7, tutorial.bots)
    body = next(each for each in session.situation.own if not each.in_contact)
    assert session.plan.add(Patrol((body.id,))) is None
    assert session.waiting == "insurgents"
    session.pass_on()
    assert (session.waiting, session.plan.directives) == (None, [])
    assert all(each.id != body.id for each in session.situation.own)
    session.end_week()
    iraq, insurgents = session.seats
    assert session.seat is iraq
    assert iraq.history[0].week == insurgents.history[0].week == 1
    assert iraq.history[0].news != insurgents.history[0].news
    assert iraq.played is not None
    assert insurgents.played is not None
    assert {each.names.viewer for each in (iraq.played, insurgents.played)} == {"iraq", "insurgents"}
    assert session.situation.formations[body.id].posture == "patrol"


def test_two_people_who_order_nothing_play_the_war_of_silent_sides(tutorial: Scenario) -> None:
    both = Session(tutorial, ("insurgents", "iraq"), 5, tutorial.bots)
    other = Session(tutorial, ("iraq", "insurgents"), 5, tutorial.bots)
    for _ in range(3):
        both.end_week()
        other.end_week()
    assert both.campaign.theater.digest() == other.campaign.theater.digest()
