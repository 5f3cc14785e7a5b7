"""Find a zone by name or id."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option

HINT = "Find a zone: type, enter goes there, escape goes back"


class FindZone(ModalScreen[str | None]):
    """Type a part of a name; enter goes to the first that fits."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Back"), Binding("down", "down", "Down", show=False)]

    def __init__(self, names: dict[str, str]) -> None:
        super().__init__()
        self.names = names

    def compose(self) -> ComposeResult:
        """A line to type in and the zones that fit."""
        with Vertical(id="find"):
            yield Label(HINT, id="find-hint", markup=False)
            yield Input(placeholder="name or id of a zone")
            yield OptionList(*self._fitting(""))

    def on_mount(self) -> None:
        """Type at once."""
        self.set_focus(self.query_one(Input))

    def _fitting(self, part: str) -> list[Option]:
        wanted = part.strip().casefold()
        fit = [(id, name) for id, name in self.names.items() if wanted in name.casefold() or wanted in id.casefold()]
        return [Option(f"{name} ({id})", id=id) for id, name in sorted(fit, key=lambda each: each[1])]

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Show the zones that fit."""
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(self._fitting(event.value))
        options.highlighted = 0 if options.option_count else None
        self.query_one("#find-hint", Label).update(HINT if options.option_count else f'No zone is called "{event.value.strip()}"')

    @on(Input.Submitted)
    def first(self, event: Input.Submitted) -> None:
        """Go to the zone that fits best; with nothing typed nothing is meant."""
        option = self.query_one(OptionList).highlighted_option
        if option is None or not event.value.strip():
            self.app.bell()
        else:
            self._close(option.id)

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """Go to the zone chosen."""
        self._close(event.option_id)

    def _close(self, zone: str | None) -> None:
        if self.is_active:
            self.dismiss(zone)

    def action_down(self) -> None:
        """Go into the list."""
        self.set_focus(self.query_one(OptionList))

    def action_leave(self) -> None:
        """Close without going anywhere."""
        self._close(None)
