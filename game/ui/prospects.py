"""An order in words before it is given: what it is, what it costs, what to expect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.markup import escape

from game.orders.foresight import foreseen
from game.orders.order import GROUP_LIMIT

if TYPE_CHECKING:
    from game.orders.order import Order
    from game.orders.plan import Plan
    from game.ui.any_draft import Draft


def prospect_of(plan: Plan, draft: Draft | None, order: Order | None) -> str:
    """As markup: the order as picked so far, or what is still to be marked and what one formation would cost."""
    if order is None:
        with_one = "" if draft is None else _with_one(plan, draft)
        return f"Mark up to {GROUP_LIMIT} formations with space, then press enter.{with_one}"
    text = escape(order.text(plan.situation))
    told = f"{text[:1].upper()}{text[1:]}. [bold]Costs[/bold] {order.cost(plan.situation)}"
    return told + _expected(plan, order)


def _with_one(plan: Plan, draft: Draft) -> str:
    first = tuple(body.id for body in draft.formations[:1])
    choices = (("", ""),) if draft.choices_for is None else draft.choices_for(first)
    if not (first and choices):
        return ""
    order = draft.build(first, choices[0][0])
    return f" [bold]Costs[/bold] with one: {order.cost(plan.situation)}{_expected(plan, order, 'with the first: ')}"


def _expected(plan: Plan, order: Order, by: str = "") -> str:
    found = order.expectation(foreseen(plan, order))
    return f"  [bold]Expect[/bold] {by}{escape(found)}" if found else ""
