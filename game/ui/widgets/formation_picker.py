"""The formation picker: a list with a box before each formation, or whatever is to be marked; readable without colour."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class FormationPicker(OptionList):
    """Space (or a click) marks a formation; enter means that the marking is done."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "mark", "Mark", id="picker.mark"),
        Binding("enter", "done", "Done", id="picker.done"),
    ]

    class Changed(Message):
        """Another set of formations is marked."""

    class Done(Message):
        """The marking is done."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.words: dict[str, str] = {}
        self.marked: set[str] = set()

    def offer(self, words: dict[str, str], marked: Collection[str] = ()) -> None:
        """Offer these formations, by id, with those marked that were before."""
        self.words = words
        self.marked = set(marked) & set(words)
        self.clear_options()
        self.add_options([Option(self._line(each), id=each) for each in words])
        if words:
            self.highlighted = 0

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of those marked, in the order offered; one alone is meant, marked or not."""
        return tuple(each for each in self.words if each in self.marked or len(self.words) == 1)

    def _line(self, id: str) -> Text:
        box = "[x] " if id in self.chosen else "[ ] "
        return Text(box + self.words[id], no_wrap=True, overflow="ellipsis")

    def _turn(self, id: str) -> None:
        if len(self.words) == 1:
            return  # there is nothing to choose: it takes part as it is
        self.marked ^= {id}
        self.replace_option_prompt(id, self._line(id))
        self.post_message(self.Changed())

    def action_mark(self) -> None:
        """Mark the highlighted formation, or unmark it."""
        if self.highlighted_option is not None and self.highlighted_option.id is not None:
            self._turn(self.highlighted_option.id)

    def action_done(self) -> None:
        """Mark the highlighted formation if none is marked, and say that the marking is done."""
        if not self.marked:
            self.action_mark()
        self.post_message(self.Done())

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click marks."""
        event.stop()
        if event.option_id is not None:
            self._turn(event.option_id)
