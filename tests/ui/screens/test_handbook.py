"""The handbook is written from the tables the code uses."""

from __future__ import annotations

from game.campaign.sequence import SEQUENCE_OF_PLAY
from game.orders.table import ORDERS, menu
from game.ui.screens.handbook import handbook
from game.ui.screens.war_room import briefing
from game.ui.session import Session


def test_every_order_of_a_side_and_every_phase_stands_in_it(session: Session) -> None:
    text = handbook(session.situation)
    for kind in menu(session.situation):
        assert f"**{kind.verb}**: {kind.help_text}" in text
    for phase in SEQUENCE_OF_PLAY:
        assert phase.summary in text
    assert "**go to ground**" not in text


def test_without_a_campaign_it_tells_of_every_order() -> None:
    assert all(kind.help_text in handbook(None) for kind in ORDERS.values())


def test_a_briefing_tells_the_goal(session: Session) -> None:
    assert session.goal in briefing(session)
