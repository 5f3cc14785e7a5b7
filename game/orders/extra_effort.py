"""Extra effort: treasury turned into command, so that money left over is always worth something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import counted
from game.orders.order import Cost, Order, Refusal

if TYPE_CHECKING:
    from game.rules.parameters import Parameters
    from game.views.situation import Situation

MOST = 3
"""Orders that a week's extra effort can add."""


def price(orders: int, p: Parameters) -> float:
    """RP that so many more orders cost: each is dearer than the one before it by the price of the first."""
    return p.cost_extra_effort * orders * (orders + 1) / 2


@dataclass(frozen=True, slots=True)
class ExtraEffort(Order):
    """Give more orders than command allows this week."""

    verb: ClassVar[str] = "extra effort"
    help_text: ClassVar[str] = (
        "Drive staffs, fuel and go-betweens harder for a week: up to three orders more than your command allows. Costs RP, the "
        "second twice and the third three times as much as the first. Once a week."
    )
    once: ClassVar[bool] = True

    orders: int = 1

    def cost(self, situation: Situation) -> Cost:
        return Cost(command=-self.orders, treasury=price(self.orders, situation.parameters))

    def refusal(self, situation: Situation) -> Refusal | None:
        if not 1 <= self.orders <= MOST:
            return Refusal(f"an extra effort adds 1 to {MOST} orders")
        if (dear := price(self.orders, situation.parameters)) > situation.treasury:
            wanted = counted(self.orders, "more order costs", "more orders cost")
            return Refusal(f"{wanted} {dear:g} RP, and you have {situation.treasury:.1f}")
        return None

    def text(self, situation: Situation) -> str:
        return f"extra effort for {counted(self.orders, 'more order', 'more orders')}"

    def expectation(self, situation: Situation) -> str:
        each = price(self.orders, situation.parameters) / self.orders
        more = counted(self.orders, "order", "orders")
        return f"{more} more this week, at {each:g} RP apiece; what stays unused is lost beyond the usual carry-over"

    def choice_text(self, situation: Situation) -> str:
        return f"{counted(self.orders, 'more order', 'more orders')} for {price(self.orders, situation.parameters):g} RP"

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        return (order for times in range(1, MOST + 1) if (order := cls(times)).refusal(situation) is None)
