"""The table of formats of a journal: how the first lines of an older one are read as those of today."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.campaign.journal import FORMAT
from game.campaign.lines import Line

Lines = Iterator[Line]
Opening = Callable[[Line, Lines], Line]
"""From the first line and those after it to the header (seed, people, bots, scenario); what is left are entries and marks."""


def _today(first: Line, rest: Lines) -> Line:
    return next(rest, (2, b"", None))


def _from_1(first: Line, rest: Lines) -> Line:
    """Seed and scenario stood on the first line; nothing told who commanded, and marks had no sums."""
    number, raw, head = first
    return number, raw, {"seed": head.get("seed"), "people": [], "bots": {}, "scenario": head.get("scenario")}


FORMATS: dict[int, Opening] = {1: _from_1, FORMAT: _today}
SUMMED_FROM = 2
"""The first format whose marks carry a sum of the lines."""
