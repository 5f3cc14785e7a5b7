"""The handbook is written from the tables the code uses, in parts that a key goes to."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.pilot import Pilot

from game.campaign.sequence import SEQUENCE_OF_PLAY
from game.orders.table import ORDERS, menu
from game.ui.app import BadiaApp
from game.ui.screens.encyclopedia import Encyclopedia
from game.ui.screens.handbook import Handbook, handbook
from game.ui.screens.war_room import briefing
from game.ui.session import Session
from tests.ui.conftest import Drive


def test_every_order_of_a_side_and_every_phase_stands_in_it(session: Session) -> None:
    parts = handbook(session.situation)
    for kind in menu(session.situation):
        assert f"**{kind.verb}**: {kind.help_text}" in parts["Orders"]
    for phase in SEQUENCE_OF_PLAY:
        assert phase.summary in parts["How a week goes"]
    assert "**go to ground**" not in parts["Orders"]


def test_without_a_campaign_it_tells_of_every_order() -> None:
    assert all(kind.help_text in handbook(None)["Orders"] for kind in ORDERS.values())


def test_a_briefing_tells_the_goal(session: Session) -> None:
    assert session.goal in briefing(session)


def test_numbers_and_incidents_are_counted_where_a_scenario_is_at_hand(session: Session) -> None:
    numbers = handbook(session.situation, session.scenario)["Numbers and incidents"]
    assert f"all\n{len(session.scenario.rules)} coefficients" in numbers
    assert "Numbers and incidents" not in handbook(None)


def test_keys_turn_pages_and_go_to_the_parts(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.push_screen(book := Handbook(session.situation, "", session.scenario))
        await pilot.pause()
        frame = app.screen.query_one("#handbook", VerticalScroll)
        await pilot.press("3")
        await pilot.pause()
        orders = frame.scroll_y
        assert app.screen.query_one("#part-3").region.y == frame.content_region.y
        await pilot.press("1")
        await pilot.pause()
        assert frame.scroll_y < orders
        await pilot.press("space")
        await pilot.pause(0.5)
        assert frame.scroll_y > 0
        await pilot.press("b", "slash")
        assert isinstance(app.screen, Encyclopedia)
        await pilot.press("escape")
        book.scenario = None
        await pilot.press("slash", "9")
        assert app.screen is book
        await pilot.press("escape")
        assert not isinstance(app.screen, Handbook)

    drive(BadiaApp(session), play, (80, 24))
