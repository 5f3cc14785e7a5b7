"""What a side can say of the number that a condition of victory bounds: exact where it is public or its own, a band by reports.

What is public is measured by the rule that judges the reckoning. Nothing here reads the truth.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

import numpy as np

from game.rules.conditions import (
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
from game.rules.standing import Standing, measure

if TYPE_CHECKING:
    from game.theater.annals import WeekRow
    from game.theater.ground import Ground
    from game.units import Ints
    from game.views.situation import Situation

GRIP = 0


@dataclass(frozen=True, slots=True)
class Band:
    """A number between two bounds, the same where it is known; `source` says where it comes from if not from one's own count."""

    low: float
    high: float
    source: str = ""
    guessed: bool = False  # by reports or estimates, so that the truth may yet lie outside


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
            return _call(s) if s.underground is None else _exactly(s.underground.reach)
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
    return Band(*bounds, f"estimate of week {guess.week}", guessed=True)


def _call(s: Situation) -> Band | None:
    """How far the insurgents' call is thought to carry."""
    guess = next((s.estimates[sheet.id] for sheet in s.sheets.values() if sheet.is_insurgent and sheet.id in s.estimates), None)
    if guess is None or guess.reach_high - guess.reach_low >= 1.0:
        return None
    return Band(guess.reach_low, guess.reach_high, f"estimate of week {guess.week}", guessed=True)


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
    return Band(int(ours.sum()), int(ours.sum()), "by last reports", guessed=True)


def _overt(except_side: str | None, s: Situation) -> Band:
    where = np.array([except_side is None or side != except_side for side in s.board.side], dtype=np.bool_)
    if s.underground is not None:
        return _exactly(sum(body.strength for body in s.own if where[s.board.index[body.zone]]))
    row = next(sheet.row for sheet in s.sheets.values() if sheet.is_insurgent)
    return Band(int(s.beliefs.low[row][where].sum()), int(s.beliefs.high[row][where].sum()), "by reports", guessed=True)


def _members(s: Situation) -> Band:
    overt = _overt(None, s)
    if (hidden := s.underground) is not None:
        return _exactly(overt.low + int(hidden.operators.sum()) + int(hidden.dormant.sum()))
    low, high = (int(each.sum()) for each in (s.beliefs.hidden_low, s.beliefs.hidden_high))
    return Band(overt.low + low, overt.high + high, "by reports", guessed=True)
