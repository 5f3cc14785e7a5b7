"""The journal: every event of a campaign, one a line, with a digest of the theater at each week's end. Data only.

Line 1 says what campaign it is, for lists of files; line 2 has the scenario as it was expanded, the seed and who commands.
Applying the events in order to a theater freshly set up gives the theater the campaign had. A file holds whole weeks; each
closes with a mark: the theater's digest and a running sum of all lines from the second on.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from threading import get_ident
from typing import TYPE_CHECKING, Any

from game.campaign.script import Script, dump
from game.errors import JournalError
from game.events.event import to_data
from game.events.turn import WeekEnded
from game.units import DAYS_A_WEEK

if TYPE_CHECKING:
    from game.campaign.campaign import Campaign
    from game.campaign.schema import Scenario
    from game.events.entry import Entry

FORMAT = 2


@dataclass(frozen=True, slots=True)
class Cast:
    """Who commands: the factions that people play, and the bots chosen for others (a name, or names by week)."""

    people: tuple[str, ...] = ()
    bots: Mapping[str, str | Mapping[int, str]] = field(default_factory=dict)


class Journal:
    """Keeps what a campaign records, from the moment it is attached; `script` holds what a file told of it before."""

    def __init__(self, campaign: Campaign, cast: Cast | None = None, script: Script | None = None) -> None:
        self.campaign = campaign
        self.cast = cast or Cast()
        self.entries: list[Entry] = []
        head = dump(header(campaign.scenario, campaign.seed, self.cast)) if script is None else ""
        self.script = script or Script(head, campaign.theater.digest())
        campaign.sinks = (*campaign.sinks, self.take)

    def take(self, entry: Entry) -> None:
        """Write an entry down; the campaign has just applied it."""
        self.entries.append(entry)
        kind = type(entry.event).__name__
        self.script.add(dump([entry.week, entry.day, entry.cause, entry.audience, kind, to_data(entry.event)]))
        if isinstance(entry.event, WeekEnded):
            self.script.mark(entry.week, self.campaign.theater.digest())

    @property
    def lines(self) -> list[str]:
        """Every line so far, from the header on."""
        return self.script.lines

    def to_bytes(self) -> bytes:
        """The journal as a file holds it, whole weeks only; the same campaign gives the same bytes."""
        title, theater = dump(self.title()), self.campaign.theater
        return self.script.finished(title, theater.digest()) if theater.over else self.script.whole(title)

    def title(self) -> dict[str, Any]:
        """The first line: what a list of campaigns tells of this one. `week` is the next to be played, `date` its first day."""
        scenario, theater = self.campaign.scenario, self.campaign.theater
        played = len(theater.annals.weeks)
        begins = scenario.start + timedelta(days=DAYS_A_WEEK * played)
        return {
            "badia": "journal", "format": FORMAT, "software": software(), "title": scenario.title,
            "people": [scenario.factions[each].short for each in self.cast.people], "week": played + 1, "weeks": scenario.weeks,
            "date": begins.isoformat(), "over": theater.over, "seed": self.campaign.seed,
        }  # fmt: skip

    def write(self, path: Path) -> None:
        """Write the file whole or not at all."""
        try:
            write_whole(path, self.to_bytes())
        except OSError as error:
            raise JournalError(f"{path}: the journal cannot be written here ({error.strerror})") from error


def write_whole(path: Path, data: bytes) -> None:
    """Write a file under a temporary name, then give it its own, so that nobody ever sees half of it.

    Others may read it as they may what any program writes: the user's mask says so.
    """
    temporary = path.with_name(f".writing-{os.getpid()}-{get_ident()}")
    temporary.unlink(missing_ok=True)  # what a process killed as it wrote left, or a link that leads elsewhere
    try:
        with temporary.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def header(scenario: Scenario, seed: int, cast: Cast) -> dict[str, Any]:
    """The second line of a journal."""
    data = scenario.model_dump(mode="json", by_alias=True, exclude_unset=True)
    bots = {side: {1: choice} if isinstance(choice, str) else dict(choice) for side, choice in cast.bots.items()}
    return {"seed": seed, "people": list(cast.people), "bots": bots, "scenario": data}


@cache
def software() -> str:
    """This version of the game, as a journal names it."""
    try:
        return version("badia")
    except PackageNotFoundError:
        return "unknown"
