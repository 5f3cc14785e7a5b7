"""Loading: the campaigns kept, the last played first; a damaged file is named and hides no other."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from game.campaign.save_list import Card, folder, saved
from game.errors import JournalError
from game.ui.screens.question import Question

Choice = tuple[Path, int | None]
"""A file, and the week to go back to, None for its last."""


class Load(ModalScreen[Choice | None]):
    """Closes with the campaign to go on with."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete,d", "delete", "Delete"),
        Binding("w", "to_week", "Earlier week"),
        Binding("escape,q", "close", "Back"),
    ]

    HEAD, KEYS = "Campaigns kept", "enter goes on, w an earlier week, d deletes, esc back"

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[Card] = []

    def compose(self) -> ComposeResult:
        """The list, what there is to say of the one highlighted, and the week."""
        with Vertical(id="load"):
            yield OptionList(id="cards", markup=False)
            yield Static(id="card", markup=False)
            yield from self.compose_line()

    def compose_line(self) -> ComposeResult:
        """Where one types an earlier week."""
        yield Label("Go on as of the end of week (w; empty: the last one)")
        yield Input(id="week", type="integer", max_length=4, placeholder="the last", compact=True)

    def on_mount(self) -> None:
        """Show what is there."""
        frame = self.query_one("#load")
        frame.border_title, frame.border_subtitle = self.HEAD, self.KEYS
        self._read()
        self.query_one("#cards").focus()

    def _read(self) -> None:
        try:
            self.cards = saved()
        except JournalError as error:
            self.cards = []
            self.query_one("#card", Static).update(str(error))
        cards = self.query_one("#cards", OptionList)
        cards.clear_options()
        cards.add_options([Option(_line(card), id=str(at)) for at, card in enumerate(self.cards)])
        if self.cards:
            cards.highlighted = 0
        else:
            self.query_one("#card", Static).update("No campaign is kept yet: each is, from the end of its first week on.")

    @on(OptionList.OptionHighlighted, "#cards")
    def tell(self, event: OptionList.OptionHighlighted) -> None:
        """Say more of a campaign."""
        self.query_one("#card", Static).update(_about(self.cards[event.option_index]))

    @on(OptionList.OptionSelected, "#cards")
    @on(Input.Submitted, "#week")
    def go_on(self) -> None:
        """Go on with the campaign highlighted."""
        at, typed = self.query_one("#cards", OptionList).highlighted, self.query_one("#week", Input).value
        choice = self.choice(None if at is None else self.cards[at].path, typed.strip())
        if choice is None or not self.is_active:
            self.app.bell()
            return
        self.dismiss(choice)

    def choice(self, path: Path | None, typed: str) -> Choice | None:
        """What is meant by the file highlighted and what was typed."""
        return None if path is None else (path, int(typed) if typed.isdecimal() else None)

    def action_to_week(self) -> None:
        """Ask for an earlier week."""
        self.query_one("#week").focus()

    def action_delete(self) -> None:
        """Delete the file highlighted, once asked."""
        at = self.query_one("#cards", OptionList).highlighted
        if at is not None and self.is_active:
            path = self.cards[at].path
            self.app.push_screen(Question(f"Delete {path.name} for good?"), lambda sure: self._delete(path) if sure else None)

    def _delete(self, path: Path) -> None:
        try:
            path.unlink()
        except OSError as error:
            self.notify(f"{path.name} cannot be deleted: {error.strerror}", severity="error", markup=False)
        self._read()

    def action_close(self) -> None:
        """Back, with nothing chosen."""
        if self.is_active:
            self.dismiss(None)


class Journals(Load):
    """Closes with the journal to watch: a campaign kept, or a file anywhere."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("w,slash", "to_week", "Another file")]
    HEAD, KEYS = "Watch a campaign again", "enter watches, w another file, d deletes, esc back"

    def compose_line(self) -> ComposeResult:
        """Where one types the path of another file."""
        yield Label("Or a journal that lies elsewhere (w): its path")
        yield Input(id="week", placeholder="as badia run --journal and badia replay --batch write it", compact=True)

    def choice(self, path: Path | None, typed: str) -> Choice | None:
        """The file typed, else the one highlighted."""
        return (Path(typed).expanduser(), None) if typed else super().choice(path, typed)


def _line(card: Card) -> Text:
    words = Text(card.words, "red" if card.fault else "")
    return words.append("  renewed every week", "dim") if card.is_auto and not card.fault else words


def _about(card: Card) -> str:
    when = f"{datetime.fromtimestamp(card.written):%d %b %Y %H:%M}"
    return card.fault or f"{card.path.name}\nSeed {card.seed}. Written {when}, in {folder()}"
