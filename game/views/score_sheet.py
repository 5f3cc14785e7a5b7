"""The score sheet: each condition of one's own victory, what it asks for, and how it stands as far as this side can know.

What is public is measured by the rule that judges the reckoning; what is hidden stands as a band from reports and estimates,
or as not known. Nothing here reads the truth.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

import numpy as np

from game.rules.conditions import (
    AllOf,
    AnyOf,
    AttacksMonth,
    Condition,
    CrossingOpen,
    Displaced,
    EndsHeld,
    Gripped,
    Holds,
    LeadersAlive,
    Measured,
    Members,
    NotThis,
    Overt,
    OwnKilledMonth,
    Reach,
    StrikeDeaths,
    Treasury,
    WeekIs,
    Will,
    ZonesSeized,
)
from game.rules.victory import GRADES, Standing, measure
from game.views.score_words import told, wanted

if TYPE_CHECKING:
    from game.theater.annals import WeekRow
    from game.theater.ground import Ground
    from game.units import Ints
    from game.views.situation import Situation

GRIP = 0
MET, UNMET, OPEN, UNKNOWN = "met", "not met", "open", "not known"


@dataclass(frozen=True, slots=True)
class Band:
    """A number between two bounds, the same where it is known; `source` says where it comes from if not from one's own count."""

    low: float
    high: float
    source: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """A line of the sheet: what is asked for, how it stands, and whether it is met. `depth` is how far it is set in."""

    depth: int
    asked: str
    stands: str
    verdict: str


@dataclass(frozen=True, slots=True)
class GradeSheet:
    """A grade of victory with its conditions; what lies below it is needed too."""

    grade: str
    tallies: tuple[Tally, ...]


def score_sheet(ladder: tuple[Condition, ...], situation: Situation) -> tuple[GradeSheet, ...]:
    """The grades from the lowest up, each with its conditions."""
    return tuple(GradeSheet(grade, tuple(_tallies(each, situation, 0))) for grade, each in zip(GRADES[1:], ladder, strict=True))


def tagged(ladder: tuple[Condition, ...], s: Situation) -> dict[str, tuple[str, ...]]:
    """The names of the zones that carry each tag of which the conditions speak."""
    tags = dict.fromkeys(tag for each in ladder for tag in _tags(each))
    return {tag: tuple(s.board.names[row] for row in np.flatnonzero(s.board.where_tag(tag)).tolist()) for tag in tags}


def _tags(condition: Condition) -> list[str]:
    if isinstance(condition, AllOf | AnyOf):
        return [tag for each in condition.conditions for tag in _tags(each)]
    if isinstance(condition, NotThis):
        return _tags(condition.condition)
    return [condition.tag] if isinstance(condition, Holds) and condition.tag else []


def _tallies(condition: Condition, s: Situation, depth: int) -> list[Tally]:
    if isinstance(condition, AllOf):
        return [tally for each in condition.conditions for tally in _tallies(each, s, depth)]
    if isinstance(condition, AnyOf):
        inner = [tally for each in condition.conditions for tally in _tallies(each, s, depth + 1)]
        return [Tally(depth, "any one of these", "", verdict(condition, s)), *inner]
    if isinstance(condition, NotThis):
        return [Tally(depth, "not this", "", verdict(condition, s)), *_tallies(condition.condition, s, depth + 1)]
    band = known(condition, s)
    return [
        Tally(
            depth, wanted(condition, s), told(condition, band.low, band.high, band.source) if band else "", verdict(condition, s)
        )
    ]


def verdict(condition: Condition, s: Situation) -> str:
    """Met or not where one can tell, open where the bounds leave it so, not known where nothing is."""
    if isinstance(condition, NotThis):
        inner = verdict(condition.condition, s)
        return {MET: UNMET, UNMET: MET}.get(inner, inner)
    if isinstance(condition, AllOf | AnyOf):
        found = [verdict(each, s) for each in condition.conditions]
        deciding, other = (UNMET, MET) if isinstance(condition, AllOf) else (MET, UNMET)
        return deciding if deciding in found else other if all(each == other for each in found) else OPEN
    return _judged(condition, known(condition, s))


def _judged(condition: Measured, band: Band | None) -> str:
    if band is None:
        return UNKNOWN
    least = -np.inf if condition.min is None else condition.min
    most = np.inf if condition.max is None else condition.max
    if least <= band.low and band.high <= most:
        return MET
    return UNMET if band.high < least or band.low > most else OPEN


