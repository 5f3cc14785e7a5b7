"""The game by lines of text: a line is a command, its answer is lines. It knows no screen, and reads from a person or a pipe."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.errors import BadiaError, CallError
from game.ui.lesson_book import LessonBook
from game.ui.plain.commands import command_in
from game.ui.plain.telling import briefing, status, tell_week

if TYPE_CHECKING:
    from game.ui.plain.paper import Paper
    from game.ui.session import Session

LONGEST = 2000
"""Characters of a line."""


class LineGame:
    """Takes lines with `take`; `faults` counts those that could not be carried out."""

    def __init__(self, paper: Paper, session: Session | None = None, *, interactive: bool = False) -> None:
        self.paper = paper
        self.interactive = interactive
        self.left = False
        self.asked = False  # whether to end the week all the same
        self.behind_curtain = False
        self.faults = 0
        self.zone: str | None = None  # the one looked at last
        self._session: Session | None = None
        self._book: LessonBook | None = None
        if session is None:
            self.paper.say("Badia. Type scenarios to see what can be played, play NAME to begin, load to go on, help for more.")
        else:
            self.begin(session)

    @property
    def has_session(self) -> bool:
        """True when a campaign is open."""
        return self._session is not None

    @property
    def session(self) -> Session:
        """The campaign. Raises CallError where none is open."""
        if self._session is None:
            raise CallError("no campaign is open: play NAME begins one, load goes on with one")
        return self._session

    @property
    def running(self) -> Session:
        """The campaign, where it goes on. Raises CallError where it is over."""
        if self.session.over:
            raise CallError("the war is over: outcome tells how it ended")
        return self.session

    @property
    def prompt(self) -> str:
        """What stands before a line."""
        if self._session is None or self.behind_curtain:
            return "badia> "
        return f"{self._session.side}, week {self._session.situation.week}> "

    def begin(self, session: Session) -> None:
        """Open a campaign."""
        self._session, self.zone, self.asked = session, None, False
        self._book = LessonBook(session)
        self.paper.say(f"{session.scenario.title}, seed {session.seed}.")
        if session.over:
            self.paper.say("This war is over: outcome tells how it ended.")
        elif session.is_shared:
            self.draw_curtain()
        else:
            briefing(self, "")
            self._morning()

    def _morning(self) -> None:
        if (last := self.session.last_week) is not None:
            tell_week(self, last)
        status(self, "")
        self._tell_lesson()

    def draw_curtain(self) -> None:
        """Hide one person's side before the next one reads."""
        self.zone, self.asked, self.behind_curtain = None, False, True
        self.paper.draw_curtain()
        who = self.session.situation.sheet.name
        self.paper.say(f"{who} gives orders now; whoever plays another side looks away. An empty line begins.")

    def take(self, line: str) -> None:
        """Carry a line out, or say why not. Nothing follows from an empty line or one that begins with #."""
        if self.behind_curtain:
            self._open_curtain(line)
            return
        if not line.strip() or line.lstrip().startswith("#"):
            return
        try:
            if len(line) > LONGEST:
                raise CallError(f"a line has at most {LONGEST:,} characters")
            command, rest = command_in(line)
            command.run(self, rest)
            self._look(command.opens)
        except BadiaError as error:
            self.faults += 1
            message = str(error)
            self.paper.say(f"Not done: {message}{'' if message.endswith(('.', '?')) else '.'}")

    def _open_curtain(self, line: str) -> None:
        """What is typed at the curtain is not carried out, quitting apart: it may have been meant for the side before."""
        if line.strip().casefold() in ("quit", "exit", "q"):
            self.left = True
            return
        self.behind_curtain = False
        self._morning()

    def _look(self, opened: str) -> None:
        """Go on to the next lesson where this one is done."""
        if self._book is not None and not self.left and self._book.look(self.zone, (opened,)):
            self._tell_lesson()

    def turn_lesson(self) -> None:
        """Go on to the next lesson, done or not."""
        if self._book is None or not self._book.text:
            raise CallError("there is no lesson to go on from")
        self._book.turn()
        self._tell_lesson()

    def _tell_lesson(self) -> None:
        if self._book is not None and self._book.text:
            self.paper.say(f"{self._book.text} (Keys are those of the screens; here: zone, possible, order, affairs, end.)")

    def play(self, lines: Iterable[str]) -> None:
        """Take lines until there are no more, or one leaves. Lines of a pipe are written out before their answers."""
        for number, line in enumerate(lines, 1):
            text = line.rstrip("\n")
            if not self.interactive:
                self.paper.say(f"{self.prompt}{text}")
            before = self.faults
            self.take(text)
            if self.faults > before and not self.interactive:
                self.paper.say(f"(line {number})")
            if self.left:
                return
