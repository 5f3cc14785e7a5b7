"""The curtain between two people at one table: nothing of either side is on the screen until the next one draws it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer, Static

if TYPE_CHECKING:
    from game.ui.session import Session


class Curtain(Screen[None]):
    """Stands in the place of the room before; enter goes to the room of whoever's turn it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "draw", "Begin", id="curtain.draw"),
        Binding("q", "leave", "Leave", id="curtain.leave"),
    ]

    def __init__(self, session: Session, room: Callable[[], Screen[Any]]) -> None:
        super().__init__()
        self.session = session
        self.room = room

    def compose(self) -> ComposeResult:
        """Whose turn it is, in the middle of an empty screen."""
        yield Static(words(self.session), id="curtain-words")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """What was told to the one before goes too."""
        self.app.clear_notifications()

    def on_click(self) -> None:
        """A click draws it too."""
        self.action_draw()

    def action_draw(self) -> None:
        """Begin."""
        if self.is_active:
            self.app.switch_screen(self.room())

    def action_leave(self) -> None:
        """Leave for the title screen; nothing of this week is kept, as with any campaign."""
        if self.is_active:
            self.app.switch_screen("title")


def words(session: Session) -> Text:
    """Whose turn it is. Nothing here differs by what a side knows."""
    situation = session.situation
    text = Text(justify="center")
    text.append(f"Week {situation.week}, {situation.date.day} {situation.date:%B %Y}\n\n", "dim")
    text.append(situation.sheet.name, f"bold {situation.sheet.color}").append(" gives orders now.\n\n")
    return text.append("Whoever plays another side looks away. Enter begins; q leaves the campaign.")
