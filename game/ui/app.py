"""The terminal game: a title screen, and the war behind it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.binding import Binding
from textual.events import Click, Event, Key
from textual.screen import ModalScreen

from game.ui import pace
from game.ui.keyboard import Keyboard
from game.ui.screen_commands import ScreenCommands
from game.ui.screens.title import Title
from game.ui.settings import Settings, read_settings

if TYPE_CHECKING:
    from textual.screen import Screen

    from game.ui.session import Session


ORPHANED = 2.0
"""Seconds after which a game in a browser looks whether its server is still there."""


class BadiaApp(App[None]):
    """Opens on the title, straight in a campaign, or on a screen with which it also ends. `ctrl+q` quits from everywhere."""

    CSS_PATH = ["game.tcss", "start.tcss"]  # noqa: RUF012 - the base declares it an instance variable
    TITLE = "Badia"
    SCREENS: ClassVar = {"title": Title}
    COMMANDS = App.COMMANDS | {ScreenCommands}
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (72, "-narrow"), (100, "-medium"), (160, "-wide")]  # noqa: RUF012 - as above

    def __init__(self, session: Session | None = None, alone: Screen[Any] | None = None) -> None:
        super().__init__()
        self.session, self.alone = session, alone
        self._begun_by = os.getppid()
        self.settings, self.settings_fault = read_settings()
        self.day_seconds = pace.DAY_SECONDS
        self.keyboard = Keyboard(self, super().on_event)

    def on_mount(self) -> None:
        """Show the first screen as the player has set it up."""
        self.adopt(self.settings)
        if self.is_web:
            self.set_interval(ORPHANED, self._leave_with_the_server)
        if self.settings_fault:
            self.notify(self.settings_fault, title="Settings not read", severity="warning", timeout=20, markup=False)
        if self.alone is not None:
            self.push_screen(self.alone, self._end)
            return
        if self.session is None:
            self.push_screen("title")
            return
        from game.ui.screens.rooms import room_for

        self.push_screen(room_for(self.session, self.settings.seconds_a_week))

    async def on_event(self, event: Event) -> None:
        """Keys wait for their turn; what is forwarded comes back from a widget that had no use for it."""
        if isinstance(event, Key) and not event.is_forwarded:
            await self.keyboard.take(event)
        else:
            await super().on_event(event)

    def _leave_with_the_server(self) -> None:
        """In a browser: end where the server is gone, however it went."""
        if os.getppid() != self._begun_by:
            self.exit()

    def on_click(self, event: Click) -> None:
        """A click beside a dialog closes it, as escape does."""
        if isinstance(self.screen, ModalScreen) and event.widget is self.screen:
            self.simulate_key("escape")

    def _end(self, trouble: str | None) -> None:
        """The screen shown alone has closed, with words where it met trouble."""
        self.exit(return_code=2 if trouble else 0, message=f"badia: {trouble}" if trouble else None)

    def remappable(self) -> list[Binding]:
        """Every key that may be another, screen by screen."""
        from game.ui.screens.replay import Replay
        from game.ui.screens.watch import Watch

        found: dict[str, Binding] = {}
        kinds: list[type] = [Title, *reversed(Watch.__mro__), *reversed(Replay.__mro__)]
        for kind in kinds:
            for binding in kind.__dict__.get("BINDINGS", ()):
                if isinstance(binding, Binding) and binding.id is not None:
                    found[binding.id] = binding
        return list(found.values())

    def adopt(self, settings: Settings) -> None:
        """Let settings hold from now on."""
        self.settings = settings
        if settings.theme in self.available_themes:
            self.theme = settings.theme
        self.set_keymap(dict(settings.keys))
        for screen in self.screen_stack:
            for widget in screen.query("MapView, MapLegend"):
                widget.notify_style_update()
