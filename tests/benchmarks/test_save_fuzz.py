"""Saved campaigns changed at random: refused, good up to a week and said so, or the very campaign; nothing else.

    BADIA_FUZZ=100000 pytest -m benchmark -n 0 -s tests/benchmarks/test_save_fuzz.py           BADIA_FUZZ_FIRST=N begins at case N

A case is a number. One in six has its sums made to fit again: a forger may write another campaign, but may not break the game.
"""

from __future__ import annotations

import gzip
import json
import os
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from game.authoring.starting import TEMPLATE
from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.journal import Cast, Journal
from game.campaign.loading import load as war_of
from game.campaign.save_list import card_of
from game.campaign.saves import Loaded, load
from game.campaign.script import Sum
from game.errors import JournalError
from tests.benchmarks.mutating import of_bytes, of_lines, of_tree
from tests.benchmarks.watching import MOST_MEMORY, Wrong, main, played

CASES = int(os.environ.get("BADIA_FUZZ", "200"))
FIRST = int(os.environ.get("BADIA_FUZZ_FIRST", "0"))
WEEKS = (1, 3, 4)
LONGEST_WORDS = 700


@cache
def bases() -> tuple[bytes, ...]:
    """Campaigns under way and one that is over, of the war that `scenario new` writes."""
    war = war_of(TEMPLATE)
    made = []
    for weeks in WEEKS:
        campaign = Campaign(war, weeks)
        journal = Journal(campaign, Cast(("norland",)))
        campaign.play(commanders({side: sheet.kind for side, sheet in war.factions.items()}, war.bots, war), weeks)
        if weeks == WEEKS[-1]:
            campaign.concede("league")
        made.append(journal.to_bytes())
    return tuple(made)


@cache
def texts() -> tuple[bytes, ...]:
    """The same, unpacked."""
    return tuple(map(gzip.decompress, bases()))


Told = tuple[str, list[str], int, Cast]


def told(loaded: Loaded) -> Told:
    """All that a load may differ in: the theater, the journal so far, the seed, who commands."""
    return loaded.campaign.theater.digest(), loaded.journal.lines, loaded.campaign.seed, loaded.journal.cast


@cache
def truth(which: int, week: int | None = None) -> Told:
    """What the unchanged file loads as, whole or up to a week."""
    with TemporaryDirectory() as place:
        path = Path(place) / "war.badia"
        path.write_bytes(bases()[which])
        return told(load(path, week))


def changed(number: int) -> tuple[int, bytes, bool]:
    """Which campaign a case changes, its file, and whether its sums were made to fit."""
    dice = Random(number)
    which = dice.choice((0, 0, 0, 0, 1, 1, 2))
    how = dice.randrange(12)
    if how < 2:
        return which, of_bytes(bases()[which], dice), False
    if how < 4:
        return which, gzip.compress(of_bytes(texts()[which], dice), 1), False
    if how < 6:
        return which, gzip.compress(of_lines(texts()[which], dice), 1), False
    lines = texts()[which].removesuffix(b"\n").split(b"\n")
    at = 1 if dice.random() < 0.25 else dice.randrange(len(lines))
    lines[at] = _written(of_tree(json.loads(lines[at]), dice))
    forged = how >= 10
    return which, gzip.compress(b"\n".join(_fitted(lines) if forged else lines), 1), forged


def _written(data: Any) -> bytes:
    return json.dumps(data, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")


def _fitted(lines: list[bytes]) -> list[bytes]:
    """The lines with every sum as it has to be."""
    running, fitted = Sum(), lines[:1]
    for line in lines[1:]:
        data = json.loads(line)
        if isinstance(data, dict) and "sum" in data:
            fitted.append(_written({**data, "sum": running.told}))
        else:
            running.take(line)
            fitted.append(line)
    return fitted


def case(number: int, folder: Path) -> str:
    """Load the file; where it is refused, the weeks that it says are whole must be so."""
    which, data, forged = changed(number)
    path = folder / "war.badia"
    path.write_bytes(data)
    card = card_of(path)
    if card is None or not card.words.isprintable():
        raise Wrong(f"a list would show {card!r:.300}")
    try:
        found = told(load(path))
    except JournalError as refused:
        message, whole = str(refused), refused.whole_weeks
        if not (message.startswith(str(path)) and message.isprintable() and len(message) < LONGEST_WORDS):
            raise Wrong(f"an odd refusal: {message[:300]!r}") from None
    else:
        if not forged and found != truth(which):
            raise Wrong("loads as another campaign and says nothing")
        return "forged, loads" if forged else "the same"
    if whole and told(load(path, whole)) != truth(which, whole) and not forged:
        raise Wrong(f"week {whole} is said to be whole, and is another's")
    return f"{'forged, ' if forged else ''}{'good up to a week' if whole else 'refused'}"


def warm() -> None:
    """Play the campaigns, and load each of their weeks, which imports all that a case may import."""
    for which, weeks in enumerate(WEEKS):
        truth(which)
        for week in range(1, weeks + 1):
            truth(which, week)


@pytest.mark.benchmark
def test_changed_saves_are_refused_recovered_or_the_same() -> None:
    result = played("tests.benchmarks.test_save_fuzz", FIRST, CASES)
    print(f"\n{ {key: value for key, value in result.items() if key != 'finds'} }")
    assert not result["finds"], "\n".join(result["finds"])
    assert result["peak_mib"] << 20 < MOST_MEMORY


if __name__ == "__main__":
    main(case, warm)
