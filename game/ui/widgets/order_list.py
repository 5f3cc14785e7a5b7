"""The week's orders so far, to look over and take back."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from game.orders.plan import Plan


class OrderList(OptionList):
    """One line an order; the delete key takes the highlighted one back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("delete,backspace,x", "take_back", "Take back", id="orders.take-back")]

    class TakenBack(Message):
        """An order is to be taken back."""

        def __init__(self, position: int) -> None:
            super().__init__()
            self.position = position

    def show(self, plan: Plan) -> None:
        """List the plan's orders."""
        self.border_title = f"Orders, week {plan.situation.week}"
        self.border_subtitle = "x: take back" if plan.directives else ""
        kept = self.highlighted or 0
        lines = [
            f"{number}. {each.order.text(plan.situation)} ({each.order.cost(plan.situation)})"
            for number, each in enumerate(plan.directives, start=1)
        ]
        self.clear_options()
        self.add_options([Option(line) for line in lines] or [Option("none yet: pick a zone and press o", disabled=True)])
        self.highlighted = min(kept, len(lines) - 1) if lines else None

    def action_take_back(self) -> None:
        """Ask for the highlighted order to be taken back."""
        if self.highlighted is not None and not self.get_option_at_index(self.highlighted).disabled:
            self.post_message(self.TakenBack(self.highlighted))
