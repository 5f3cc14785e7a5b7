"""Rooms: each session has the screen that fits it."""

from __future__ import annotations

from game.campaign.schema import Scenario
from game.ui.screens.outcome import Outcome
from game.ui.screens.rooms import room_for
from game.ui.screens.war_room import WarRoom
from game.ui.screens.watch import Watch
from game.ui.session import Session


def test_who_plays_watches_or_has_ended(session: Session, tutorial: Scenario) -> None:
    assert type(room_for(session)) is WarRoom
    watch = room_for(Session(tutorial, "iraq", 7, {}, watching=True), 0.3)
    assert isinstance(watch, Watch)
    assert watch.seconds == 0.3
    session.end_week()
    session.concede()
    assert type(room_for(session)) is Outcome
