"""The journal: every event of a campaign, one a line, with a digest of the theater at each week's end. Data only.

The first line is a header with the scenario as it was expanded and the seed; applying the events in order to a theater freshly
set up gives the theater the campaign had. Compressed with gzip, written whole or not at all.
"""

from __future__ import annotations

import gzip
import json
import os
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.campaign.schema import Scenario
from game.campaign.setup import set_up
from game.errors import JournalError
from game.events.entry import Entry
from game.events.event import Event, from_data, to_data
from game.events.kinds import EVENTS
from game.events.turn import WeekEnded

if TYPE_CHECKING:
    from game.campaign.campaign import Campaign
    from game.theater.theater import Theater

FORMAT = 1
MAX_BYTES = 256 * 1024 * 1024


class Journal:
    """Keeps what a campaign records, from the moment it is attached."""

    def __init__(self, campaign: Campaign) -> None:
        self.campaign = campaign
        self.entries: list[Entry] = []
        self.lines: list[str] = [_dump(header(campaign.scenario, campaign.seed))]
        campaign.sinks = (*campaign.sinks, self.take)

    def take(self, entry: Entry) -> None:
        """Write an entry down; the campaign has just applied it."""
        self.entries.append(entry)
        kind = type(entry.event).__name__
        self.lines.append(_dump([entry.week, entry.day, entry.cause, entry.audience, kind, to_data(entry.event)]))
        if isinstance(entry.event, WeekEnded):
            self.lines.append(_dump({"week": entry.week, "digest": self.campaign.theater.digest()}))

    def to_bytes(self) -> bytes:
        """The journal as a file holds it; the same campaign gives the same bytes."""
        lines = [*self.lines, _dump({"end": True, "digest": self.campaign.theater.digest()})]
        return gzip.compress(("\n".join(lines) + "\n").encode(), compresslevel=6, mtime=0)

    def write(self, path: Path) -> None:
        """Write the file whole or not at all."""
        try:
            write_whole(path, self.to_bytes())
        except OSError as error:
            raise JournalError(f"{path}: the journal cannot be written here ({error.strerror})") from error


def write_whole(path: Path, data: bytes) -> None:
    """Write a file under a temporary name, then give it its own, so that nobody ever sees half of it."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def header(scenario: Scenario, seed: int) -> dict[str, Any]:
    """The first line of a journal."""
    data = scenario.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return {"badia": "journal", "format": FORMAT, "seed": seed, "scenario": data}


def _dump(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


@dataclass(frozen=True, slots=True)
class Replay:
    """A journal read back: its scenario and seed, and the theater its events lead to."""

    scenario: Scenario
    seed: int
    theater: Theater
    weeks: int


class Reading:
    """A journal opened: `steps` gives each entry before it is applied, so that `theater` is what its cause saw."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines = _lines(path)
        _, first = next(self._lines, (1, None))
        if not isinstance(first, dict) or first.get("badia") != "journal":
            raise JournalError(f"{path}:1: this is not a journal of a campaign")
        if first.get("format") != FORMAT:
            raise JournalError(f"{path}:1: format {first.get('format')!r} is not one this version reads ({FORMAT})")
        self.scenario, self.seed, self.theater = _begin(first, f"{path}:1")

    def steps(self) -> Iterator[tuple[int, Entry]]:
        """Each entry with its line's number; it is applied when the next is asked for, and every week's digest checked."""
        checked, ended, where = True, False, f"{self._path}:1"
        for number, line in self._lines:
            where = f"{self._path}:{number}"
            if ended or (not checked and not isinstance(line, dict)):
                raise JournalError(f"{where}: a week without its digest, or lines after the end: the journal was changed")
            if isinstance(line, dict):
                _check(self.theater, line, where)
                checked, ended = True, bool(line.get("end"))
                continue
            entry = _entry(line, where)
            yield number, entry
            _apply(self.theater, entry.event, where)
            checked = not isinstance(entry.event, WeekEnded)
        if not ended:
            raise JournalError(f"{where}: the journal breaks off here")


def replay(path: Path) -> Replay:
    """Apply a journal's events to a fresh theater, checking the digest of every week."""
    reading = Reading(path)
    for _ in reading.steps():
        pass
    return Replay(reading.scenario, reading.seed, reading.theater, len(reading.theater.annals.weeks))


def _begin(first: dict[str, Any], where: str) -> tuple[Scenario, int, Theater]:
    """The scenario, the seed and the first morning that a header stands for."""
    try:
        scenario, seed = Scenario.model_validate(first["scenario"]), int(first["seed"])
        return scenario, seed, set_up(scenario, seed)
    except (LookupError, TypeError, ValueError, ArithmeticError, StopIteration) as error:
        raise JournalError(f"{where}: the header holds no scenario that can be played ({type(error).__name__})") from error


_DAMAGED = (LookupError, TypeError, ValueError, ArithmeticError, AttributeError, MemoryError)


def _check(theater: Theater, line: dict[str, Any], where: str) -> None:
    """Refuse a week that does not come out with its digest."""
    if line.get("digest") != theater.digest():
        raise JournalError(f"{where}: week {line.get('week')} does not come out as it was played: the journal was changed")


def _entry(line: Any, where: str) -> Entry:
    """The entry that a line holds."""
    try:
        week, day, cause, audience, kind, data = line
        return Entry(int(week), int(day), str(cause), tuple(audience), from_data(EVENTS[kind], data))
    except _DAMAGED as error:
        raise JournalError(f"{where}: this line holds no event that can be applied ({error})") from error


def _apply(theater: Theater, event: Event, where: str) -> None:
    try:
        event.apply(theater)
    except _DAMAGED as error:
        raise JournalError(f"{where}: this line holds no event that can be applied ({error})") from error


def _lines(path: Path) -> Iterator[tuple[int, Any]]:
    """Numbered lines of a journal; refuses what is not one or is too large."""
    try:
        with gzip.open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise JournalError(f"{path}: this is not a journal that can be read ({error})") from error
    if len(data) > MAX_BYTES:
        raise JournalError(f"{path}: larger than {MAX_BYTES // 2**20} MiB unpacked")
    for number, line in enumerate(data.decode("utf-8", "replace").removesuffix("\n").split("\n"), start=1):
        try:
            yield number, json.loads(line, parse_constant=_refuse)
        except (ValueError, RecursionError) as error:
            what = "this is not a journal of a campaign" if number == 1 else "this line is damaged"
            raise JournalError(f"{path}:{number}: {what} ({error})") from error


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")
