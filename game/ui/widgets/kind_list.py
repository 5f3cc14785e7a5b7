"""The list of kinds of order: by family, each in its place under its own letter; what is impossible now stands there greyed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from rich.markup import escape
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from game.orders.table import LETTERS
from game.ui.any_draft import Draft

CHOOSING = frozenset({"up", "down", "home", "end", "pageup", "pagedown", "enter", "space"})
"""Keys by which a person chooses in a list, beside letters and the mouse."""


class KindList(OptionList):
    """Say `Shown` when another kind is highlighted; headings are no kinds."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "select", "Go on", show=False)]

    @dataclass
    class Shown(Message):
        """A kind is highlighted."""

        draft: Draft

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.by_verb: dict[str, Draft] = {}
        self.all_shown = True

    def offer(self, drafts: Sequence[Draft], start: str | None = None) -> None:
        """Offer these kinds; start on the one named, else on the first that can be ordered."""
        self.by_verb = {draft.verb: draft for draft in drafts}
        able = (draft.verb for draft in drafts if not draft.refusal)
        self.border_title = "Order"
        self._fill(start or next(able, None))

    @property
    def draft(self) -> Draft | None:
        """The kind highlighted."""
        option = self.highlighted_option
        return None if option is None or option.id is None else self.by_verb[option.id]

    def turn(self) -> None:
        """Hide the impossible, or show it again."""
        here = self.highlighted_option.id if self.highlighted_option is not None else None
        self.all_shown = not self.all_shown
        self._fill(here)

    def jump(self, letter: str) -> bool:
        """Go to the kind with this letter, possible or not; False where this zone knows none."""
        verb = next((each for each in self.by_verb if LETTERS.get(each) == letter), None)
        if verb is None:
            return False
        if not self.all_shown and self.by_verb[verb].refusal:
            self.all_shown = True
            self._fill(verb)
        self.highlighted = self.get_option_index(verb)
        return True

    def _fill(self, highlight: str | None = None) -> None:
        self.clear_options()
        self.add_options(list(self._told()))
        barred = sum(1 for draft in self.by_verb.values() if draft.refusal)
        self.border_subtitle = f". {'hides' if self.all_shown else 'shows'} {barred} not now" if barred else ""
        ids = [each.id for each in self.options if not each.disabled]
        if ids:
            self.highlighted = self.get_option_index(highlight if highlight in ids else ids[0])  # type: ignore[arg-type]

    def _told(self) -> Iterator[Option]:
        shown = [draft for draft in self.by_verb.values() if self.all_shown or not draft.refusal]
        for family, kinds in groupby(shown, key=lambda draft: draft.family):
            yield Option(f"[dim italic]{family}[/]", disabled=True)
            for draft in kinds:
                letter, verb = LETTERS.get(draft.verb, " "), escape(draft.verb)
                yield Option(f"[dim]{letter} ({verb})[/]" if draft.refusal else f"[bold]{letter}[/] {verb}", id=draft.verb)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Pass a kind on."""
        event.stop()
        if event.option_id is not None:
            self.post_message(self.Shown(self.by_verb[event.option_id]))
