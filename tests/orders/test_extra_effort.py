"""Extra effort: money buys orders, each dearer than the last, once a week."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.events.turn import OrderGiven
from game.orders.extra_effort import MOST, ExtraEffort, price
from game.orders.order import Directive
from game.orders.plan import Plan
from game.orders.postures import Patrol
from game.orders.table import options
from game.views.situation import Situation
from tests.wars import shipped


def patrols(situation: Situation) -> list[Patrol]:
    able = [Patrol((body.id,)) for body in situation.own]
    return [each for each in able if each.refusal(situation) is None]


def test_each_order_more_is_dearer_by_the_price_of_the_first(iraq: Situation) -> None:
    p = iraq.parameters
    prices = [price(orders, p) for orders in range(1, MOST + 1)]
    assert prices == [p.cost_extra_effort * share for share in (1, 3, 6)]
    rich = replace(iraq, treasury=100.0)
    assert [each.cost(rich).treasury for each in ExtraEffort.options(rich)] == prices
    assert list(ExtraEffort.options(replace(iraq, treasury=prices[1]))) == [ExtraEffort(1), ExtraEffort(2)]
    assert list(ExtraEffort.options(replace(iraq, treasury=0.0))) == []


def test_with_it_more_is_ordered_than_command_allows(iraq: Situation) -> None:
    first, second, *_ = patrols(iraq)
    plan = Plan(replace(iraq, command=1, treasury=40.0))
    assert plan.add(first) is None
    assert "no command is left" in str(plan.add(second))
    assert plan.add(ExtraEffort(2)) is None
    assert plan.command_left == 2
    assert plan.add(second) is None
    assert plan.command_left == 1
    assert "once a week" in str(plan.add(ExtraEffort(1)))


@pytest.mark.parametrize(("orders", "why"), [(0, "1 to 3"), (4, "1 to 3"), (3, "3 more orders cost 36 RP, and you have 20.0")])
def test_what_it_refuses(iraq: Situation, orders: int, why: str) -> None:
    assert why in str(ExtraEffort(orders).refusal(replace(iraq, treasury=20.0)))


def test_it_says_what_it_gains(iraq: Situation) -> None:
    assert str(ExtraEffort(2).cost(iraq)) == "gains 2 command, 18 RP"
    assert ExtraEffort(1).choice_text(iraq) == "1 more order for 6 RP"
    assert ExtraEffort(2).expectation(iraq).startswith("2 orders more this week, at 9 RP apiece")


def test_the_campaign_carries_out_what_was_paid_for() -> None:
    """One order more than command is carried out, and the treasury pays for it."""
    campaign = Campaign(shipped("tutorial"), 3)
    campaign.theater.factions["iraq"].treasury = 50.0
    campaign.open_week()
    known = campaign.situation("iraq")
    plan = Plan(known)
    plan.add(ExtraEffort(1))
    for order in options(known):
        plan.add(order)
    given = [each.order for each in plan.directives]
    assert len(given) == known.command + 2
    told = campaign.close_week({"iraq": [Directive(order) for order in given]})
    books = [entry.event for entry in told if isinstance(entry.event, OrderGiven)]
    assert len(books) == len(given)
    assert books[0].command == known.command + 1
    assert books[0].treasury == known.treasury - known.parameters.cost_extra_effort
    assert books[-1].command == plan.command_left == 0
