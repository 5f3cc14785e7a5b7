"""Validation: what the model must show over whole campaigns of the reference scenario, each check with what is wanted and found.

A check plays variants of one scenario, by its own schedules of stances. Variants that are compared differ by patches alone, and
share their seeds: what they have in common falls out of the difference. A check passes where its estimate lies where it should,
with its whole interval where a sign is claimed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.loading import load
from game.ensemble.statistics import Estimate, paired, power_law_exponent, share
from game.events.insurgency import AttacksMade
from game.units import Floats

if TYPE_CHECKING:
    from game.campaign.schema import Scenario
    from game.ensemble.record import Against
    from game.events.entry import Entry
    from game.theater.theater import Theater

YEAR, TAG = 2018, "once-held"
LEAST_SEVERE, LEAST_EVENTS = 3, 1500
LAST_WEEKS = 4


@dataclass(frozen=True, slots=True)
class Variant:
    """A way to play the reference scenario: its patches, how many weeks, and if by plain doctrine, not by its schedules."""

    patches: Mapping[str, str | float]
    weeks: int
    doctrine: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read off a campaign that has been played."""

    attacks: int  # in `YEAR`, in zones tagged `TAG`
    held: int  # weeks times zones that the insurgents held where the partner advances
    alive: bool  # operators are left and attacks were made in the last weeks
    tolls: tuple[int, ...]  # of each attack, killed and wounded


@dataclass(frozen=True, slots=True)
class Finding:
    """A check with what was wanted and what was found."""

    check: str
    wanted: str
    found: Estimate
    passed: bool


PAUSE = "incidents.partner-pause"
EARLY = {f"{PAUSE}.when.date": "2017-11-10"}
VARIANTS: dict[str, Variant] = {
    "as it is": Variant({}, 104),
    "nobody disperses": Variant(
        {
            "rules.stand_b0": 100.0,  # every garrison stands
            "rules.disperse_hidden_share": 0.0,  # and the beaten are destroyed
            "rules.disperse_hidden_share_encircled": 0.0,
            "rules.disperse_retreat_share": 0.0,
            "rules.thin_out_share_week": 0.0,
        },
        61,  # into the last week of the year
    ),
    "partner pauses a week": Variant({**EARLY, f"{PAUSE}.effects.0.partner_pause.weeks": 1}, 24, doctrine=True),
    "partner pauses twenty weeks": Variant({**EARLY, f"{PAUSE}.effects.0.partner_pause.weeks": 20}, 24, doctrine=True),
}
"""Every variant. The two pauses differ in nothing but their length; a partner that would go forward all along plays them."""

Readings = Mapping[str, Sequence[Reading]]


@cache
def _scenario(name: str, variant: str) -> Scenario:
    return load(name, VARIANTS[variant].patches)


def play_variant(name: str, variant: str, seed: int) -> Reading:
    """Play a variant to its last week, on past an early end."""
    scenario, tolls = _scenario(name, variant), list[int]()

    def note(entry: Entry) -> None:
        if isinstance(entry.event, AttacksMade):
            tolls.extend(each.killed_and_wounded for each in entry.event.attacks)

    campaign = Campaign(scenario, seed, (note,))
    bots = {} if VARIANTS[variant].doctrine else scenario.bots
    players = commanders({faction: sheet.kind for faction, sheet in scenario.factions.items()}, bots, scenario)
    for _ in range(VARIANTS[variant].weeks):
        campaign.play_week(players)
    return read(campaign.theater, tuple(tolls))


def read(theater: Theater, tolls: tuple[int, ...]) -> Reading:
    """What a played campaign comes to."""
    weeks, board, side = theater.annals.weeks, theater.board, theater.insurgents.row
    tagged = board.where_tag(TAG)
    partners = np.array([each == "coalition" for each in board.side])
    in_year = [week for week in weeks if _year(theater, week.week) == YEAR]
    late = sum(week.attacks_in(None) for week in weeks[-LAST_WEEKS:])
    return Reading(
        attacks=sum(int(week.attacks[tagged].sum()) for week in in_year),
        held=sum(int((week.controller[partners] == side).sum()) for week in weeks),
        alive=late > 0 and bool(theater.underground.element_operators.any()),
        tolls=tolls,
    )


def _year(theater: Theater, week: int) -> int:
    return type(theater.calendar)(theater.calendar.start, week).date.year


def _severities(readings: Readings) -> Finding:
    """Clauset, Young and Gleditsch 2007; Bohorquez and others 2009: about 2.5."""
    tolls = np.array([toll for each in readings["as it is"] for toll in each.tolls], dtype=np.int64)
    found = power_law_exponent(tolls, LEAST_SEVERE)
    enough = int((tolls >= LEAST_SEVERE).sum()) >= LEAST_EVENTS
    wanted = f"2.2 to 2.9 over {LEAST_EVENTS:,} events"
    return Finding("exponent of attack casualties", wanted, found, enough and 2.2 <= found.value <= 2.9)


def _dispersal(readings: Readings) -> Finding:
    """Attacks a year on come from those who slipped away: without them there are a fifth fewer."""
    off, on = (_column(readings[name], lambda each: each.attacks) for name in ("nobody disperses", "as it is"))
    change = paired(on, off)
    base = max(float(on.mean()), 1e-9)
    found = Estimate(change.value / base, change.low / base, change.high / base)
    fewer = found.value <= -0.2 and found.high < 0.0
    return Finding(f"attacks of {YEAR} where once held, if nobody disperses", "-20 % or less", found, fewer)


def _pause(readings: Readings) -> Finding:
    """A partner that pauses leaves pockets standing longer."""
    short, long = (_column(readings[f"partner pauses {name}"], lambda each: each.held) for name in ("a week", "twenty weeks"))
    found = paired(short, long)
    return Finding("zone-weeks held longer if the partner pauses", "above 0", found, found.low > 0.0)


def _survival(readings: Readings) -> Finding:
    """Operators left and attacks in the last weeks, 24 months on."""
    alive = [each.alive for each in readings["as it is"]]
    found = share(sum(alive), len(alive))
    return Finding("share of campaigns alive 24 months on", "0.90 or more", found, found.value >= 0.9)


def _column(readings: Sequence[Reading], of: Callable[[Reading], int]) -> Floats:
    return np.array([of(each) for each in readings], dtype=np.float64)


def record(rows: Sequence[Against]) -> Finding:
    """How much of the record the campaigns come to."""
    found = share(sum(each.inside for each in rows), len(rows))
    return Finding("share of the record that medians lie within", "0.80 or more", found, found.value >= 0.8)


CHECKS: tuple[Callable[[Readings], Finding], ...] = (_severities, _dispersal, _pause, _survival)


def findings(readings: Readings) -> list[Finding]:
    """Every check, over the readings of every variant under the same seeds."""
    return [check(readings) for check in CHECKS]
