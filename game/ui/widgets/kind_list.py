"""The list of kinds of order: by family, each with a key; what is impossible comes last, and out of sight where there is much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.markup import escape
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from game.ui.any_draft import Draft

KEYS = "123456789abcdefghijklmnopqrstuvwxyz"
SHORT = 10  # a list of so many kinds shows all of them at once
MORE = "#more"


class KindList(OptionList):
    """Say `Shown` when another kind is highlighted; headings and the line for more are no kinds."""

    @dataclass
    class Shown(Message):
        """A kind is highlighted, or the line for more."""

        draft: Draft | None

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.by_verb: dict[str, Draft] = {}
        self.keys: dict[str, str] = {}
        self.all_shown = False

    def offer(self, drafts: Sequence[Draft]) -> None:
        """Offer these kinds, those that can be ordered first; start on the first of them."""
        self.by_verb = {draft.verb: draft for draft in drafts}
        able = [draft.verb for draft in drafts if not draft.refusal]
        self.keys = dict(zip(KEYS, able, strict=False))
        self.all_shown = len(drafts) <= SHORT or not able
        self.border_title = "Order"
        self._fill()

    def turn(self) -> None:
        """Show the impossible, or hide it."""
        here = self.highlighted_option.id if self.highlighted_option is not None else None
        self.all_shown = not self.all_shown
        barred = (draft.verb for draft in self.by_verb.values() if draft.refusal)
        self._fill(next(barred, None) if here == MORE else here)

    def jump(self, key: str) -> bool:
        """Go to the kind with this key; False where there is none."""
        if (verb := self.keys.get(key)) is None:
            return False
        self.highlighted = self.get_option_index(verb)
        return True

    def _fill(self, highlight: str | None = None) -> None:
        self.clear_options()
        self.add_options(list(self._told()))
        ids = [each.id for each in self.options if not each.disabled]
        if ids:
            self.highlighted = self.get_option_index(highlight if highlight in ids else ids[0])  # type: ignore[arg-type]

    def _told(self) -> Iterator[Option]:
        able = [draft for draft in self.by_verb.values() if not draft.refusal]
        barred = [draft for draft in self.by_verb.values() if draft.refusal]
        key_of = {verb: key for key, verb in self.keys.items()}
        for family, kinds in groupby(able, key=lambda draft: draft.family):
            yield Option(f"[dim italic]{family}[/]", disabled=True)
            for draft in kinds:
                yield Option(f"[bold]{key_of.get(draft.verb, ' ')}[/] {escape(draft.verb)}", id=draft.verb)
        if not barred:
            return
        if self.all_shown:
            hides = "" if len(self.by_verb) <= SHORT else ", . hides"
            yield Option(f"[dim italic]Not now{hides}[/]", disabled=True)
            yield from (Option(f"[dim]  ({escape(draft.verb)})[/]", id=draft.verb) for draft in barred)
        else:
            yield Option(f"[dim]. {len(barred)} not now[/]", id=MORE)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Pass a kind on."""
        event.stop()
        self.post_message(self.Shown(self.by_verb.get(str(event.option_id))))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter on the line for more shows it."""
        if event.option_id == MORE:
            event.stop()
            self.turn()
