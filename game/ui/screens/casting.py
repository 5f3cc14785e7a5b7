"""Casting: which bot commands each side that no person takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from rich.markup import escape
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Label, Select

from game.bots.table import BOTS

if TYPE_CHECKING:
    from game.campaign.schema import Scenario

AS_WRITTEN = ""
"""The scenario's own choice."""


class Casting(ModalScreen[dict[str, str] | None]):
    """Closes with the bots asked for, by faction; those left to the scenario are not among them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "accept", "Accept"),
        Binding("escape", "close", "Back"),
    ]

    def __init__(self, scenario: Scenario, asked: Mapping[str, str]) -> None:
        super().__init__()
        self.scenario = scenario
        self.asked = asked

    def compose(self) -> ComposeResult:
        """A choice for each side."""
        with VerticalScroll(id="casting"):
            for faction, sheet in self.scenario.factions.items():
                yield Label(f"[bold]{escape(sheet.name)}[/]")
                chosen = self.asked.get(faction, AS_WRITTEN)
                options = [(_own(self.scenario, faction), AS_WRITTEN), *_fitting(sheet.kind)]
                yield Select(options, value=chosen, allow_blank=False, id=f"bot-{faction}", compact=True)
            with Horizontal(id="casting-buttons"):
                yield Button("Accept (F2)", variant="primary", id="accept", compact=True)

    def on_mount(self) -> None:
        """Say what it is for."""
        frame = self.query_one("#casting")
        frame.border_title, frame.border_subtitle = "Who commands", "enter chooses, F2 accepts, esc leaves all as it was"

    def on_button_pressed(self) -> None:
        """Accept by mouse."""
        self.action_accept()

    def action_accept(self) -> None:
        """Close with what is chosen."""
        if self.is_active:
            chosen = {faction: str(self.query_one(f"#bot-{faction}", Select).value) for faction in self.scenario.factions}
            self.dismiss({faction: name for faction, name in chosen.items() if name != AS_WRITTEN})

    def action_close(self) -> None:
        """Close with nothing changed."""
        if self.is_active:
            self.dismiss(None)


def _fitting(kind: str) -> list[tuple[str, str]]:
    """The bots that can command a side of a kind, in words."""
    return [(f"{name}: {entry.summary}", name) for name, entry in BOTS.items() if kind in entry.kinds and name != "historical"]


def _own(scenario: Scenario, faction: str) -> str:
    """What the scenario says of who commands a side."""
    schedule = scenario.bots.get(faction, {})
    if len(schedule) > 1:
        return "as the scenario has it: changing stances by week"
    return f"as the scenario has it: {next(iter(schedule.values()), 'plain doctrine')}"
