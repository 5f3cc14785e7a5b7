"""The title screen: go on with a campaign, or begin one: the scenario, the side to play, who commands the others, the seed."""

from __future__ import annotations

import secrets
import sys
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

from rich.markup import escape
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Button, Footer, Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from game.campaign import shelf
from game.ui.reading_shelf import shelved
from game.ui.scenario_words import cast_line, describe, in_order
from game.ui.screens.entrance import Entrance
from game.ui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from pathlib import Path

    from game.campaign.schema import Scenario
    from game.ui.session import Session

BANNER = """\
[bold]B A D I A[/bold]
The last pockets, and the war that follows"""
BEGIN = "Begin (F2)"
READER = "game.campaign.loading"


class Title(Entrance):
    """Choose a scenario, then a side; enter begins. Nothing here needs the model's libraries until a campaign begins."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+s", "begin", "Begin", priority=True, id="title.begin"),
        Binding("c", "continue", "Go on", priority=True, id="title.continue"),
        Binding("l", "load", "Load", priority=True, id="title.load"),
        Binding("b", "cast", "Bots", priority=True, id="title.bots"),
        Binding("w", "watch", "Watch", priority=True, id="title.watch"),
        Binding("r", "replay", "Replay", priority=True, id="title.replay"),
        Binding("s", "settings", "Settings", priority=True, id="title.settings"),
        Binding("question_mark", "help", "Help", key_display="?", priority=True, id="title.help"),
        Binding("q", "app.quit", "Quit", priority=True, id="title.quit"),
        Binding("escape", "to_scenarios", "Back to the scenarios", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.scenario: Scenario | None = None
        self.shelf: dict[str, Scenario | str] = {}
        self.asked: dict[str, str] = {}
        self.opened = False

    def compose(self) -> ComposeResult:
        """Scenarios to the left, what they are and the sides to the right."""
        yield Static(BANNER, id="banner")
        yield Button("", id="continue", variant="success", compact=True)
        with Horizontal(id="title-body"):
            with Vertical(id="shelf-column"):
                yield Label("Scenario")
                yield OptionList(*(Option(name, id=name) for name in in_order(shelf.names())), id="scenarios")
                yield Label("Side")
                yield ChoiceList(id="sides")
                yield Label("Seed (empty: drawn)")
                yield Input(id="seed", type="integer", max_length=18, placeholder="drawn")
                yield Button(BEGIN, id="begin", variant="primary", compact=True)
            with VerticalScroll(id="summary-column"):
                yield Static(id="summary")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show the title before anything else is done: what it takes to read scenarios is as large as the title itself."""
        self.query_one("#scenarios").focus()
        self.call_after_refresh(self._get_ready)

    def _get_ready(self) -> None:
        if READER in sys.modules:
            self._open()
        else:
            self.load_reader()

    @work(thread=True)
    def load_reader(self) -> None:
        """Import what reads scenarios beside the event loop."""
        import_module(READER)
        self.app.call_from_thread(self._open)

    def _open(self) -> None:
        """Show the first scenario; read the others and load the model's libraries behind the title."""
        self.opened = True
        scenarios = self.query_one("#scenarios", OptionList)
        if scenarios.highlighted is None:
            scenarios.highlighted = 0
        elif scenarios.highlighted_option is not None:
            self._show(str(scenarios.highlighted_option.id))
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
            self.shelf[name] = shelved(name)
        return self.shelf[name]

    @on(OptionList.OptionHighlighted, "#scenarios")
    def show_scenario(self, event: OptionList.OptionHighlighted) -> None:
        """Tell of a scenario and list its sides."""
        if self.opened:
            self._show(str(event.option_id))

    def _show(self, name: str) -> None:
        found = self._read(name)
        summary, sides = self.query_one("#summary", Static), self.query_one("#sides", OptionList)
        sides.clear_options()
        self.asked = {}
        self.query_one("#summary-column").scroll_home(animate=False)
        if isinstance(found, str):
            self.scenario = None
            summary.update(escape(found))
            return
        self.scenario = found
        self._tell()
        sides.add_options([Option(escape(sheet.name), id=id) for id, sheet in found.factions.items()])
        playable = list(found.factions)
        sides.highlighted = playable.index("iraq") if "iraq" in playable else 0

    def _tell(self) -> None:
        if self.scenario is not None:
            self.query_one("#summary", Static).update(f"{describe(self.scenario)}\n\n{cast_line(self.scenario, self.asked)}")

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

    def action_begin(self, watching: bool = False) -> None:
        """Begin with what is chosen."""
        side = self.query_one("#sides", OptionList).highlighted_option
        if self.setting_up or self.scenario is None or side is None or side.id is None:
            self.app.bell()
            return
        typed = self.query_one("#seed", Input).value
        scenario, faction, asked = self.scenario, side.id, dict(self.asked)
        seed = abs(int(typed)) if typed.lstrip("+-").isdigit() else secrets.randbelow(2**31)

        def begun() -> Session:
            from game.bots.table import asked_over
            from game.ui import session

            return session.Session(scenario, faction, seed, asked_over(scenario.bots, asked), watching=watching)

        self.prepare(begun)

    def show_busy(self) -> None:
        """Say on the button that a campaign is being set up."""
        self.query_one("#begin", Button).label = "Setting up..." if self.setting_up else BEGIN

    def action_watch(self) -> None:
        """Let bots command every side, and look on as the side chosen."""
        self.action_begin(watching=True)

    def action_replay(self) -> None:
        """Choose a campaign kept, and watch it again."""
        from game.ui.screens.load import Journals

        self.app.push_screen(Journals(), self._replay)

    def _replay(self, choice: tuple[Path, int | None] | None) -> None:
        if choice is not None:
            from game.ui.screens.screening import Screening

            path = choice[0]
            self.app.push_screen(Screening(lambda _: path), self._replayed)

    def _replayed(self, trouble: str | None) -> None:
        if trouble:
            self.notify(trouble, title="Nothing to watch", severity="error", timeout=30, markup=False)

    def action_cast(self) -> None:
        """Choose the bots of the sides."""
        if self.scenario is not None:
            from game.ui.screens.casting import Casting

            self.app.push_screen(Casting(self.scenario, self.asked), self._cast)

    def _cast(self, asked: dict[str, str] | None) -> None:
        if asked is not None:
            self.asked = asked
            self._tell()

    def action_to_scenarios(self) -> None:
        """Back to the scenarios, out of the line for the seed too."""
        self.query_one("#scenarios").focus()

    def action_settings(self) -> None:
        """Open the settings."""
        from game.ui.screens.settings import SettingsScreen

        self.app.push_screen(SettingsScreen())

    def action_help(self) -> None:
        """Open the handbook."""
        from game.ui.screens.handbook import Handbook

        self.app.push_screen(Handbook())


def warm_up() -> None:
    """Import the heavy libraries while the player reads."""
    import game.ui.screens.rooms
    import game.ui.session  # noqa: F401
