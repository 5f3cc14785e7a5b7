"""The desk: a refusal to end a standing order is told, and its zone is shown."""

from __future__ import annotations

from dataclasses import replace

from textual.pilot import Pilot

from game.ui.app import BadiaApp
from game.ui.screens.order_dialog import OrderDialog
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from game.ui.widgets.map_view import MapView
from game.ui.widgets.order_list import OrderList
from tests.ui.conftest import Drive


def test_a_standing_order_that_cannot_be_ended_says_why(drive: Drive, session: Session) -> None:
    own = tuple(each._replace(posture="patrol", destination=None) for each in session.situation.own)
    session.plan.situation = replace(session.situation, own=own, command=0, treasury=30.0)

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        room = app.screen
        assert isinstance(room, WarRoom)
        orders = room.query_one(OrderList)
        orders.focus()
        await pilot.pause()
        await pilot.press("x")
        await pilot.pause()
        assert any("no command is left" in str(note.message) for note in app._notifications)
        await pilot.press("end", "enter")
        await pilot.pause()
        assert room.map.selected == orders.standing[-1].zone

    drive(BadiaApp(session), play)


def test_by_mouse_a_double_click_opens_a_zone_and_a_click_beside_the_dialog_closes_it(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        room = app.screen
        assert isinstance(room, WarRoom)
        cell = room.map.sheet.sites[room.map.atlas.index["ANA"]]
        assert cell is not None
        await pilot.click(MapView, offset=cell)
        assert (room.map.selected, app.screen) == ("ANA", room)
        await pilot.click(MapView, offset=cell, times=2)
        await pilot.pause()
        dialog = app.screen
        assert isinstance(dialog, OrderDialog)
        await pilot.click("#dialog")
        assert app.screen is dialog
        await pilot.click(offset=(0, 0))
        await pilot.pause()
        assert app.screen is room

    drive(BadiaApp(session), play)
