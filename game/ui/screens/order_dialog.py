"""The order dialog: for a zone, what may be ordered, by which formations, at what cost, with what to expect."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.markup import escape
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from game.orders.order import Order
from game.orders.plan import Plan
from game.terms import posture_word
from game.ui.any_draft import Draft
from game.ui.drafts import drafts, formation_drafts
from game.ui.prospects import prospect_of
from game.ui.widgets.formation_picker import FormationPicker
from game.ui.widgets.kind_list import CHOOSING, KindList

if TYPE_CHECKING:
    from game.views.reports import FormationReport


class OrderDialog(ModalScreen[Order | None]):
    """Pick a kind of order, the formations and a destination; the last lines tell cost and prospect, or why not.

    With `formation` it is about that formation wherever it may be sent; with `before` it opens on an order given earlier,
    which the plan handed in does not hold.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back"),
        Binding("ctrl+s,f2", "give", "Give the order", priority=True),
        Binding("full_stop", "more", "Hide what is impossible"),
    ]

    def __init__(self, plan: Plan, zone: str, *, formation: str | None = None, before: Order | None = None) -> None:
        super().__init__()
        self.plan = plan
        self.zone = zone
        self.formation = formation
        self.before = before
        self.drafts = drafts(plan, zone) if formation is None else formation_drafts(plan, formation)
        self.draft: Draft | None = None
        self.chosen = before is not None  # nothing is given that nobody chose
        self.barred = False  # a letter led to what is impossible: whoever types on blindly has chosen nothing by that

    def compose(self) -> ComposeResult:
        """Kinds to the left, particulars to the right, the verdict below."""
        with Vertical(id="dialog"):
            with Horizontal(id="dialog-body"):
                yield KindList(id="kinds")
                with Vertical(id="particulars"):
                    yield Static(id="about")
                    yield FormationPicker(id="formations")
                    yield OptionList(id="choices")
            yield Static(id="verdict")
            with Horizontal(id="dialog-buttons"):
                yield Button("Give the order (F2)", id="give", variant="primary", compact=True)
                yield Button("Back (Esc)", id="back", compact=True)

    def on_mount(self) -> None:
        """Start on the first kind that can be ordered."""
        self._name_frames()
        kinds = self.query_one(KindList)
        self.set_focus(kinds)
        if not self.drafts:
            self.query_one("#about", Static).update("Nothing of yours stands here, and nothing here can be attacked.")
            self.query_one("#formations").display = self.query_one("#choices").display = False
            return
        kinds.offer(self.drafts, self.before.verb if self.before is not None else None)
        self._show(kinds.draft)

    def _name_frames(self) -> None:
        plan, dialog = self.plan, self.query_one("#dialog")
        air = f", {plan.packages_left} air" if plan.situation.sheet.air_packages else ""
        dialog.border_title = f"{'Orders for' if self.before is None else 'Change an order:'} {self._about()}"
        dialog.border_subtitle = f"left: {plan.command_left} command, {plan.treasury_left:.1f} RP{air}"
        self.query_one("#choices").border_title = "Where, or how"

    def _about(self) -> str:
        place = self.plan.situation.board.name(self.zone)
        return place if self.formation is None else f"{self.plan.situation.formations[self.formation].name}, {place}"

    @on(KindList.Shown)
    def show_kind(self, event: KindList.Shown) -> None:
        """Show what a kind of order needs, unless the list has moved on since it said so."""
        if event.draft is self.query_one(KindList).draft:
            self._show(event.draft)

    def _show(self, draft: Draft | None) -> None:
        if draft is None or draft is self.draft:
            return
        self.draft = draft
        self.query_one("#about", Static).update(draft.help_text)
        formations, again = self.query_one(FormationPicker), self.before is not None and self.before.verb == draft.verb
        formations.display = draft.needs_formations and not draft.refusal
        known = self.before.subjects if self.before is not None else ()  # also for another kind: the same people do it
        formations.offer({body.id: self._words(body) for body in draft.formations}, known)
        who = "Who: the only one that can" if len(draft.formations) == 1 else "Who (space marks)"
        formations.border_title = who + (f"; {draft.busy} more ordered already" if draft.busy else "")
        self._offer_choices()
        if again:
            self._recall(draft)
        self._judge()

    def _recall(self, draft: Draft) -> None:
        """Go to the choice made when the order was given, if it is still open."""
        choices, picked = self.query_one("#choices", OptionList), self._picked()
        offered = draft.choices_for(picked) if draft.choices_for is not None else ()
        place = next((i for i, (value, _) in enumerate(offered) if draft.build(picked, value) == self.before), None)
        if place is not None:
            choices.highlighted = place

    def _offer_choices(self) -> None:
        """List what those picked may choose, keeping the choice made if it is still open to them."""
        choices = self.query_one("#choices", OptionList)
        before = choices.highlighted_option.id if choices.highlighted_option else None
        offered = () if (draft := self.draft) is None or draft.choices_for is None else draft.choices_for(self._picked())
        choices.display = bool(draft and draft.choices_for is not None and not draft.refusal)
        self.query_one("#about").set_class(not choices.display and not self.query_one(FormationPicker).display, "alone")
        choices.clear_options()
        choices.add_options([Option(words, id=value) for value, words in offered])
        values = [value for value, _ in offered]
        choices.highlighted = values.index(before) if before in values else 0 if values else None

    def _picked(self) -> tuple[str, ...]:
        return self.query_one(FormationPicker).chosen

    def _words(self, body: FormationReport) -> str:
        s = self.plan.situation
        does = posture_word(body.posture, insurgent=s.sheet.is_insurgent)
        return f"{body.strength:>6,} {body.name}, {does if body.zone == self.zone else f'at {s.board.name(body.zone)}'}"

    def on_key(self, event: Key) -> None:
        """The letter before a kind goes to it and on to its particulars: whom to mark, where to go."""
        if event.key in CHOOSING and not self.barred:
            self.chosen = True
        if event.character and (event.character.isalpha() or event.character == "+"):
            self._jump(event.character)

    def _jump(self, letter: str) -> None:
        kinds = self.query_one(KindList)
        if not kinds.jump(letter):
            self.notify(f"No order of your side has the letter {letter}.", timeout=2, markup=False)
            self.app.bell()
            return
        self._show(kinds.draft)
        self.barred = kinds.draft is not None and bool(kinds.draft.refusal)
        self.chosen = not self.barred
        if not self._go_on():
            self.set_focus(kinds)

    @on(KindList.OptionSelected, "#kinds")
    def go_to_particulars(self) -> None:
        """Enter on a kind: go on to its particulars, or give the order where it has none."""
        self._show(self.query_one(KindList).draft)
        if self.draft is None or self.draft.refusal:
            self.app.bell()
            return
        self.chosen, self.barred = True, False
        if not self._go_on():
            self.action_give()

    def _go_on(self) -> bool:
        """Go to what the kind still asks for; False where that is nothing."""
        if (draft := self.draft) is None or draft.refusal or not (draft.needs_formations or draft.choices_for is not None):
            return False
        self.set_focus(self.query_one("#formations" if draft.needs_formations else "#choices"))
        return True

    @on(FormationPicker.Changed)
    def formations_picked(self) -> None:
        """Others may reach other places."""
        self.chosen = True
        self._offer_choices()
        self._judge()

    @on(OptionList.OptionHighlighted, "#choices")
    def choice_made(self) -> None:
        """Tell the cost and the prospect anew."""
        self._judge()

    @on(FormationPicker.Done)
    def picked(self) -> None:
        """The formations are marked: go on to the choice, or give the order where there is none."""
        if self.draft is not None and self.draft.choices_for is not None:
            self.set_focus(self.query_one("#choices"))
        else:
            self.action_give()

    @on(OptionList.OptionSelected, "#choices")
    def choice_taken(self) -> None:
        """Give the order so."""
        self.chosen = True
        self.action_give()

    def order(self) -> Order | None:
        """The order as picked so far, or None where something is missing."""
        chosen, choices = self._picked(), self.query_one("#choices", OptionList)
        if self.draft is None or self.draft.refusal or (self.draft.needs_formations and not chosen):
            return None
        if self.draft.choices_for is None:
            return self.draft.build(chosen, "")
        choice = choices.highlighted_option
        return None if choice is None else self.draft.build(chosen, str(choice.id))

    def _judge(self) -> None:
        why = self._why_not(order := self.order())
        verdict = self.query_one("#verdict", Static)
        verdict.set_class(bool(why), "refused")
        verdict.update(f"[bold]Not now:[/bold] {escape(why)}" if why else prospect_of(self.plan, self.draft, order))

    def _why_not(self, order: Order | None) -> str:
        if self.draft is not None and self.draft.refusal:
            return self.draft.refusal
        if order is not None:
            return str(self.plan.refusal(order) or "")
        return "there is no place to which all of them can go: mark fewer" if self._picked() else ""

    @on(Button.Pressed, "#give")
    def action_give(self) -> None:
        """Close with the order, unless something is missing or it is refused."""
        if not self.is_active:
            return
        order = self.order()
        if not self.chosen and not (self.draft is not None and self.draft.refusal):
            self.app.bell()
            self.notify("Choose an order first", timeout=3)
        elif order is not None and self.plan.refusal(order) is None:
            self.dismiss(order)
        else:
            self.app.bell()
            self._judge()

    def action_more(self) -> None:
        """Hide what is impossible now, or show it again."""
        self.query_one(KindList).turn()

    @on(Button.Pressed, "#back")
    def action_leave(self) -> None:
        """Close without an order."""
        if self.is_active:
            self.dismiss(None)
