"""The record: what is known of the real war, and what a campaign comes to by the same count.

A target is a row of `scenarios/targets/NAME.yaml`: what was counted, by which measure, and the bounds within which it may lie.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from game.bots.table import commanders
from game.campaign import shelf
from game.campaign.campaign import Campaign
from game.campaign.source import read
from game.errors import ScenarioError
from game.events.air import StrikesFlown
from game.events.combat import ZoneTaken
from game.events.insurgency import AttacksMade
from game.units import DAYS_A_WEEK, WEEKS_A_MONTH

if TYPE_CHECKING:
    from game.campaign.schema import Scenario
    from game.events.entry import Entry
    from game.theater.annals import WeekRow
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True)
class Target:
    """One row of the record; `measure` and `asked` say how a campaign is counted for it."""

    id: str
    what: str
    low: float
    central: float
    high: float
    confidence: str
    source: str
    measure: str
    asked: Mapping[str, Any]


@dataclass(slots=True)
class Tally:
    """What is noted of a campaign while it is played."""

    theater: Theater
    fell: dict[str, int] = field(default_factory=dict)  # days from the start, the first time
    civilians: list[tuple[date, str, int]] = field(default_factory=list)  # day, zone, killed
    security: list[tuple[date, str, int]] = field(default_factory=list)
    overt: dict[str | None, list[int]] = field(default_factory=dict)  # by week, outside a side or everywhere

    def note(self, entry: Entry) -> None:
        """Take from an event what targets ask for."""
        event, calendar = entry.event, self.theater.calendar
        if isinstance(event, ZoneTaken) and event.previous == self.theater.insurgents.id:
            self.fell.setdefault(event.zone, calendar.days_gone + 1)
        elif isinstance(event, AttacksMade):
            self.civilians += [(calendar.date, each.zone, each.civilians_killed) for each in event.attacks]
            self.security += [(calendar.date, each.zone, each.security_killed) for each in event.attacks]
        elif isinstance(event, StrikesFlown):
            self.civilians.append((calendar.date, event.zone, event.civilians_killed))


def targets(name: str) -> tuple[Target, ...]:
    """The record of a scenario on the shelf; raises ScenarioError where there is none or it is faulty."""
    path = shelf.folder() / shelf.TARGETS / f"{name}.yaml"
    source = read(path, shelf.shown(path))
    if source.data is None:
        raise ScenarioError(f"{source.file}: no record to hold campaigns against: {source.faults[0].message}")
    return tuple(_target(source.file, each, row) for each, row in source.data["targets"].items())


def _target(file: str, name: str, row: Mapping[str, Any]) -> Target:
    ((measure, asked),) = row["measure"].items()
    if measure not in MEASURES:
        raise ScenarioError(f"{file}: {name} asks for '{measure}', which cannot be counted: {', '.join(MEASURES)}")
    bounds = (float(row["low"]), float(row["central"]), float(row["high"]))
    return Target(name, row["what"], *bounds, row["confidence"], row["source"], measure, asked)


def play_record(scenario: Scenario, rows: Sequence[Target], seed: int, weeks: int | None = None) -> dict[str, float | None]:
    """Play a campaign, or its first weeks, by the scenario's schedules: what it comes to by each target, None if it does not."""
    campaign = Campaign(scenario, seed)
    theater = campaign.theater
    tally = Tally(theater, overt={row.asked.get("except_side"): [] for row in rows if row.measure == "overt"})
    campaign.sinks = (tally.note,)
    players = commanders({f: sheet.kind for f, sheet in scenario.factions.items()}, scenario.bots, scenario)
    while not theater.over and (weeks is None or len(theater.annals.weeks) < weeks):
        campaign.play_week(players)
        for side, counts in tally.overt.items():
            counts.append(_overt(theater, side))
    return {row.id: MEASURES[row.measure](tally, row.asked) for row in rows}


