"""The list of the week's orders."""

from __future__ import annotations

from textual.pilot import Pilot

from game.orders.postures import Patrol
from game.ui.app import BadiaApp
from game.ui.session import Session
from game.ui.widgets.order_list import OrderList
from tests.ui.conftest import Drive


def test_it_lists_orders_with_their_cost_or_says_there_are_none(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        orders = app.screen.query_one(OrderList)
        assert "none yet" in str(orders.get_option_at_index(0).prompt)
        assert orders.get_option_at_index(0).disabled
        body = next(each for each in session.situation.own if not each.in_contact)
        session.plan.add(Patrol((body.id,)))
        orders.show(session.plan)
        line = str(orders.get_option_at_index(0).prompt)
        assert line.startswith(f"1. patrol with {body.name}")
        assert "0.5 RP" in line
        assert orders.border_title == "Orders, week 1"

    drive(BadiaApp(session), play)
