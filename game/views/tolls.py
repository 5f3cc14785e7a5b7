"""Tolls: where a week's losses of one's own fell, and by what cause, as far as they are told to one's side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from game.events.air import StrikesFlown
from game.events.combat import BattleFought, FormationDestroyed, GarrisonDispersed, ZoneTaken
from game.events.event import counted
from game.events.hunting import RaidMade, TargetStruck
from game.events.insurgency import ArrestsMade, AttacksMade
from game.events.security import SweepMade
from game.views.chronicle import with_newcomers

if TYPE_CHECKING:
    from game.events.entry import Entry
    from game.events.event import Event, Names
    from game.views.situation import Situation

MOST = 6
"""How many zones have their causes told; the others are told together."""
FATES = {"killed": "killed", "disabled": "wounded", "captured": "captured", "deserted": "deserted"}

Toll = tuple[str, str, str, int]
"""Zone, cause, fate, people."""


def tolls(entries: Iterable[Entry], names: Names, before: Situation) -> str:
    """One line, the zones that cost most first; nothing where nothing was lost."""
    by_zone: dict[str, dict[str, Counter[str]]] = {}
    for zone, cause, fate, people in _tolls(entries, names, before):
        if people:
            by_zone.setdefault(zone, {}).setdefault(cause, Counter())[fate] += people
    sums = {zone: sum(each.total() for each in causes.values()) for zone, causes in by_zone.items()}
    ranked = sorted(by_zone, key=lambda zone: (-sums[zone], zone))
    told = [f"{names.zones[zone]} {_causes(by_zone[zone])}" for zone in ranked[:MOST]]
    rest = ranked[MOST:]
    told += [f"{sum(sums[zone] for zone in rest):,} in {counted(len(rest), 'other zone', 'other zones')}"] * bool(rest)
    return f"Your losses by zone and cause: {'; '.join(told)}" if told else ""


def _causes(causes: dict[str, Counter[str]]) -> str:
    ranked = sorted(causes.items(), key=lambda item: (-item[1].total(), item[0]))
    return ", ".join(
        f"{' '.join(f'{fates[fate]:,} {word}' for fate, word in FATES.items() if fates[fate])} {cause}" for cause, fates in ranked
    )


def _tolls(entries: Iterable[Entry], names: Names, before: Situation) -> Iterator[Toll]:
    known = [each for each in entries if each.is_known_to(before.faction)]
    names = with_newcomers(known, names)
    held = {zone for row, zone in enumerate(before.board.zone_ids) if before.controller[row] == before.row}
    for entry in known:
        yield from _of_formations(entry.event, names)
        yield from _of_guards(entry.event, held, before.faction)
        if before.sheet.is_insurgent:
            yield from _of_the_hidden(entry.event)
        if isinstance(entry.event, ZoneTaken):
            (held.add if entry.event.faction == before.faction else held.discard)(entry.event.zone)


def _of_formations(event: Event, names: Names) -> Iterator[Toll]:
    match event:
        case BattleFought():
            for cause, rows in (("attacking", event.attackers), ("under assault", event.defenders)):
                for formation, killed, disabled, _ in rows:
                    if names.owns(formation):
                        yield event.zone, cause, "killed", killed
                        yield event.zone, cause, "disabled", disabled
        case GarrisonDispersed() if names.owns(event.formation):
            cause = "beaten and scattered" if event.beaten else "melting away"
            for fate in ("killed", "captured", "deserted"):
                yield event.zone, cause, fate, getattr(event, fate)
        case FormationDestroyed() if names.owns(event.formation):
            yield event.zone, "in formations destroyed", "killed", event.killed
            yield event.zone, "in formations destroyed", "captured", event.captured
        case StrikesFlown():
            yield event.zone, "by air strikes", "killed", sum(n for formation, n in event.killed if names.owns(formation))
        case SweepMade():
            yield event.zone, "in sweeps", "killed", sum(n for formation, n in event.formation_killed if names.owns(formation))
        case AttacksMade():
            for each in event.attacks:
                if each.formation and names.owns(each.formation):
                    yield each.zone, "in attacks", "killed", each.formation_killed


def _of_guards(event: Event, held: set[str], side: str) -> Iterator[Toll]:
    """Local security stands on its zone's controller's account."""
    if isinstance(event, AttacksMade):
        for each in event.attacks:
            if each.zone in held:
                yield each.zone, "in attacks", "killed", each.guards_killed
    if isinstance(event, BattleFought) and event.zone in held:
        yield event.zone, "under assault", "killed", event.guards_killed
        yield event.zone, "as the defence broke", "deserted", event.guards_dissolved
    if isinstance(event, ZoneTaken) and event.previous == side:
        yield event.zone, "with the zone", "deserted", event.guards_dissolved


def _of_the_hidden(event: Event) -> Iterator[Toll]:
    """The insurgents' hidden people, where it was told who was lost."""
    match event:
        case SweepMade():
            yield event.zone, "in sweeps", "killed", event.operators_killed
            yield event.zone, "in sweeps", "captured", event.operators_captured
        case ArrestsMade():
            for zone, people in event.arrests:
                yield zone, "by arrest", "captured", people
        case TargetStruck():
            yield event.zone, "by strikes at cells", "killed", event.operators_killed
        case RaidMade():
            yield event.zone, "in raids", "captured", event.operators
