"""The list of the week's orders."""

from __future__ import annotations

from dataclasses import replace

from textual.pilot import Pilot

from game.orders.postures import Defend, Hold, Patrol
from game.ui.app import BadiaApp
from game.ui.screens.order_dialog import OrderDialog
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


def test_standing_orders_are_shown_and_ended_there_and_orders_changed(drive: Drive, session: Session) -> None:
    body, other = [each for each in session.situation.own if not each.in_contact][:2]
    session.plan.situation = replace(
        session.situation,
        own=tuple(each._replace(posture="patrol" if each.id == body.id else "hold") for each in session.situation.own),
    )

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        orders = app.screen.query_one(OrderList)
        session.plan.add(Patrol((other.id,)))
        app.screen.show_desk()  # type: ignore[attr-defined]
        told = [str(each.prompt) for each in orders.options]
        assert told[1] == "Standing, 0.5 RP a week"
        assert told[2].startswith(f"≡ patrol: {body.name} at ")
        orders.focus()
        await pilot.pause()
        await pilot.press("end", "x")
        await pilot.pause()
        assert [each.order for each in session.plan.directives] == [Patrol((other.id,)), Hold((body.id,))]
        orders.highlighted = 0
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, OrderDialog)
        assert app.screen.order() == Patrol((other.id,))
        await pilot.press("d", "f2")
        await pilot.pause()
        assert session.plan.directives[0].order == Defend((other.id,))

    drive(BadiaApp(session), play)
