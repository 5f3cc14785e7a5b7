"""The chronicle on the whole screen: a month a page, through the eyes one may look with, by kind and by zone; into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Static

from game.errors import JournalError
from game.ui.chapters import EVERYTHING, KINDS, Chapter, chapters
from game.ui.chronicle_file import export
from game.ui.screens.find import FindZone
from game.ui.screens.screening import Screening

if TYPE_CHECKING:
    from textual.app import App

    from game.ui.film import Eyes, Film
    from game.ui.session import Session


class Chronicle(Screen[None]):
    """Opens on the last month."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,n", "turn(1)", "Next month", key_display="→", priority=True),
        Binding("left,p", "turn(-1)", "Month before", key_display="←", priority=True),
        Binding("k", "kind", "Kind", id="chronicle.kind"),
        Binding("slash,z", "zone", "Zone", key_display="/", id="chronicle.zone"),
        Binding("y", "eyes", "Whose eyes", id="chronicle.eyes"),
        Binding("x", "export", "Into a file", id="chronicle.export"),
        Binding("escape,b,q", "leave", "Back"),
    ]
    DEFAULT_CSS = """
    #chronicle-head { height: auto; background: $primary 20%; padding: 0 1; }
    #chronicle { height: 1fr; padding: 1 2; }
    #chronicle Static { height: auto; max-width: 110; }
    """

    def __init__(self, film: Film) -> None:
        super().__init__()
        self.film = film
        self.eyes: Eyes = film.eyes[0]
        self.kind = EVERYTHING
        self.zone: str | None = None
        self.found: list[Chapter] = chapters(film, self.eyes)
        self.month = len(self.found) - 1

    def compose(self) -> ComposeResult:
        """The month and the filters above, the text below."""
        yield Static(id="chronicle-head")
        with VerticalScroll(id="chronicle"):
            yield Static(id="chronicle-text")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show the month."""
        self._show()
        self.query_one("#chronicle").focus()

    def _sift(self) -> None:
        self.found = chapters(self.film, self.eyes, self.kind, self.zone)
        self._show()

    def _show(self) -> None:
        chapter = self.found[self.month]
        head = Text(f"{chapter.title}   ").append(f"month {self.month + 1} of {len(self.found)}\n")
        who = "the truth" if self.eyes is None else f"as {self.film.scenario.factions[self.eyes].short} knew it"
        kind = KINDS.get(self.kind, "everything notable").lower()
        where = self.film.scenes[0].names.zones[self.zone] if self.zone is not None else "everywhere"
        head.append(f"{who}; {kind}; {where}", "yellow" if self.zone or self.kind != EVERYTHING else "")
        self.query_one("#chronicle-head", Static).update(head)
        self.query_one("#chronicle-text", Static).update(words(chapter))
        self.query_one("#chronicle").scroll_home(animate=False)

    def action_turn(self, step: int) -> None:
        """Another month."""
        self.month = min(max(0, self.month + step), len(self.found) - 1)
        self._show()

    def action_kind(self) -> None:
        """Another kind of news."""
        kinds = [EVERYTHING, *KINDS]
        self.kind = kinds[(kinds.index(self.kind) + 1) % len(kinds)]
        self._sift()

    def action_eyes(self) -> None:
        """Other eyes, where one may look with them."""
        eyes = self.film.eyes
        self.eyes = eyes[(eyes.index(self.eyes) + 1) % len(eyes)]
        if len(eyes) == 1:
            self.notify("While the war goes on, there are your own eyes alone.", timeout=3)
        self._sift()

    def action_zone(self) -> None:
        """A zone alone; where one is shown alone, everywhere again."""
        if self.zone is not None:
            self.zone = None
            self._sift()
        elif self.is_active:
            self.app.push_screen(FindZone(dict(self.film.scenes[0].names.zones)), self._at)

    def _at(self, zone: str | None) -> None:
        if zone is not None:
            self.zone = zone
            self._sift()

    def action_export(self) -> None:
        """Write all months, sifted as they are, into a new file."""
        try:
            path = export(self.film, self.eyes, self.found)
        except JournalError as error:
            self.notify(str(error), title="Not written", severity="error", timeout=20, markup=False)
        else:
            self.notify(str(path), title="Written", timeout=12, markup=False)

    def action_leave(self) -> None:
        """Close."""
        if self.is_active:
            self.dismiss(None)


def open_chronicle(app: App[Any], session: Session) -> None:
    """Read the campaign back from its file, and show its chronicle."""
    path = session.kept
    if path is None:
        app.notify(session.trouble or "This campaign has no file yet: end a week.", severity="warning", markup=False)
        return

    def closed(trouble: str | None) -> None:
        if trouble:
            app.notify(trouble, severity="error", timeout=30, markup=False)

    app.push_screen(Screening(lambda _: path, show=Chronicle), closed)


def words(chapter: Chapter) -> Text:
    """A chapter to read."""
    text = Text()
    if chapter.opening:
        text.append(f"{chapter.opening}\n\n")
    for each in chapter.paragraphs:
        text.append(f"{each.title}. ", "bold").append(f"{each.text}\n\n")
    if not chapter.paragraphs:
        text.append("Nothing of the kind is recorded of this month.", "dim")
    text.rstrip()
    return text
