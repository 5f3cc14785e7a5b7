"""The lesson bar: the lesson that is open, above the map; it is not there where there is nothing to learn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from game.ui.lesson_book import LessonBook
from game.ui.widgets.map_view import MapView

if TYPE_CHECKING:
    from game.ui.session import Session

SECONDS = 0.25
KEYS = "(F8: next lesson)"


class LessonBar(Static):
    """Looks four times a second at what the learner has done, as long as there are lessons."""

    def __init__(self, session: Session, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self.book = LessonBook(session)

    def on_mount(self) -> None:
        """Show the first lesson."""
        self._show()
        if self.book.text:
            self.set_interval(SECONDS, self.look)

    def look(self) -> None:
        """Turn the page where the lesson is done."""
        if not self.book.text:
            return
        focused = self.app.focused
        seen = (*(type(screen).__name__ for screen in self.app.screen_stack), type(focused).__name__)
        if self.book.look(self.screen.query_one(MapView).selected, seen):
            self._show()

    def turn(self) -> None:
        """Go on without having done it."""
        self.book.turn()
        self._show()

    def _show(self) -> None:
        self.display = bool(self.book.text)
        self.update(f"{self.book.text} {KEYS}")
