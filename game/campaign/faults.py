"""A fault of a scenario file: where it stands, what is wrong there, and what may have been meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from typing import NamedTuple

from game.errors import printable

Address = tuple[str | int, ...]  # the keys and indexes that lead to a value
WIDEST_EXCERPT = 110
LISTED = 12
LONGEST = 480


class Place(NamedTuple):
    """A line and a column of a file, both counted from 1. A tuple: a check makes thousands."""

    file: str
    line: int
    col: int


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one place; `excerpt` is the source line, filled in when the faults are gathered."""

    file: str
    line: int
    col: int
    path: str
    message: str
    suggestion: str = ""
    excerpt: str = ""

    def __str__(self) -> str:
        return render(self)

    def as_json(self) -> dict[str, str | int]:
        """The fault as plain data, for programs."""
        return asdict(self)


def fault_at(place: Place, address: Address, message: str, suggestion: str = "") -> Fault:
    """A fault at a place, its address spelt out."""
    return Fault(place.file, place.line, place.col, *map(_short, (spell(address), message, suggestion)))


def _short(text: str) -> str:
    """A text without its middle where it quotes something endless."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST // 2]}…{text[-LONGEST // 2 :]}"


def spell(address: Address) -> str:
    """The address as people write it.

    >>> spell(("zones", "QIM", "hubs", 0))
    'zones.QIM.hubs[0]'
    """
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in address).removeprefix(".")


def did_you_mean(word: object, known: Iterable[str]) -> str:
    """A suggestion of the known word nearest to this one, or nothing where none is near.

    >>> did_you_mean("gripp", ["fear", "grip"])
    "did you mean 'grip'?"
    """
    near = nearest(word, known)
    return f"did you mean '{near}'?" if near else ""


def hint(word: object, known: Iterable[str]) -> str:
    """The nearest known word, or where none is near the known words themselves.

    >>> hint("SV", ["NO", "SU"])
    'there are: NO, SU'
    """
    listed = list(known)
    some = f"there are: {', '.join(listed[:LISTED])}{', …' if len(listed) > LISTED else ''}" if listed else ""
    return did_you_mean(word, listed) or some


def nearest(word: object, known: Iterable[str]) -> str | None:
    """The known word most like this one, whatever its case."""
    spelt = {each.casefold(): each for each in known}
    near = get_close_matches(str(word).casefold(), spelt, n=1, cutoff=0.6)
    return spelt[near[0]] if near else None


def render(fault: Fault) -> str:
    """The fault for people: place and message, the source line, a caret under the place, the suggestion."""
    where = f"{fault.file}:{fault.line}:{fault.col}: " + (f"{fault.path}: " if fault.path else "")
    lines = [printable(where + fault.message)]
    if fault.excerpt.strip():
        lines += _excerpt(fault.excerpt, fault.col)
    if fault.suggestion:
        lines.append(f"    {printable(fault.suggestion)}")
    return "\n".join(lines)


def _excerpt(text: str, col: int) -> list[str]:
    # A file written on one endless line still gets a caret that can be seen.
    start = max(0, col - 1 - WIDEST_EXCERPT // 2) if len(text) > WIDEST_EXCERPT else 0
    shown = printable(text[start : start + WIDEST_EXCERPT])
    return [f"    {shown}".rstrip(), "    " + " " * (col - 1 - start) + "^"]


def block(faults: Iterable[Fault]) -> str:
    """All the faults as one readable block, closed by their count."""
    shown = [render(each) for each in faults]
    count = "1 fault" if len(shown) == 1 else f"{len(shown)} faults"
    return "\n\n".join([*shown, count])
