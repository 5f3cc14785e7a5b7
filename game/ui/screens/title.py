"""The title screen: the scenarios on the shelf, the side to play, the seed."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button, Footer, Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from game.campaign import shelf
from game.campaign.loading import load
from game.errors import BadiaError

if TYPE_CHECKING:
    from game.campaign.schema import Scenario

BANNER = """\
[bold]B A D I A[/bold]
The last pockets, and the war that follows"""


class Title(Screen[None]):
    """Choose a scenario, then a side; enter begins."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+s", "begin", "Begin", priority=True),
        Binding("question_mark", "help", "Help", key_display="?"),
        Binding("q", "app.quit", "Quit"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.scenario: Scenario | None = None
        self.name_of_scenario = ""

    def compose(self) -> ComposeResult:
        """Scenarios to the left, what they are and the sides to the right."""
        yield Static(BANNER, id="banner")
        with Horizontal(id="title-body"):
            with Vertical(id="shelf-column"):
                yield Label("Scenario")
                yield OptionList(*(Option(name, id=name) for name in _in_order(shelf.names())), id="scenarios")
                yield Label("Side")
                yield OptionList(id="sides")
                yield Label("Seed (empty: drawn)")
                yield Input(id="seed", type="integer", max_length=18, placeholder="drawn")
                yield Button("Begin (F2)", id="begin", variant="primary")
            with VerticalScroll(id="summary-column"):
                yield Static(id="summary")
        yield Footer()

    def on_mount(self) -> None:
        """Start on the first scenario, and load the model's libraries behind the title."""
        scenarios = self.query_one("#scenarios", OptionList)
        scenarios.highlighted = 0
        scenarios.focus()
        self.warm_up()

    @work(thread=True)
    def warm_up(self) -> None:
        """Import the heavy libraries while the player reads."""
        import game.ui.session  # noqa: F401

    @on(OptionList.OptionHighlighted, "#scenarios")
    def show_scenario(self, event: OptionList.OptionHighlighted) -> None:
        """Tell of a scenario and list its sides."""
        self.name_of_scenario = str(event.option_id)
        summary, sides = self.query_one("#summary", Static), self.query_one("#sides", OptionList)
        sides.clear_options()
        try:
            self.scenario = load(self.name_of_scenario)
        except BadiaError as error:
            self.scenario = None
            summary.update(str(error))
            return
        summary.update(describe(self.scenario))
        sides.add_options([Option(sheet.name, id=id) for id, sheet in self.scenario.factions.items()])
        playable = list(self.scenario.factions)
        sides.highlighted = playable.index("iraq") if "iraq" in playable else 0

    @on(OptionList.OptionSelected, "#scenarios")
    def to_sides(self) -> None:
        """Enter on a scenario: go on to its sides."""
        self.query_one("#sides").focus()

    @on(OptionList.OptionSelected, "#sides")
    @on(Input.Submitted, "#seed")
    @on(Button.Pressed, "#begin")
    def begin(self) -> None:
        """Begin the campaign."""
        self.action_begin()

    def action_begin(self) -> None:
        """Begin with what is chosen."""
        side = self.query_one("#sides", OptionList).highlighted_option
        if self.scenario is None or side is None or side.id is None:
            self.app.bell()
            return
        typed = self.query_one("#seed", Input).value
        self.query_one("#begin", Button).label = "Setting up..."
        self.set_up(self.scenario, side.id, int(typed) if typed.lstrip("-").isdigit() else secrets.randbelow(2**31))

    @work(thread=True, exclusive=True)
    def set_up(self, scenario: Scenario, side: str, seed: int) -> None:
        """Build the campaign beside the event loop, then show it."""
        from game.ui.session import Session

        session = Session(scenario, side, abs(seed), scenario.bots)
        self.app.call_from_thread(self._enter, session)

    def _enter(self, session: object) -> None:
        from game.ui.screens.war_room import WarRoom

        self.query_one("#begin", Button).label = "Begin (F2)"
        self.app.switch_screen(WarRoom(session))  # type: ignore[arg-type]

    def action_help(self) -> None:
        """Open the handbook."""
        from game.ui.screens.handbook import Handbook

        self.app.push_screen(Handbook(None))


def _in_order(names: tuple[str, ...]) -> list[str]:
    """The tutorial first, then by name."""
    return sorted(names, key=lambda name: (name != "tutorial", name))


def describe(scenario: Scenario) -> str:
    """A scenario in words for the title screen."""
    sides = "\n".join(f"[bold {sheet.color}]{sheet.name}[/]: {sheet.summary.strip()}" for sheet in scenario.factions.values())
    length = f"{scenario.weeks} weeks from {scenario.start:%d %B %Y}, {len(scenario.zones)} zones, {scenario.difficulty}"
    goals = "\n".join(f"{scenario.factions[id].short}: {each.summary.strip()}" for id, each in scenario.victory.items())
    return (
        f"[bold]{scenario.title}[/bold]\n[dim]{length}[/dim]\n\n{scenario.summary.strip()}\n\n{sides}\n\n"
        f"[bold]Victory[/bold]\n{goals}\n\n{scenario.notes.strip()}"
    )
