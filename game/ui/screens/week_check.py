"""The question before a week ends: what is left unused or unpaid, with an offer to call off what has no purpose any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Label

from game.orders.standing import call_off, standing_orders
from game.ui.reminders import reminders
from game.ui.screens.question import Question

if TYPE_CHECKING:
    from game.orders.plan import Plan


class WeekCheck(Question):
    """Closes with the answer; `c` first ends the assaults where no enemy is left, and asks again."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("c", "call_off", "Call them off")]

    def __init__(self, plan: Plan) -> None:
        super().__init__("")
        self.plan = plan

    def compose(self) -> ComposeResult:
        """What to think of, and the buttons."""
        with Vertical(id="question"):
            yield Label(self._text(), id="week-check")
            with Horizontal(id="question-buttons"):
                yield Button("End it (y)", variant="primary", id="yes", compact=True)
                if self._pointless():
                    yield Button("Call them off (c)", id="call-off", compact=True)
                yield Button("Not yet (n)", id="no", compact=True)

    def _text(self) -> Text:
        text = Text()
        for each in reminders(self.plan):
            text.append("• ", "bold yellow").append(f"{each}\n")
        return text.append("End the week?", "bold")

    def _pointless(self) -> list[str]:
        return [each.text for each in standing_orders(self.plan) if each.pointless]

    @on(Button.Pressed)
    def pressed(self, event: Button.Pressed) -> None:
        """A button was pressed."""
        if event.button.id == "call-off":
            self.action_call_off()
        else:
            self.action_answer(event.button.id == "yes")

    def action_call_off(self) -> None:
        """End the assaults that have nobody left to attack, as far as command goes."""
        if not self._pointless():
            return
        for each in [each for each in standing_orders(self.plan) if each.pointless]:
            if why := call_off(self.plan, each.ending):
                self.notify(why, severity="warning", timeout=4, markup=False)
                break
        self.query_one("#week-check", Label).update(self._text())
        self.query_one("#call-off", Button).display = bool(self._pointless())