@dataclass(frozen=True, slots=True)
class Against:
    """A row of the record, and what campaigns came to: the median, and what nine of ten lie above and below."""

    target: Target
    median: float
    low: float
    high: float

    @property
    def inside(self) -> bool:
        """Whether the median lies within the bounds."""
        return self.target.low <= self.median <= self.target.high


def against(target: Target, played: Sequence[Mapping[str, float | None]]) -> Against:
    """Campaigns held against a row; one that never came to it counts as later, or more, than any bound."""
    found = np.array([np.inf if each[target.id] is None else each[target.id] for each in played], dtype=np.float64)
    low, median, high = np.quantile(found, (0.1, 0.5, 0.9), method="inverted_cdf").tolist()
    return Against(target, median, low, high)


def _overt(theater: Theater, except_side: str | None) -> int:
    here = [each != except_side for each in theater.board.side]
    return int(theater.strengths()[theater.insurgents.row][here].sum())


def _week_of(tally: Tally, day: str) -> int | None:
    """The number of the week that a date lies in, counted from nought; None where the campaign ended sooner."""
    week = (date.fromisoformat(day) - tally.theater.calendar.start).days // DAYS_A_WEEK
    return week if 0 <= week < len(tally.theater.annals.weeks) else None


def _overt_on(tally: Tally, asked: Mapping[str, Any]) -> float | None:
    week = _week_of(tally, asked["on"])
    return None if week is None else tally.overt[asked.get("except_side")][week]


def _members_on(tally: Tally, asked: Mapping[str, Any]) -> float | None:
    week = _week_of(tally, asked["on"])
    if week is None:
        return None
    row = tally.theater.annals.weeks[week]
    return row.overt + row.operators + row.dormant


def _fell(tally: Tally, asked: Mapping[str, Any]) -> float | None:
    return tally.fell.get(asked["zone"])


def _attacks(tally: Tally, asked: Mapping[str, Any]) -> float | None:
    weeks = list(_weeks_within(tally, asked))
    return sum(each.attacks_in(asked["country"]) for each in weeks) / len(weeks) * WEEKS_A_MONTH if weeks else None


def _weeks_within(tally: Tally, asked: Mapping[str, Any]) -> Iterator[WeekRow]:
    """The weeks that begin within a span."""
    first, last = date.fromisoformat(asked["from"]), date.fromisoformat(asked["to"])
    for row in tally.theater.annals.weeks:
        if first <= tally.theater.calendar.start + timedelta(days=(row.week - 1) * DAYS_A_WEEK) <= last:
            yield row


def _civilians(tally: Tally, asked: Mapping[str, Any]) -> float | None:
    return _monthly(tally, tally.civilians, asked, [each == asked["country"] for each in tally.theater.board.country])


def _security(tally: Tally, asked: Mapping[str, Any]) -> float | None:
    return _monthly(tally, tally.security, asked, [each == asked["side"] for each in tally.theater.board.side])


def _monthly(
    tally: Tally, killed: Sequence[tuple[date, str, int]], asked: Mapping[str, Any], counts: Sequence[bool]
) -> float | None:
    """Deaths a month in the zones that count, between two dates, as far as the campaign goes."""
    calendar, board = tally.theater.calendar, tally.theater.board
    end = calendar.start + timedelta(days=len(tally.theater.annals.weeks) * DAYS_A_WEEK - 1)
    first, last = max(date.fromisoformat(asked["from"]), calendar.start), min(date.fromisoformat(asked["to"]), end)
    if last < first:
        return None
    dead = sum(people for day, zone, people in killed if first <= day <= last and counts[board.index[zone]])
    return dead / ((last - first).days + 1) * DAYS_A_WEEK * WEEKS_A_MONTH


MEASURES: Mapping[str, Callable[[Tally, Mapping[str, Any]], float | None]] = {
    "overt": _overt_on,
    "members": _members_on,
    "fell": _fell,
    "attacks": _attacks,
    "civilians_killed": _civilians,
    "security_killed": _security,
}
