"""The desk: orders given by zone and by formation, changed, taken back and ended. The war room is built on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import Screen

from game.campaign.cartography import atlas_of
from game.orders.offering import zone_of
from game.orders.standing import call_off
from game.ui.screens.order_dialog import OrderDialog
from game.ui.screens.troops import Pick, Troops
from game.ui.widgets.map_view import MapView
from game.ui.widgets.order_list import OrderList

if TYPE_CHECKING:
    from game.orders.order import Order
    from game.ui.session import Session


class Desk(Screen[None]):
    """Opens the order dialog in every way there is, and writes into the session's plan."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o,enter", "order", "Order", id="war.order"),
        Binding("t", "troops", "Troops", id="war.troops", tooltip="The order of battle: yours, and what is known of others"),
        Binding("u", "undo", "Undo", id="war.undo"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.map = MapView(atlas_of(session.scenario), id="map")

    def show_desk(self) -> None:
        """Tell the plan anew."""

    def action_order(self) -> None:
        """Give an order for the zone."""
        if self.is_active and self.map.selected is not None:
            self.app.push_screen(OrderDialog(self.session.plan, self.map.selected), self._ordered)

    @on(MapView.ZoneOpened)
    def zone_opened(self) -> None:
        """Give an order for the zone that was clicked twice, where orders are given."""
        if self.check_action("order", ()):
            self.action_order()

    def _ordered(self, order: Order | None) -> None:
        if order is not None and self.session.plan.add(order) is None:
            self.show_desk()

    def action_troops(self) -> None:
        """The order of battle: order a formation of it, or go to where something stands."""
        if self.is_active:
            self.app.push_screen(Troops(self.session.plan), self._picked)

    def _picked(self, pick: Pick | None) -> None:
        if pick is None:
            return
        self.map.selected = pick.zone
        if pick.formation is not None:
            self._order_formation(pick.formation)

    def _order_formation(self, formation: str) -> None:
        plan = self.session.plan
        position = next((i for i, each in enumerate(plan.directives) if formation in each.order.subjects), None)
        if position is not None:
            self._reopen(position)
            return
        zone = plan.situation.formations[formation].zone
        self.app.push_screen(OrderDialog(plan, zone, formation=formation), self._ordered)

    @on(OrderList.Reopened)
    def reopened(self, event: OrderList.Reopened) -> None:
        """Open an order given this week again."""
        if self.is_active:
            self._reopen(event.position)

    def _reopen(self, position: int) -> None:
        plan = self.session.plan
        before = plan.directives[position].order
        zone = zone_of(before, plan.situation) or self.map.selected or plan.situation.board.zone_ids[0]

        def changed(order: Order | None) -> None:
            if order is not None and plan.change(position, order) is None:
                self.show_desk()

        self.app.push_screen(OrderDialog(plan.without(position), zone, before=before), changed)

    @on(OrderList.TakenBack)
    def taken_back(self, event: OrderList.TakenBack) -> None:
        """Take an order back."""
        self.session.plan.drop(event.position)
        self.show_desk()

    @on(OrderList.Ended)
    def ended(self, event: OrderList.Ended) -> None:
        """End a standing order, by an order of this week."""
        if why := call_off(self.session.plan, event.ending):
            self.notify(f"Not ended: {why}", severity="warning", timeout=4, markup=False)
        self.show_desk()

    @on(OrderList.Shown)
    def shown(self, event: OrderList.Shown) -> None:
        """Show where a standing order goes on."""
        self.map.selected = event.zone

    def action_undo(self) -> None:
        """Take the last order back."""
        if self.session.plan.directives:
            self.session.plan.drop(-1)
            self.show_desk()
        else:
            self.notify("No order to take back: what was ended cannot be undone.", timeout=3)
