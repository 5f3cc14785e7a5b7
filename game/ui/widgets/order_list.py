"""The week's orders so far, to change and take back, and the standing orders below them, to end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from game.orders.order import Order
from game.orders.plan import Plan
from game.orders.standing import StandingOrder, standing_orders


class OrderList(OptionList):
    """One line an order: enter reopens it, x takes it back. On a standing order, x ends it and enter shows its zone."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("delete,backspace,x", "take_back", "Take back", id="orders.take-back")]

    @dataclass
    class TakenBack(Message):
        """An order is to be taken back."""

        position: int

    @dataclass
    class Reopened(Message):
        """An order is to be changed."""

        position: int

    @dataclass
    class Ended(Message):
        """A standing order is to be ended, by this order."""

        ending: Order

    @dataclass
    class Shown(Message):
        """The zone of a standing order is to be shown."""

        zone: str

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.standing: tuple[StandingOrder, ...] = ()

    def show(self, plan: Plan) -> None:
        """List the plan's orders, then what stands."""
        self.standing = standing_orders(plan)
        self.border_title = f"Orders, week {plan.situation.week}"
        self.border_subtitle = "enter: change, x: take back or end" if plan.directives or self.standing else ""
        kept = self.highlighted or 0
        given = [
            Option(f"{number}. {each.order.text(plan.situation)} ({each.order.cost(plan.situation)})", id=f"given-{number - 1}")
            for number, each in enumerate(plan.directives, start=1)
        ]
        self.clear_options()
        self.add_options(given or [Option("none yet: pick a zone and press o", disabled=True)])
        if self.standing:
            total = sum(each.cost for each in self.standing)
            self.add_option(Option(Text(f"Standing, {total:.1f} RP a week", "dim italic"), disabled=True))
            self.add_options([Option(_told(each), id=f"stands-{place}") for place, each in enumerate(self.standing)])
        places = [place for place, each in enumerate(self.options) if not each.disabled]
        self.highlighted = min(places, key=lambda place: abs(place - kept), default=None)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click: change the order, or show where the standing order goes on."""
        event.stop()
        what, _, place = str(event.option_id).partition("-")
        if what == "given":
            self.post_message(self.Reopened(int(place)))
        else:
            self.post_message(self.Shown(self.standing[int(place)].zone))

    def action_take_back(self) -> None:
        """Ask for the highlighted order to be taken back, or the standing one to be ended."""
        option = self.highlighted_option
        if option is None or option.id is None:
            return
        what, _, place = option.id.partition("-")
        if what == "given":
            self.post_message(self.TakenBack(int(place)))
        else:
            self.post_message(self.Ended(self.standing[int(place)].ending))


def _told(each: StandingOrder) -> Text:
    text = Text("≡ ", "cyan").append(f"{each.text} ({each.cost:g} RP)")
    if not each.pays:
        text.append(" - unpaid, lapses", "bold yellow")
    if each.pointless:
        text.append(" - no enemy left there", "bold yellow")
    return text
