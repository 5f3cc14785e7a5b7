"""Reading a journal back: line by line, within limits, checking every week's digest and sum. What is found is never trusted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.campaign.header import read_header
from game.campaign.journal import header
from game.campaign.lines import lines
from game.campaign.migrations import FORMATS, SUMMED_FROM
from game.campaign.script import Script, Sum, dump
from game.campaign.setup import set_up
from game.errors import JournalError
from game.events.entry import Entry
from game.events.event import Event, from_data
from game.events.kinds import EVENTS
from game.events.turn import WeekEnded

if TYPE_CHECKING:
    from game.campaign.schema import Scenario
    from game.theater.theater import Theater

ENTRIES_A_WEEK, ENTRIES_A_ZONE = 1000, 20
"""A week may have so many entries, and so many more for each zone: some fifteen times what weeks have."""


@dataclass(frozen=True, slots=True)
class Replay:
    """A journal read back: its scenario and seed, and the theater its events lead to."""

    scenario: Scenario
    seed: int
    theater: Theater
    weeks: int


def replay(path: Path) -> Replay:
    """Apply a journal's events to a fresh theater, checking the digest of every week."""
    reading = Reading(path)
    for _ in reading.steps():
        pass
    return Replay(reading.scenario, reading.seed, reading.theater, reading.week)


class Reading:
    """A journal opened: `steps` gives each entry before it is applied, so that `theater` is what its cause saw.

    `until` stops after that week; `keeping` writes the lines down again in `script`, so that the journal can go on.
    """

    def __init__(self, path: Path, until: int | None = None, *, keeping: bool = False) -> None:
        self.path, self.until = path, until
        self._lines = lines(path)
        first = next(self._lines, (1, b"", None))
        head = first[2]
        if not isinstance(head, dict) or head.get("badia") != "journal":
            raise JournalError(f"{path}:1: this is not a journal of a campaign")
        made = head.get("format")
        if not isinstance(made, int) or made not in FORMATS:
            raise JournalError(f"{path}:1: format {made!r:.40} is not one this version reads ({', '.join(map(str, FORMATS))})")
        self._summed = made >= SUMMED_FROM
        number, raw, head = FORMATS[made](first, self._lines)
        self._where = f"{path}:{number}"
        self.scenario, self.seed, self.cast = read_header(head, self._where)
        self.theater = self._first_morning()
        self._most = ENTRIES_A_WEEK + ENTRIES_A_ZONE * len(self.theater.zones)
        self._sum = Sum()
        self._sum.take(raw)
        self.week = 0
        own = dump(header(self.scenario, self.seed, self.cast)) if keeping else ""
        self.script = Script(own, self.theater.digest()) if keeping else None

    def _first_morning(self) -> Theater:
        try:
            return set_up(self.scenario, self.seed)
        except Exception as error:  # any number of things a scenario that was tampered with can run into
            raise _fault(self._where, f"the header holds no scenario that can be played ({type(error).__name__})") from error

    def steps(self) -> Iterator[tuple[int, Entry]]:
        """Each entry with its line's number; it is applied when the next is asked for, and every week's digest checked."""
        try:
            if self.until != 0:
                yield from self._steps()
        except JournalError as error:
            error.whole_weeks = self.week
            raise

    def _steps(self) -> Iterator[tuple[int, Entry]]:
        due, ended, entries = False, False, 0
        for number, raw, line in self._lines:
            self._where = where = f"{self.path}:{number}"
            if ended or due != (
                isinstance(line, dict) and not line.get("end")
            ):  # a week's end has its mark, and no other has one
                raise JournalError(f"{where}: a week without its mark, a mark without its week, or lines after the end")
            if isinstance(line, dict):
                ended, due, entries = self._checked(line), False, 0
                if self.week == self.until:
                    return
                continue
            entry = _entry(line, where)
            entries += 1
            if entries > self._most:
                raise JournalError(f"{where}: more than {self._most:,} entries in a week: this is no campaign")
            yield number, entry
            self._apply(entry.event, raw)
            due = isinstance(entry.event, WeekEnded)
        if not ended:
            raise JournalError(f"{self._where}: the journal breaks off here")

    def _apply(self, event: Event, raw: bytes) -> None:
        try:
            event.apply(self.theater)
        except Exception as error:  # an event that was tampered with may ask for anything
            raise _fault(self._where, f"this line holds no event that can be applied ({error!s:.120})") from error
        self._sum.take(raw)
        if self.script is not None:
            self.script.add(raw.decode())

    def _checked(self, mark: dict[str, Any]) -> bool:
        """Check a week against its mark, or the whole against the end; True at the end."""
        ended, weeks = bool(mark.get("end")), len(self.theater.annals.weeks)
        if self._summed and mark.get("sum") != self._sum.told:
            since = "the header" if weeks <= 1 else f"the mark of week {self.week}"
            raise JournalError(f"{self._where}: a line between {since} and this one was changed")
        try:
            agrees = mark.get("digest") == self.theater.digest() and (ended or mark.get("week") == weeks)
        except Exception as error:  # a digest of what no longer has the shape of a theater
            raise _fault(self._where, f"week {weeks} leaves no theater ({type(error).__name__})") from error
        if not agrees:
            raise JournalError(f"{self._where}: week {weeks} does not come out as it was played: the journal was changed")
        self.week = weeks
        if self.script is not None and not ended:
            self.script.mark(weeks, str(mark["digest"]))
        return ended


def _fault(where: str, message: str) -> JournalError:
    return JournalError(f"{where}: {' '.join(message.split())}")


def _entry(line: Any, where: str) -> Entry:
    """The entry that a line holds."""
    try:
        week, day, cause, audience, kind, data = line
        return Entry(int(week), int(day), str(cause), tuple(map(str, audience)), from_data(EVENTS[kind], data))
    except Exception as error:  # as above
        raise _fault(where, f"this line holds no event that can be applied ({error!s:.120})") from error
