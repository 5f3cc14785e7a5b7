"""A scenario rehearsed: played many times over, and what an author should know of it that no single campaign shows.

Every other campaign is played as the scenario says who commands; the rest by the named stances in turn, so that nothing is called
out of reach only because one bot does not reach for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import as_completed
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import numpy as np

from game.authoring.oddities import Rehearsed, Warned, warnings
from game.bots.table import BOTS, DOCTRINE, Choice, asked_over, commanders
from game.campaign.campaign import Campaign
from game.ensemble.executors import process_pool
from game.ensemble.time_limit import OutOfTimeError, time_limit
from game.rules.victory import GRADES
from game.units import Flags

if TYPE_CHECKING:
    from game.campaign.schema import Scenario
    from game.theater.theater import Theater

SECONDS = 120.0
"""A campaign that takes longer is broken off, and told of as one that does not end."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What came of so many campaigns."""

    campaigns: int
    seed: int
    warnings: tuple[Warned, ...]

    def as_data(self) -> dict[str, object]:
        """As plain data, for programs."""
        return {"campaigns": self.campaigns, "seed": self.seed, "warnings": [asdict(each) for each in self.warnings]}


def rehearse(scenario: Scenario, campaigns: int, seed: int, jobs: int, tell: Callable[[int], None] = lambda _: None) -> Rehearsal:
    """Play so many campaigns on some worker processes; `tell` is told how many are done."""
    with process_pool(jobs) as pool:
        waiting = [pool.submit(play, scenario, seed + number, number) for number in range(campaigns)]
        for done, _ in enumerate(as_completed(waiting), 1):
            tell(done)
        played = [each.result() for each in waiting]
    return Rehearsal(campaigns, seed, tuple(warnings(scenario, played)))


def play(scenario: Scenario, seed: int, number: int) -> Rehearsed:
    """Play one; whatever it runs into is told, not raised."""
    try:
        with time_limit(SECONDS):
            return _played(scenario, seed, number)
    except OutOfTimeError as error:
        return Rehearsed(seed, f"does not end: {error}")
    except Exception as error:  # a scenario may be sound and still lead the rules where nobody has been
        return Rehearsed(seed, f"breaks off: {type(error).__name__}: {error}")


def _played(scenario: Scenario, seed: int, number: int) -> Rehearsed:
    kinds: dict[str, str] = {faction: sheet.kind for faction, sheet in scenario.factions.items()}
    campaign = Campaign(scenario, seed)
    players = commanders(kinds, cast(scenario, kinds, number), scenario)
    theater = campaign.theater
    live = _alive(theater)
    while not theater.over and theater.calendar.week < scenario.weeks:
        campaign.play_week(players)
        live |= _alive(theater)
    zones = theater.board.zone_ids
    return Rehearsed(
        seed, "", theater.winner or "", {f.id: GRADES.index(f.grade) for f in theater.factions.values()},
        {f.id: f.score for f in theater.factions.values()}, tuple(theater.circumstances.happened),
        tuple(zone for zone, alive in zip(zones, live, strict=True) if alive),
    )  # fmt: skip


def cast(scenario: Scenario, kinds: dict[str, str], number: int) -> dict[str, Choice]:
    """Who commands in the campaign of that number."""
    if number % 2 == 0:
        return asked_over(scenario.bots, {})
    chosen: dict[str, Choice] = {}
    turn = number // 2
    for side, kind in kinds.items():  # each side goes through its stances at a pace of its own, so that all combinations come up
        names = [name for name, entry in BOTS.items() if entry.stance and kind in entry.kinds] or [DOCTRINE[kind]]
        chosen[side] = names[turn % len(names)]
        turn //= len(names)
    return chosen


def _alive(theater: Theater) -> Flags:
    """(Z,): where formations stand, cells hide or attacks were made this week."""
    found: Flags = np.any(theater.strengths() > 0, axis=0)
    found[theater.underground.element_zone] = True
    if theater.annals.weeks:
        found |= np.asarray(theater.annals.weeks[-1].attacks) > 0
    return found


def told(rehearsal: Rehearsal) -> Iterator[str]:
    """The lines for people."""
    yield from (f"warning: {each.message}" for each in rehearsal.warnings)
    found = len(rehearsal.warnings)
    count = "no warning" if not found else f"{found} warning{'s' if found > 1 else ''}"
    yield f"{count} from {rehearsal.campaigns} campaigns, seeds {rehearsal.seed} to {rehearsal.seed + rehearsal.campaigns - 1}"


def failed(found: Sequence[Warned]) -> bool:
    """Whether a campaign could not be played to its end."""
    return any(each.kind == "run" for each in found)
