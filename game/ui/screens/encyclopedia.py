"""The encyclopedia: type a word, and read what the game's own tables and the scenario say of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from game.ui.lore import Entry, found


class Encyclopedia(ModalScreen[None]):
    """Above the words to look for, then the entries in which they occur, below the one that is marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back"),
        Binding("down", "move(1)", "Next", show=False),
        Binding("up", "move(-1)", "Before", show=False),
        Binding("pagedown", "move(10)", "Further on", show=False),
        Binding("pageup", "move(-10)", "Further back", show=False),
    ]
    DEFAULT_CSS = """
    Encyclopedia { align: center middle; background: $background 60%; }
    #encyclopedia { width: 96%; max-width: 110; height: 94%; border: round $primary; background: $surface; padding: 0 1; }
    #encyclopedia OptionList { height: 1fr; background: $surface; border: none; padding: 0; text-wrap: nowrap; }
    #entry-frame { height: 9; max-height: 45%; border-top: solid $primary 60%; }
    #entry { height: auto; }
    """

    def __init__(self, known: Sequence[Entry], words: str = "") -> None:
        super().__init__()
        self.known, self.words = known, words
        self.shown: list[Entry] = []

    def compose(self) -> ComposeResult:
        """The words, the entries, the one that is marked."""
        with Vertical(id="encyclopedia") as frame:
            frame.border_title = "Encyclopedia"
            yield Input(self.words, placeholder="words to look for: supply, grip, incident, coefficient...", compact=True)
            yield OptionList(markup=False)
            with VerticalScroll(id="entry-frame", can_focus=False):
                yield Static(id="entry", markup=False)

    def on_mount(self) -> None:
        """Show everything, or what was asked for."""
        self._narrow(self.words)
        self.query_one(Input).focus()

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Show the entries that fit."""
        self._narrow(event.value)

    def _narrow(self, words: str) -> None:
        self.shown = found(self.known, words)
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([Option(_line(entry)) for entry in self.shown])
        kinds = Counter(entry.kind for entry in self.shown)
        told = ", ".join(f"{count} {_plural(kind, count)}" for kind, count in kinds.items())
        self.query_one("#encyclopedia").border_subtitle = f"{told or 'nothing has these words'}; arrows go on, esc closes"
        if self.shown:
            options.highlighted = 0
        else:
            self._tell(None)

    @on(OptionList.OptionHighlighted)
    def marked(self, event: OptionList.OptionHighlighted) -> None:
        """Tell the entry that is marked."""
        if event.option_index < len(self.shown):
            self._tell(self.shown[event.option_index])

    def _tell(self, entry: Entry | None) -> None:
        text = Text() if entry is None else Text(f"{entry.title}, {entry.kind}\n", "bold").append(entry.text, "not bold")
        self.query_one("#entry", Static).update(text)
        self.query_one("#entry-frame", VerticalScroll).scroll_home(animate=False)

    def action_move(self, steps: int) -> None:
        """Mark another entry, while words can still be typed."""
        options = self.query_one(OptionList)
        if self.shown:
            options.highlighted = min(max((options.highlighted or 0) + steps, 0), len(self.shown) - 1)

    def action_leave(self) -> None:
        """Close."""
        if self.is_active:
            self.dismiss()


def _line(entry: Entry) -> Text:
    return Text(entry.title, no_wrap=True, overflow="ellipsis").append(f"  {entry.gist}", "dim")


def _plural(kind: str, count: int) -> str:
    """A kind's name for so many.

    >>> _plural("step of the week", 2), _plural("order", 1)
    ('steps of the week', 'order')
    """
    head, _, rest = kind.partition(" ")
    return kind if count == 1 else f"{head}s {rest}".strip()
