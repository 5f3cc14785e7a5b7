"""Turning points: the weeks of a war that is over in which it took another way, the weightiest of them in order of time.

It reads the annals, which hold the truth: for wars that are over alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from game.units import Ints

if TYPE_CHECKING:
    from game.theater.annals import WeekRow
    from game.theater.leader import LostLeader

MOST = 12
"""How many are told."""
NAMED = 4
"""How many zones of one change are named."""
LOW_WILL = 40.0
GROUND, LEAD, WILL, LEADERS, WORST = "ground", "lead", "will", "leaders", "toll"


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """What turned in a week; `zone` is where, if anywhere. `weight` ranks it among the others."""

    week: int
    kind: str
    zone: str | None
    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Record:
    """What they are read from: rows of weeks, who held each zone at first; names, pars and people in row order."""

    weeks: Sequence[WeekRow]
    began: Ints
    zones: tuple[str, ...]
    places: tuple[str, ...]
    sides: tuple[str, ...]
    par: tuple[float, ...]
    people: Sequence[float]
    lost: Sequence[LostLeader] = ()


def turning_points(record: Record, most: int = MOST) -> list[TurningPoint]:
    """The weightiest, the earliest first."""
    if not record.weeks:
        return []
    every = [*_ground(record), *_lead(record), *_will(record), *_leaders(record), *_worst(record)]
    kept = sorted(every, key=lambda each: (-each.weight, each.week, each.text))[:most]
    return sorted(kept, key=lambda each: (each.week, -each.weight, each.text))


def _ground(record: Record) -> Iterator[TurningPoint]:
    """Ground that changed hands, by week and by the two sides; it weighs as its share of all people, twice."""
    before, everyone = record.began, max(1.0, float(sum(record.people)))
    for row in record.weeks:
        changed: dict[tuple[int, int], list[int]] = {}
        for place in np.flatnonzero(row.controller != before).tolist():
            changed.setdefault((int(row.controller[place]), int(before[place])), []).append(place)
        for (taker, loser), places in changed.items():
            ranked = sorted(places, key=lambda place: -record.people[place])
            share = sum(record.people[place] for place in places) / everyone
            told = _listed([record.places[place] for place in ranked])
            text = f"{record.sides[taker]}: {told} taken from {record.sides[loser]}"
            yield TurningPoint(row.week, GROUND, record.zones[ranked[0]], text, 0.3 + 2 * share + 0.05 * len(places))
        before = row.controller


def _listed(names: list[str]) -> str:
    """Names as a list, the rest of many counted.

    >>> _listed(["Rawa", "Anah"]), _listed(["A", "B", "C", "D", "E", "F"])
    ('Rawa and Anah', 'A, B, C, D and 2 more zones')
    """
    if len(names) > NAMED + 1:
        return f"{', '.join(names[:NAMED])} and {len(names) - NAMED} more zones"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _lead(record: Record) -> Iterator[TurningPoint]:
    """Reckonings after which another side than before was furthest over par."""
    ahead, before = -1, None
    for row in record.weeks:
        if row.score == before or not any(row.score):
            continue
        before = row.score
        margins = [score - par for score, par in zip(row.score, record.par, strict=True)]
        first = max(range(len(margins)), key=lambda side: (margins[side], -side))
        if first != ahead and row is not record.weeks[0]:  # scores of the first week are where all begin
            how = f"now ahead of {record.sides[ahead]}" if ahead >= 0 else "ahead"
            text = f"reckoning: {record.sides[first]} {how} ({margins[first]:+.0f} against par)"
            yield TurningPoint(row.week, LEAD, None, text, 1.0 if ahead >= 0 else 0.4)
        ahead = first


def _will(record: Record) -> Iterator[TurningPoint]:
    """The first week that a will began to waver."""
    for side, name in enumerate(record.sides):
        low = [row for row in record.weeks if row.will[side] < LOW_WILL]
        if low and low[0] is not record.weeks[0]:
            yield TurningPoint(low[0].week, WILL, None, f"the will of {name} falls below {LOW_WILL:.0f}", 0.8)


def _leaders(record: Record) -> Iterator[TurningPoint]:
    ranks: dict[tuple[int, str], int] = {}
    for lost in record.lost:
        ranks[lost.week, lost.rank] = ranks.get((lost.week, lost.rank), 0) + 1
    for (week, rank), count in ranks.items():
        told = f"a {rank} leader is lost" if count == 1 else f"{count} {rank} leaders are lost"
        yield TurningPoint(week, LEADERS, None, f"{told} to the insurgents", 0.9 if rank == "national" else 0.35)


def _worst(record: Record) -> Iterator[TurningPoint]:
    """The week with most attacks, and each side's costliest."""
    worst = max(record.weeks, key=lambda row: (int(row.attacks.sum()), -row.week))
    if worst.attacks.any():
        zone = int(worst.attacks.argmax())
        text = (
            f"the most attacks of any week: {int(worst.attacks.sum()):,}, {int(worst.attacks[zone]):,} at {record.places[zone]}"
        )
        yield TurningPoint(worst.week, WORST, record.zones[zone], text, 0.6)
    everyone = max(1, sum(sum(row.killed) for row in record.weeks))
    for side, name in enumerate(record.sides):
        costly = max(record.weeks, key=lambda row: (row.killed[side], -row.week))
        if costly.killed[side]:
            share = costly.killed[side] / everyone
            text = f"the costliest week of {name}: {costly.killed[side]:,} killed"
            yield TurningPoint(costly.week, WORST, None, text, 0.3 + share)
