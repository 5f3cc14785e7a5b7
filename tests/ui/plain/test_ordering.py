"""Ordering by lines: forgiving of how it is said, exact about what is refused."""

from __future__ import annotations

from io import StringIO

import pytest

from game.campaign.schema import Scenario
from game.orders.assault import Assault
from game.orders.march import March
from game.ui.drafts import formation_drafts
from game.ui.plain.game import LineGame
from game.ui.plain.paper import Paper
from game.ui.session import Session
from tests.ui.plain.conftest import Ask


def test_what_is_possible_is_told_with_cost_and_prospect(ask: Ask) -> None:
    told = ask("possible al-qaim")
    assert "- assault (a): " in told
    assert "Not now:" in told
    full = ask("possible al-qaim assault")
    assert "- with 7th Division group: 2,500" in full
    assert "Costs 1 command, 1.5 RP" in full
    assert "Expect " in full
    assert ask("options assault al-qaim") == full


@pytest.mark.parametrize(
    "line",
    [
        "order assault al-qaim with 7th division group, Counter-Terrorism group",
        "order al qaim assault with 7th and counter",
        "o a QIM with 7TH + counter terrorism",
        "give  assault   qaim  with  7th,counter",
    ],
)
def test_an_order_may_be_said_in_many_ways(ask: Ask, session: Session, line: str) -> None:
    assert "Order 1: assault Al-Qaim with 7th Division group, Counter-Terrorism group" in ask(line)
    order = session.plan.directives[0].order
    assert isinstance(order, Assault)
    assert (order.zone, len(order.formations)) == ("QIM", 2)


def test_a_formation_marches_where_it_is_told(last_pockets: Scenario) -> None:
    session, stream = Session(last_pockets, "iraq", 7, last_pockets.bots), StringIO()
    game = LineGame(Paper(stream), session)
    body = next(each for each in session.situation.own if formation_drafts(session.plan, each.id)[0].refusal == "")
    game.take(f"order march {body.name}")
    assert "say to where, or how, by number or name: 1 " in stream.getvalue()
    game.take(f"order march {body.name} to 2")
    first = session.plan.directives[0].order
    assert isinstance(first, March)
    game.take(f"change 1 march {body.zone} with {body.name} to {session.situation.board.name(first.to)}")
    assert [each.order for each in session.plan.directives] == [first]
    assert game.faults == 1


def test_a_formation_may_be_named_in_the_place_of_a_zone(ask: Ask, session: Session) -> None:
    assert "Order 1: patrol" in ask("order patrol jazira brigade")
    assert "has its orders for this week" in ask("order patrol jazira brigade")
    assert "is no order for a formation" in ask("order strike jazira brigade")


def test_expecting_gives_nothing(ask: Ask, session: Session) -> None:
    assert "Expect " in ask("expect assault qim with 7th")
    assert session.plan.directives == []


def test_orders_are_listed_changed_and_taken_back(ask: Ask, session: Session) -> None:
    assert "No orders yet" in ask("orders")
    ask("order assault qim with 7th", "order patrol Anah with jazira")
    assert "2. patrol" in ask("orders")
    assert "Order 1: assault Al-Qaim with Popular" in ask("change 1 assault qim with popular")
    assert "Taken back: patrol" in ask("undo")
    assert "Taken back: assault" in ask("undo 1")
    assert "no order has been given" in ask("undo")
    assert session.plan.directives == []


def test_what_goes_on_can_be_ended(ask: Ask) -> None:
    ask("order patrol Anah with jazira", "end now")
    assert "goes on 1. patrol" in ask("orders")
    assert "Ended: patrol" in ask("stop 1")
    assert "no order goes on" in ask("stop 1")
    assert "hold" in ask("orders")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("order", "order KIND ZONE"),
        ("order assualt qim with 7th", "Did you mean assault?"),
        ("order assault qim", "say with whom: 7th Division group"),
        ("order assault qim with 99th", "there is no formation that could do that '99th'"),
        ("order assault baghuz with 7th", "not now: "),
        ("order assault nowhere with 7th", "there is no zone 'nowhere'"),
        ("undo 3", "no order has been given this week"),
        ("stop x", "no order goes on"),
        ("change one patrol", "no order has been given this week"),
    ],
)
def test_what_is_missing_or_wrong_is_said(ask: Ask, session: Session, line: str, why: str) -> None:
    assert why in ask(line)
    assert session.plan.directives == []


def test_what_is_left_unused_is_told(ask: Ask) -> None:
    assert "6 command left" in ask("check")
