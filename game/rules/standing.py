"""What the war has come to, and the number in it that each condition of victory bounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from game.rules.conditions import (
    Adjacent,
    AttacksMonth,
    CrossingOpen,
    Displaced,
    EndsHeld,
    Gripped,
    Holds,
    LeadersAlive,
    Measured,
    Members,
    Overt,
    OwnKilledMonth,
    Reach,
    StrikeDeaths,
    Treasury,
    WeekIs,
    Will,
    ZonesSeized,
)
from game.units import WEEKS_A_MONTH, Flags, Ints

if TYPE_CHECKING:
    from game.theater.annals import WeekRow
    from game.theater.board import Board
    from game.theater.ground import Ground


@dataclass(frozen=True)
class Standing:
    """What the war has come to, as plain numbers and columns."""

    board: Board
    ground: Ground
    rows: Mapping[str, int]  # faction id to row
    weeks: list[WeekRow]
    overt_by_zone: tuple[int, ...]
    members: int
    will: Mapping[str, float]
    strike_deaths: Mapping[str, int]
    treasury: Mapping[str, float] = field(default_factory=dict)
    displaced: Mapping[str, int] = field(default_factory=dict)  # by the country they are from
    leaders: Mapping[str, int] = field(default_factory=dict)  # at large, by rank
    reach: float = 0.0
    week: int = 0
    kinds: Mapping[str, str] = field(default_factory=dict)  # of each faction
    presence: Flags | None = None  # (F, Z): where each faction has formations
    measured: dict[Measured, float] = field(default_factory=dict)

    @cached_property
    def controllers(self) -> Ints:
        """(W, Z): who held each zone at each week's end."""
        return np.array([week.controller for week in self.weeks])


def measure(condition: Measured, now: Standing) -> float:
    """The number that the condition bounds; taken once a standing."""
    known = now.measured.get(condition)  # looked up once: a condition's hash is made of all its fields
    if known is None:
        known = now.measured[condition] = _measure(condition, now)
    return known


def _measure(condition: Measured, now: Standing) -> float:
    match condition:
        case Holds():
            return _held(condition, now)
        case Overt():
            side = condition.except_side
            return sum(n for n, each in zip(now.overt_by_zone, now.board.side, strict=True) if side is None or each != side)
        case Members():
            return now.members
        case AttacksMonth():
            return _monthly([float(week.attacks_in(condition.country)) for week in now.weeks[-condition.weeks :]])
        case OwnKilledMonth():
            row = now.rows[condition.faction]
            return _monthly([float(week.killed[row]) for week in now.weeks[-condition.weeks :]])
        case StrikeDeaths():
            return now.strike_deaths[condition.faction]
        case Will():
            return now.will[condition.faction]
        case Treasury():
            return now.treasury[condition.faction]
        case Reach():
            return now.reach
        case Displaced():
            return sum(now.displaced.values()) if condition.country is None else now.displaced.get(condition.country, 0)
        case LeadersAlive():
            return sum(now.leaders.values()) if condition.rank is None else now.leaders.get(condition.rank, 0)
        case CrossingOpen():
            return _running([week.trade for week in now.weeks])
        case ZonesSeized():
            return _seized(condition, now)
        case WeekIs():
            return now.week
        case Adjacent():
            return _adjacent(now.rows[condition.faction], now.rows[condition.other], now)
        case EndsHeld():
            return _ends_held(condition, now)
        case Gripped():
            return _gripped(condition, now)


def _gripped(condition: Gripped, now: Standing) -> int:
    ours = (now.ground.controller == now.rows[condition.faction]) & (now.ground.grip >= condition.grip)
    if condition.country is not None:
        ours &= now.board.where_country(condition.country)
    return int(np.count_nonzero(ours))


def _held(condition: Holds, now: Standing) -> int:
    row = now.rows[condition.faction]
    if condition.weeks > len(now.weeks):
        return 0
    ours = now.ground.controller == row
    if condition.tag is not None:
        ours &= now.board.where_tag(condition.tag)
    if condition.country is not None:
        ours &= now.board.where_country(condition.country)
    if condition.weeks:
        for week in now.weeks[-condition.weeks :]:
            ours &= week.controller == row
    return int(np.count_nonzero(ours))


def _monthly(weekly: list[float]) -> float:
    return sum(weekly) / len(weekly) * WEEKS_A_MONTH if weekly else 0.0


def _running(weeks: list[bool]) -> int:
    """How many of the last weeks were so, without a break.

    >>> _running([True, False, True, True])
    2
    """
    return next((back for back, week in enumerate(reversed(weeks)) if not week), len(weeks))


def _seized(condition: ZonesSeized, now: Standing) -> int:
    """Zones not held at one week's end, and held at `weeks` ends running from the next on."""
    row, last = now.rows[condition.faction], len(now.weeks) - condition.weeks  # the last week in which it may have begun
    first = max(condition.after, 1)  # what was held on the first morning is in no row, so week 1 takes nothing
    if last < first:
        return 0
    held = now.controllers[first - 1 :] == row
    spans = last - first + 1
    taken = ~held[:spans]
    for ahead in range(1, condition.weeks + 1):
        taken &= held[ahead : ahead + spans]
    return int(np.count_nonzero(taken.any(axis=0)))


def _adjacent(row: int, other: int, now: Standing) -> int:
    if now.presence is None:
        return 0
    near = now.presence[other] | now.board.adjacency[now.presence[other]].any(axis=0)
    return int((now.presence[row] & near).sum())


def _ends_held(condition: EndsHeld, now: Standing) -> int:
    """A route that is not in play has no ends."""
    of_kind = {now.rows[faction] for faction, kind in now.kinds.items() if kind == condition.kind}
    ends = [end for route in now.board.routes if route.id == condition.route for end in (route.a, route.b)]
    return sum(int(now.ground.controller[now.board.index[end]]) in of_kind for end in ends)
