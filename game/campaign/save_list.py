"""The folder of saved campaigns, and its list, read from the first line of each file: a damaged one is named and hides no other.

Nothing here loads the model's libraries: the title screen shows the list at once.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import platformdirs

from game.campaign.lines import lines
from game.errors import JournalError, printable

SUFFIX = ".badia"
HOME = "BADIA_HOME"
"""The variable that moves everything the game keeps for a person into one folder."""
LONGEST = 80
MAX_TITLE = 16 * 1024


def folder() -> Path:
    """Where campaigns are kept; made when it is not there. Raises JournalError where nothing can be kept."""
    home = os.environ.get(HOME)
    place = (Path(home) if home else platformdirs.user_data_path("badia", appauthor=False)) / "saves"
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise JournalError(f"{place}: campaigns cannot be kept here ({error.strerror}); set {HOME} to another folder") from error
    return place


def free(name: str) -> Path:
    """A path of that name in the folder that no file has yet."""
    place, number = folder(), 1
    path = place / f"{name}{SUFFIX}"
    while path.exists():
        number += 1
        path = place / f"{name}-{number}{SUFFIX}"
    return path


@dataclass(frozen=True, slots=True)
class Card:
    """A saved campaign in a list: `week` is the next to be played, `date` its first day; `fault` says why it cannot be loaded."""

    path: Path
    written: float
    title: str = ""
    people: tuple[str, ...] = ()
    week: int = 0
    weeks: int = 0
    date: date | None = None
    over: bool = False
    seed: int = 0
    fault: str = ""

    @property
    def is_auto(self) -> bool:
        """True for the file that is renewed by itself every week."""
        return self.path.name.startswith("auto-")

    @property
    def words(self) -> str:
        """The campaign in one line."""
        if self.fault:
            return f"{printable(self.path.name)}: cannot be read"
        sides = " and ".join(self.people) or "bots only"
        when = "over" if self.over else f"week {self.week} of {self.weeks}"
        day = f"{self.date.day} {self.date:%B %Y}" if self.date else ""
        return f"{self.title}: {sides}, {when}, {day}"


def saved() -> list[Card]:
    """Every campaign in the folder, the last written first."""
    cards = [card for path in sorted(folder().glob(f"*{SUFFIX}")) if (card := card_of(path)) is not None]
    return sorted(cards, key=lambda card: (-card.written, card.path.name))


def card_of(path: Path) -> Card | None:
    """What a file's first line tells of it; None where the file is gone."""
    try:
        written = path.stat().st_mtime
    except OSError:
        return None
    try:
        _, _, title = next(lines(path, MAX_TITLE), (1, b"", None))
        return _card(path, written, title)
    except JournalError as error:
        return Card(path, written, fault=str(error))


def _card(path: Path, written: float, title: Any) -> Card:
    try:
        if title["badia"] != "journal":
            raise ValueError
        return Card(
            path, written, _word(title["title"]), tuple(map(_word, title["people"][:12])),
            int(title["week"]), int(title["weeks"]), date.fromisoformat(title["date"]), bool(title["over"]), int(title["seed"]),
        )  # fmt: skip
    except (LookupError, TypeError, ValueError, AttributeError, OverflowError):
        return Card(path, written, fault=f"{path}:1: this is not a saved campaign")


def _word(said: object) -> str:
    return printable(str(said)[:LONGEST])
