"""Saved campaigns: files with names for people, and loading one so that it goes on as if it had never been saved."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.campaign.campaign import Campaign
from game.campaign.journal import Journal
from game.campaign.reading import Reading
from game.campaign.save_list import free
from game.errors import JournalError

if TYPE_CHECKING:
    from game.events.entry import Entry
    from game.theater.theater import Theater

Witness = Callable[["Theater", "Entry"], None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A campaign read back as the last of its weeks ended, its journal ready to go on."""

    campaign: Campaign
    journal: Journal


def load(path: Path, week: int | None = None, witness: Witness | None = None) -> Loaded:
    """The campaign in a file, or as it was after `week`; `witness` sees each entry before it is applied.

    Raises JournalError that names the line; its `whole_weeks` can be loaded all the same.
    """
    reading = Reading(path, week, keeping=True)
    for _, entry in reading.steps():
        if witness is not None:
            witness(reading.theater, entry)
    if week is not None and reading.week != week:
        raise _short(f"{path}: week {week} is not in it; it holds {reading.week}", reading.week)
    if reading.theater.calendar.week != reading.week and not reading.theater.over:
        raise _short(f"{path}: it ends in the middle of week {reading.theater.calendar.week}", reading.week)
    campaign = Campaign(reading.scenario, reading.seed, theater=reading.theater)
    return Loaded(campaign, Journal(campaign, reading.cast, reading.script))


def _short(message: str, whole: int) -> JournalError:
    error = JournalError(message)
    error.whole_weeks = whole
    return error


def name_for(journal: Journal) -> str:
    """A file's name for people: scenario, side, the week to be played and its date."""
    title = journal.title()
    week = "end" if title["over"] else f"week-{title['week']}"
    return "-".join((plain_name(title["title"]), *(journal.cast.people or ["bots"]), week, title["date"]))


def auto_name_for(journal: Journal) -> str:
    """The name of the file that is renewed every week."""
    title = journal.title()
    return "-".join(("auto", plain_name(title["title"]), *(journal.cast.people or ["bots"]), f"seed-{title['seed']}"))


def plain_name(words: str) -> str:
    """Words as a part of a file's name: nothing in it that any system minds, and no way out of the folder.

    >>> plain_name("../Tutorial: the road/to al-Qaim")
    'tutorial-the-road-to-al-qaim'
    """
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:48].strip("-") or "unnamed"


def keep(journal: Journal) -> Path:
    """Write a campaign into a file of its own; returns where."""
    path = free(name_for(journal))
    journal.write(path)
    return path
