"""The order dialog: for a zone, what may be ordered, by which formations, at what cost, with what to expect."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Label, OptionList, Static
from textual.widgets.option_list import Option

from game.orders.order import GROUP_LIMIT, Order
from game.orders.plan import Plan
from game.ui.drafts import Draft, drafts
from game.ui.widgets.formation_picker import FormationPicker

if TYPE_CHECKING:
    from game.views.situation import FormationReport


class OrderDialog(ModalScreen[Order | None]):
    """Pick a kind of order, the formations and a destination; the last line tells cost and prospect, or why not."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back"),
        Binding("ctrl+s,f2", "give", "Give the order", priority=True),
    ]

    def __init__(self, plan: Plan, zone: str) -> None:
        super().__init__()
        self.plan = plan
        self.zone = zone
        self.drafts = drafts(plan, zone)
        self.draft: Draft | None = None

    def compose(self) -> ComposeResult:
        """Kinds to the left, particulars to the right, the verdict below."""
        with Vertical(id="dialog"):
            yield Label(f"Orders for {self.plan.situation.board.name(self.zone)}", id="dialog-title")
            with Horizontal(id="dialog-body"):
                yield OptionList(*(self._kind(draft) for draft in self.drafts), id="kinds")
                with Vertical(id="particulars"):
                    yield Static(id="about")
                    yield FormationPicker(id="formations")
                    yield OptionList(id="choices")
            yield Static(id="verdict")
            with Horizontal(id="dialog-buttons"):
                yield Button("Give the order (F2)", id="give", variant="primary")
                yield Button("Back (Esc)", id="back")

    def _kind(self, draft: Draft) -> Option:
        return Option(draft.verb if not draft.refusal else f"[dim]{draft.verb}[/dim]", id=draft.verb)

    def on_mount(self) -> None:
        """Start on the first kind that can be ordered."""
        kinds = self.query_one("#kinds", OptionList)
        kinds.focus()
        if not self.drafts:
            self.query_one("#about", Static).update("Nothing of yours stands here, and nothing here can be attacked.")
            self.query_one("#formations").display = self.query_one("#choices").display = False
            return
        kinds.highlighted = next((i for i, draft in enumerate(self.drafts) if not draft.refusal), 0)

    @on(OptionList.OptionHighlighted, "#kinds")
    def show_kind(self, event: OptionList.OptionHighlighted) -> None:
        """Show what a kind of order needs."""
        self.draft = draft = self.drafts[event.option_index]
        self.query_one("#about", Static).update(draft.help_text)
        formations = self.query_one(FormationPicker)
        formations.offer({body.id: self._words(body) for body in draft.formations})
        formations.display = draft.needs_formations
        choices = self.query_one("#choices", OptionList)
        choices.clear_options()
        choices.add_options([Option(words, id=value) for value, words in draft.choices])
        choices.display = bool(draft.choices)
        if draft.choices:
            choices.highlighted = 0
        self._judge()

    def _words(self, body: FormationReport) -> str:
        place = "" if body.zone == self.zone else f" at {self.plan.situation.board.name(body.zone)}"
        return f"{body.name}{place} ({body.strength:,}, {body.posture})"

    @on(OptionList.OptionSelected, "#kinds")
    def go_to_particulars(self) -> None:
        """Enter on a kind: go on to its particulars, or give the order where it has none."""
        if self.draft is None or self.draft.refusal:
            return
        if self.draft.needs_formations:
            self.query_one("#formations").focus()
        elif self.draft.choices:
            self.query_one("#choices").focus()
        else:
            self.action_give()

    @on(FormationPicker.Changed)
    @on(OptionList.OptionHighlighted, "#choices")
    def rejudge(self) -> None:
        """Something was picked: tell the cost and the prospect anew."""
        self._judge()

    @on(FormationPicker.Done)
    def picked(self) -> None:
        """The formations are marked: go on to the choice, or give the order where there is none."""
        if self.draft is not None and self.draft.choices:
            self.query_one("#choices").focus()
        else:
            self.action_give()

    @on(OptionList.OptionSelected, "#choices")
    @on(Button.Pressed, "#give")
    def give(self) -> None:
        """Give the order as it stands."""
        self.action_give()

    def order(self) -> Order | None:
        """The order as picked so far, or None where something is missing."""
        if self.draft is None or self.draft.refusal:
            return None
        chosen = self.query_one(FormationPicker).chosen if self.draft.needs_formations else ()
        if self.draft.needs_formations and not chosen:
            return None
        choices = self.query_one("#choices", OptionList)
        picked = choices.highlighted_option if self.draft.choices else None
        return self.draft.build(chosen, str(picked.id) if picked and picked.id else "")

    def _judge(self) -> None:
        verdict = self.query_one("#verdict", Static)
        if self.draft is not None and self.draft.refusal:
            verdict.update(f"[yellow]Not now:[/yellow] {self.draft.refusal}")
            return
        order = self.order()
        if order is None:
            verdict.update(f"Mark up to {GROUP_LIMIT} formations with space, then press enter.")
            return
        why = self.plan.refusal(order)
        if why is not None:
            verdict.update(f"[yellow]Not now:[/yellow] {why}")
            return
        situation = self.plan.situation
        prospect = order.expectation(situation)
        verdict.update(f"[bold]Costs[/bold] {order.cost(situation)}" + (f"  [bold]Expect[/bold] {prospect}" if prospect else ""))

    def action_give(self) -> None:
        """Close with the order, unless something is missing or it is refused."""
        order = self.order()
        if order is not None and self.plan.refusal(order) is None:
            self.dismiss(order)
        else:
            self.app.bell()
            self._judge()

    @on(Button.Pressed, "#back")
    def action_leave(self) -> None:
        """Close without an order."""
        self.dismiss(None)
