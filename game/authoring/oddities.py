"""What campaigns of a scenario, taken together, should warn its author of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

from game.campaign.faults import hint

if TYPE_CHECKING:
    from game.campaign.schema import Scenario

ONE_SIDED = 0.9
GRADES = ("minor", "major", "decisive")


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What is kept of a campaign; `trouble` says why one could not be played to its end, and then the rest is empty."""

    seed: int
    trouble: str = ""
    winner: str = ""
    grades: Mapping[str, int] = field(default_factory=dict)  # 0 none to 3 decisive
    scores: Mapping[str, float] = field(default_factory=dict)
    happened: tuple[str, ...] = ()
    alive: tuple[str, ...] = ()  # zones in which anybody ever stood, hid or attacked


@dataclass(frozen=True, slots=True)
class Warned:
    """One thing to look at: what kind of thing, which one, and the message."""

    kind: str
    about: str
    message: str


def warnings(scenario: Scenario, played: Sequence[Rehearsed]) -> Iterator[Warned]:
    """Everything odd, the gravest first."""
    for each in played:
        if each.trouble:
            yield Warned("run", str(each.seed), f"the campaign of seed {each.seed} {each.trouble}")
    whole = [each for each in played if not each.trouble]
    if whole:
        yield from _one_sided(scenario, whole)
        yield from _out_of_reach(scenario, whole)
        yield from _silent(scenario, whole)
        yield from _empty(scenario, whole)
    yield from _without_hub(scenario)


def _one_sided(scenario: Scenario, played: Sequence[Rehearsed]) -> Iterator[Warned]:
    wins = Counter(each.winner for each in played)
    for side in scenario.victory:
        name, won = scenario.factions[side].short, wins[side]
        half = median(each.scores[side] for each in played)
        mend = f"its median score is {half:.0f}, its par {scenario.victory[side].par.value:g}"
        if won >= ONE_SIDED * len(played):
            yield Warned("one-sided", side, f"{name} wins {won} of {len(played)} campaigns: {mend}")
        elif not won:
            yield Warned("one-sided", side, f"{name} wins none of {len(played)} campaigns: {mend}")


def _out_of_reach(scenario: Scenario, played: Sequence[Rehearsed]) -> Iterator[Warned]:
    for side in scenario.victory:
        name = scenario.factions[side].short
        best, least = (choose(each.grades[side] for each in played) for choose in (max, min))
        if best < len(GRADES):
            yield Warned("victory", f"{side}.{GRADES[best]}", f"{name} never reaches its {GRADES[best]} grade")
        if least:
            yield Warned("victory", f"{side}.{GRADES[least - 1]}", f"{name} always reaches its {GRADES[least - 1]} grade")


def _silent(scenario: Scenario, played: Sequence[Rehearsed]) -> Iterator[Warned]:
    seen = {id for each in played for id in each.happened}
    for id in scenario.incidents:
        if id not in seen:
            yield Warned("incident", id, f"the incident '{id}' never happens: look at its `when`")


def _empty(scenario: Scenario, played: Sequence[Rehearsed]) -> Iterator[Warned]:
    seen = {zone for each in played for zone in each.alive}
    for id in scenario.zones:
        if id not in seen:
            roads = [name for name, route in scenario.map.routes.items() if id in route.ends]
            ways = hint("", roads) or "no route leads there"
            yield Warned(
                "zone", id, f"nobody ever enters {scenario.map.zones[id].name} ({id}); {ways.replace('there are', 'its routes')}"
            )


def _without_hub(scenario: Scenario) -> Iterator[Warned]:
    fielded = {each.faction for each in scenario.formations.values()}
    supplied = {side for zone in scenario.zones.values() for side in zone.hubs}
    for side, sheet in scenario.factions.items():
        if side in fielded - supplied:
            yield Warned("hub", side, f"{sheet.short} has formations and no hub: nothing feeds them; see `hubs` of its zones")
