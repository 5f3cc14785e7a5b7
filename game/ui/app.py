"""The terminal game: a title screen, and the war behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import App

from game.ui.screens.title import Title

if TYPE_CHECKING:
    from game.ui.session import Session


class BadiaApp(App[None]):
    """Opens on the title, or straight in a campaign. `ctrl+q` quits from everywhere."""

    CSS_PATH = ["game.tcss", "start.tcss"]  # noqa: RUF012 - the base declares it an instance variable
    TITLE = "Badia"
    SCREENS: ClassVar = {"title": Title}
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (72, "-narrow"), (100, "-medium"), (160, "-wide")]  # noqa: RUF012 - the base declares it an instance variable

    def __init__(self, session: Session | None = None) -> None:
        super().__init__()
        self.session = session

    def on_mount(self) -> None:
        """Show the first screen."""
        if self.session is None:
            self.push_screen("title")
            return
        from game.ui.screens.war_room import WarRoom

        self.push_screen(WarRoom(self.session))
