"""The title screen: the scenarios on the shelf, the side to play, the seed."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, ClassVar

from rich.markup import escape
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
    from game.ui.session import Session

BANNER = """\
[bold]B A D I A[/bold]
The last pockets, and the war that follows"""


BEGIN = "Begin (F2)"


class Title(Screen[None]):
    """Choose a scenario, then a side; enter begins. Nothing here needs the model's libraries until a campaign begins."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+s", "begin", "Begin", priority=True),
        Binding("question_mark", "help", "Help", key_display="?", priority=True),
        Binding("q", "app.quit", "Quit", priority=True),
        Binding("escape", "to_scenarios", "Back to the scenarios", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.scenario: Scenario | None = None
        self.shelf: dict[str, Scenario | str] = {}
        self.setting_up = False

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
                yield Button(BEGIN, id="begin", variant="primary", compact=True)
            with VerticalScroll(id="summary-column"):
                yield Static(id="summary")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Start on the first scenario; read the others and load the model's libraries behind the title."""
        scenarios = self.query_one("#scenarios", OptionList)
        scenarios.highlighted = 0
        scenarios.focus()
        self.read_shelf()

    @work(thread=True)
    def read_shelf(self) -> None:
        """Give the scenarios their titles, then warm up."""
        for name in shelf.names():
            found = self._read(name)
            title = name if isinstance(found, str) else found.title
            self.app.call_from_thread(self.query_one("#scenarios", OptionList).replace_option_prompt, name, escape(title))
        warm_up()

    def _read(self, name: str) -> Scenario | str:
        """The scenario of that name, or what is wrong with it."""
        if name not in self.shelf:
            try:
                self.shelf[name] = load(name)
            except BadiaError as error:
                self.shelf[name] = str(error)
        return self.shelf[name]

    @on(OptionList.OptionHighlighted, "#scenarios")
    def show_scenario(self, event: OptionList.OptionHighlighted) -> None:
        """Tell of a scenario and list its sides."""
        found = self._read(str(event.option_id))
        summary, sides = self.query_one("#summary", Static), self.query_one("#sides", OptionList)
        sides.clear_options()
        self.query_one("#summary-column").scroll_home(animate=False)
        if isinstance(found, str):
            self.scenario = None
            summary.update(escape(found))
            return
        self.scenario = found
        summary.update(describe(found))
        sides.add_options([Option(escape(sheet.name), id=id) for id, sheet in found.factions.items()])
        playable = list(found.factions)
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
        if self.setting_up or self.scenario is None or side is None or side.id is None:
            self.app.bell()
            return
        typed = self.query_one("#seed", Input).value
        self._set_busy(True)
        self.set_up(self.scenario, side.id, abs(int(typed)) if typed.lstrip("+-").isdigit() else secrets.randbelow(2**31))

    def _set_busy(self, busy: bool) -> None:
        self.setting_up = busy
        self.query_one("#begin", Button).label = "Setting up..." if busy else BEGIN

    @work(thread=True)
    def set_up(self, scenario: Scenario, side: str, seed: int) -> None:
        """Build the campaign beside the event loop, then show it; or say why it cannot be."""
        try:
            from game.ui.session import Session

            session = Session(scenario, side, seed, scenario.bots)
        except Exception as error:  # whatever went wrong, the player is told and keeps the terminal
            self.app.call_from_thread(self._fail, str(error) if isinstance(error, BadiaError) else repr(error))
        else:
            self.app.call_from_thread(self._enter, session)

    def _fail(self, why: str) -> None:
        self._set_busy(False)
        self.notify(why, title="The campaign could not be set up", severity="error", timeout=60, markup=False)

    def _enter(self, session: Session) -> None:
        from game.ui.screens.war_room import WarRoom

        self._set_busy(False)
        self.app.switch_screen(WarRoom(session))

    def action_to_scenarios(self) -> None:
        """Back to the scenarios, out of the line for the seed too."""
        self.query_one("#scenarios").focus()

    def action_help(self) -> None:
        """Open the handbook."""
        from game.ui.screens.handbook import Handbook

        self.app.push_screen(Handbook())


def warm_up() -> None:
    """Import the heavy libraries while the player reads."""
    import game.ui.screens.war_room
    import game.ui.session  # noqa: F401


def _in_order(names: tuple[str, ...]) -> list[str]:
    """The tutorial first, then by name."""
    return sorted(names, key=lambda name: (name != "tutorial", name))


def describe(scenario: Scenario) -> str:
    """A scenario in words for the title screen."""
    sides = "\n".join(
        f"[bold {sheet.color}]{escape(sheet.name)}[/]: {escape(sheet.summary.strip())}" for sheet in scenario.factions.values()
    )
    length = f"{scenario.weeks} weeks from {scenario.start:%d %B %Y}, {len(scenario.zones)} zones, {scenario.difficulty}"
    goals = "\n".join(f"{scenario.factions[id].short}: {escape(each.summary.strip())}" for id, each in scenario.victory.items())
    return (
        f"[bold]{escape(scenario.title)}[/bold]\n[dim]{length}[/dim]\n\n{escape(scenario.summary.strip())}\n\n{sides}\n\n"
        f"[bold]Victory[/bold]\n{goals}\n\n{escape(scenario.notes.strip())}"
    )