def known(condition: Measured, s: Situation) -> Band | None:
    """What this side can say of the number that a condition bounds."""
    match condition:
        case Holds(weeks=weeks) if weeks:
            running = measure(condition, _public(s))
            return Band(running, running, f"{measure(replace(condition, weeks=0), _public(s)):.0f} now")
        case Holds() | AttacksMonth() | CrossingOpen() | ZonesSeized() | EndsHeld() | WeekIs():
            return _exactly(measure(condition, _public(s)))
        case OwnKilledMonth():
            return _exactly(measure(condition, _public(s))) if condition.faction == s.faction else None
        case Will() | Treasury():
            return (
                _exactly(s.will if isinstance(condition, Will) else s.treasury)
                if condition.faction == s.faction
                else _guess(condition, s)
            )
        case Displaced():
            return _exactly(_displaced(condition, s))
        case StrikeDeaths():
            return _exactly(s.strike_deaths) if condition.faction == s.faction else None
        case Gripped():
            return _gripped(condition, s)
        case Overt():
            return _overt(condition.except_side, s)
        case Members():
            return _members(s)
        case Reach():
            return None if s.underground is None else _exactly(s.underground.reach)
        case LeadersAlive():
            ranks = [each.rank for each in s.leaders if condition.rank in (None, each.rank)]
            return None if s.underground is None else _exactly(len(ranks))
        case _:
            return None


def _exactly(value: float) -> Band:
    return Band(value, value)


@dataclass(frozen=True, slots=True, eq=False)
class _PublicWeek:
    """What everyone knows of a week, and one's own dead."""

    controller: Ints
    attacks_by_country: dict[str, int]
    trade: bool
    killed: tuple[int, ...]

    def attacks_in(self, country: str | None) -> int:
        return sum(self.attacks_by_country.values()) if country is None else self.attacks_by_country.get(country, 0)


def _public(s: Situation) -> Standing:
    """The standing as far as it is public, for the conditions that read nothing else."""
    past, sides = s.past, len(s.sheets)
    weeks = [
        _PublicWeek(held, s.board.by_country(attacks), trade, tuple(own * (row == s.row) for row in range(sides)))
        for held, attacks, trade, own in zip(past.controller, past.attacks, past.trade, past.killed, strict=True)
    ]
    return Standing(
        board=s.board, ground=cast("Ground", s), rows={sheet.id: sheet.row for sheet in s.sheets.values()},
        weeks=cast("list[WeekRow]", weeks), overt_by_zone=(), members=0, will={}, strike_deaths={}, week=s.week,
        kinds={sheet.id: sheet.kind for sheet in s.sheets.values()},
    )  # fmt: skip


def _guess(condition: Will | Treasury, s: Situation) -> Band | None:
    guess = s.estimates.get(condition.faction)
    if guess is None:
        return None
    bounds = (guess.will_low, guess.will_high) if isinstance(condition, Will) else (guess.treasury_low, guess.treasury_high)
    return Band(*bounds, f"estimate of week {guess.week}")


def _displaced(condition: Displaced, s: Situation) -> int:
    if condition.country is None:
        return int(s.displaced.sum()) + sum(s.displaced_off_map.values())
    return int(s.displaced[s.board.where_country(condition.country)].sum()) + s.displaced_off_map.get(condition.country, 0)


def _gripped(condition: Gripped, s: Situation) -> Band | None:
    sheet = s.sheets[condition.faction]
    if sheet.row not in s.sheet.allied_rows:
        return None
    ours = (s.controller == sheet.row) & (s.beliefs.social[GRIP] >= condition.grip)
    if condition.country is not None:
        ours &= s.board.where_country(condition.country)
    return Band(int(ours.sum()), int(ours.sum()), "by last reports")


def _overt(except_side: str | None, s: Situation) -> Band:
    where = np.array([except_side is None or side != except_side for side in s.board.side], dtype=np.bool_)
    if s.underground is not None:
        return _exactly(sum(body.strength for body in s.own if where[s.board.index[body.zone]]))
    row = next(sheet.row for sheet in s.sheets.values() if sheet.is_insurgent)
    return Band(int(s.beliefs.low[row][where].sum()), int(s.beliefs.high[row][where].sum()), "by reports")


def _members(s: Situation) -> Band:
    overt = _overt(None, s)
    if (hidden := s.underground) is not None:
        return _exactly(overt.low + int(hidden.operators.sum()) + int(hidden.dormant.sum()))
    low, high = (int(each.sum()) for each in (s.beliefs.hidden_low, s.beliefs.hidden_high))
    return Band(overt.low + low, overt.high + high, "by reports")
