"""One's own formations in a list: where each stands, what it does, and whether it has orders this week; enter gives it one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.views.reports import FormationReport


class Troops(ModalScreen[str | None]):
    """Closes with the formation chosen. Those without anything to do come first."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,t,q", "leave", "Back")]

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.plan = plan
        self.ordered = {subject: each.order.verb for each in plan.directives for subject in each.order.subjects}

    def compose(self) -> ComposeResult:
        """A heading and the formations."""
        with Vertical(id="troops"):
            yield Label("Your formations: enter gives one an order, escape goes back")
            yield OptionList(*(Option(self._line(body), id=body.id) for body in self._ranked()))

    def on_mount(self) -> None:
        """Let the keys go to the list."""
        self.query_one(OptionList).focus()

    def _ranked(self) -> list[FormationReport]:
        def place(body: FormationReport) -> tuple[int, str, str]:
            state = 2 if body.id in self.ordered else 0 if body.in_contact or body.posture in ("hold", "rest") else 1
            return state, self.plan.situation.board.name(body.zone), body.id

        return sorted(self.plan.situation.own, key=place)

    def _line(self, body: FormationReport) -> Text:
        board = self.plan.situation.board
        text = Text(no_wrap=True, overflow="ellipsis").append(f"{body.strength:>6,} ", "dim").append(body.name, "bold")
        text.append(f", {board.name(body.zone)}: {body.posture}")
        if body.destination:
            text.append(f" to {board.name(body.destination)}")
        if body.in_contact:
            text.append(" in contact", "yellow")
        if (verb := self.ordered.get(body.id)) is not None:
            text.append(f" [ordered: {verb}]", "green")
        elif body.posture in ("hold", "rest") and not body.in_contact:
            text.append(" - idle", "yellow")
        return text

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """Close with the formation."""
        if self.is_active:
            self.dismiss(event.option_id)

    def action_leave(self) -> None:
        """Close without one."""
        if self.is_active:
            self.dismiss(None)
