"""The chronicle: a week of entries as lines to read, for one side's eyes or for the truth. Small things are told together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.events.air import StrikesFlown
from game.events.arrivals import FormationRaised
from game.events.combat import BattleFought
from game.events.entry import Entry
from game.events.event import Event, Names, counted, fallen
from game.events.insurgency import Attack, AttacksMade
from game.events.movement import ForceRaised, FormationArrived
from game.events.networks import ColumnMassed
from game.events.security import SweepMade
from game.events.turn import OrderGiven
from game.views.topics import ATTACKS, BATTLES, MOVES, topic_of

if TYPE_CHECKING:
    from game.theater.theater import Theater

NOTABLE = 2
TOP = 5
"""How many zones of a week's attacks have a line of their own."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the log: the day (0-6), the zone it is about if any, the words, how much it matters (1-3), the topic."""

    week: int
    day: int
    zone: str | None
    text: str
    weight: int
    topic: str = ""
    days: tuple[int, int] | None = None  # the first and the last day of what is told together

    @property
    def when(self) -> tuple[int, int]:
        """The first and the last day of what the line tells."""
        return self.days or (self.day, self.day)


def names_for(theater: Theater, viewer: str | None) -> Names:
    """What things are called, for a viewer's eyes. Take it before the week is played: the names of what is lost go with it."""
    board = theater.board
    return Names(
        zones=dict(zip(board.zone_ids, board.names, strict=True)),
        formations={f.id: f.name for f in theater.formations.values()},
        factions={f.id: f.sheet.name for f in theater.factions.values()},
        viewer=viewer,
        owners={f.id: f.faction.id for f in theater.formations.values()},
    )


def chronicle(entries: Iterable[Entry], names: Names, *, orders: bool = True) -> list[Line]:
    """A week's lines in order: what was notable as it happened, then battles, strikes and attacks told together."""
    known = [entry for entry in entries if entry.is_known_to(names.viewer)]
    names = with_newcomers(known, names)
    lines = [line for entry in known if (line := _line(entry, names, orders)) is not None]
    told = [
        *_battles(known, names), *_strikes(known, names), *_sweeps(known, names), *_entries_of_others(known, names),
        *_attacks(known, names),
    ]  # fmt: skip
    return sorted(lines, key=lambda line: line.day) + told


def with_newcomers(entries: list[Entry], names: Names) -> Names:
    """The names with those of formations that came to be in these entries: they did not exist when the week began."""
    new = [each for entry in entries if (each := _newcomer(entry.event)) is not None]
    if not new:
        return names
    formations = {**names.formations, **{id: name for id, name, _ in new}}
    return replace(names, formations=formations, owners={**names.owners, **{id: owner for id, _, owner in new}})


def _newcomer(event: Event) -> tuple[str, str, str] | None:
    """Id, name and side of the formation whose beginning an event tells, or nothing."""
    if isinstance(event, ForceRaised):
        return event.id, event.name, event.faction
    if isinstance(event, ColumnMassed):
        return event.formation, event.name, ""
    return (event.formation, event.name, event.faction) if isinstance(event, FormationRaised) else None


def _line(entry: Entry, names: Names, orders: bool) -> Line | None:
    event = entry.event
    if (
        isinstance(event, AttacksMade | StrikesFlown | SweepMade)
        or _is_told_together(entry, names)
        or (isinstance(event, BattleFought) and not event.won)
    ):
        return None
    if isinstance(event, OrderGiven) and not orders:
        return None
    text = event.headline(names) if event.weight else ""
    return Line(entry.week, entry.day, event.place, text, event.weight, topic_of(event)) if text else None


def _battles(entries: list[Entry], names: Names) -> list[Line]:
    """Days of fighting that decided nothing, told together by zone and attacker."""
    by_place: dict[tuple[str, str], list[tuple[Entry, BattleFought]]] = {}
    for entry in entries:
        event = entry.event
        if isinstance(event, BattleFought) and not event.won:
            by_place.setdefault((event.zone, event.attacker), []).append((entry, event))
    return [_fighting(days, names) for days in by_place.values()]


def _fighting(days: list[tuple[Entry, BattleFought]], names: Names) -> Line:
    entry, first = days[0]
    down = sum(row[1] for _, event in days for row in event.attackers)
    up = sum(event.guards_killed + sum(row[1] for row in event.defenders) for _, event in days)
    ours, theirs = names.viewer in (None, first.attacker), names.viewer in (None, first.defender)
    length = "a day" if len(days) == 1 else f"{len(days)} days"
    text = (
        f"{names.zones[first.zone]}: {length} of assault by {names.factions[first.attacker]}, no decision; "
        f"{fallen(names, down, up, ours=ours, theirs=theirs)}"
    )
    return Line(entry.week, entry.day, first.zone, text, NOTABLE, BATTLES, _span(each.day for each, _ in days))


def _strikes(entries: list[Entry], names: Names) -> list[Line]:
    by_place: dict[tuple[str, str], list[tuple[Entry, StrikesFlown]]] = {}
    for entry in entries:
        if isinstance(entry.event, StrikesFlown):
            by_place.setdefault((entry.event.zone, entry.event.faction), []).append((entry, entry.event))
    return [_week_of_strikes(days, names) for days in by_place.values()]


def _week_of_strikes(days: list[tuple[Entry, StrikesFlown]], names: Names) -> Line:
    entry, first = days[0]
    strikes = sum(event.strikes for _, event in days)
    civilians = sum(event.civilians_killed for _, event in days)
    dead = f"; {counted(civilians, 'civilian', 'civilians')} killed" if civilians else ""
    text = f"{names.zones[first.zone]}: {counted(strikes, 'strike', 'strikes')} by {names.factions[first.faction]}{dead}"
    return Line(entry.week, entry.day, first.zone, text, 1 + bool(civilians), BATTLES, _span(each.day for each, _ in days))


def _sweeps(entries: list[Entry], names: Names) -> list[Line]:
    """Days of a sweep that cost anybody anything, told together by zone and side."""
    by_place: dict[tuple[str, str], list[tuple[Entry, SweepMade]]] = {}
    for entry in entries:
        if isinstance(entry.event, SweepMade) and entry.event.is_costly:
            by_place.setdefault((entry.event.zone, entry.event.faction), []).append((entry, entry.event))
    return [_week_of_sweeps(days, names) for days in by_place.values()]


def _week_of_sweeps(days: list[tuple[Entry, SweepMade]], names: Names) -> Line:
    entry, first = days[0]
    events = [event for _, event in days]
    whole = replace(
        first, formation_killed=tuple(row for event in events for row in event.formation_killed),
        operators_killed=sum(event.operators_killed for event in events),
        operators_captured=sum(event.operators_captured for event in events),
        civilians_killed=sum(event.civilians_killed for event in events),
    )  # fmt: skip
    span = _span(each.day for each, _ in days)
    return Line(entry.week, entry.day, first.zone, whole.headline(names), first.weight, topic_of(first), span)


def _span(days: Iterable[int]) -> tuple[int, int]:
    found = list(days)
    return min(found), max(found)


def _attacks(entries: list[Entry], names: Names) -> list[Line]:
    """The week's attacks: the zones with most, then all others in one line."""
    by_zone: dict[str, list[Attack]] = {}
    days: dict[str, list[int]] = {}
    for entry in entries:
        for each in entry.event.attacks if isinstance(entry.event, AttacksMade) else ():
            by_zone.setdefault(each.zone, []).append(each)
            days.setdefault(each.zone, []).append(entry.day)
    week = entries[0].week if entries else 0
    ranked = sorted(by_zone.items(), key=lambda item: (-len(item[1]), item[0]))
    top, rest = (ranked, []) if len(ranked) <= TOP + 1 else (ranked[:TOP], ranked[TOP:])
    lines = [
        Line(week, 6, zone, f"{names.zones[zone]}: {_count(events)}; {_toll(events)}", 1, ATTACKS, _span(days[zone]))
        for zone, events in top
    ]
    if rest:
        places = ", ".join(names.zones[zone] + (f" {len(events)}" if len(events) > 1 else "") for zone, events in rest)
        every = [each for _, events in rest for each in events]
        text = f"{len(every)} attacks in {len(rest)} other zones; {_toll(every)}: {places}"
        lines.append(Line(week, 6, None, text, 1, ATTACKS, _span(day for zone, _ in rest for day in days[zone])))
    return lines


def _count(events: list[Attack]) -> str:
    return "an attack" if len(events) == 1 else f"{len(events)} attacks"


def _toll(events: list[Attack]) -> str:
    security = sum(each.security_killed for each in events)
    civilians = sum(each.civilians_killed for each in events)
    killed = [f"{security:,} of the security forces"] * (security > 0)
    killed += [counted(civilians, "civilian", "civilians")] * (civilians > 0)
    return f"{' and '.join(killed)} killed" if killed else "nobody killed"


def _entries_of_others(entries: list[Entry], names: Names) -> list[Line]:
    """Who of the other sides entered where, a line a side: for a side's eyes, where there is more than one to tell."""
    by_side: dict[str, list[tuple[int, FormationArrived]]] = {}
    for entry in entries:
        if _is_told_together(entry, names) and isinstance(entry.event, FormationArrived):
            by_side.setdefault(names.owners.get(entry.event.formation, ""), []).append((entry.day, entry.event))
    return [_moves(entries[0].week, side, moves, names) for side, moves in by_side.items()]


def _is_told_together(entry: Entry, names: Names) -> bool:
    event = entry.event
    return isinstance(event, FormationArrived) and event.done and not names.owns(event.formation)


def _moves(week: int, side: str, moves: list[tuple[int, FormationArrived]], names: Names) -> Line:
    if len(moves) == 1:
        day, only = moves[0]
        return Line(week, day, only.zone, only.headline(names), 1, MOVES)
    told = ", ".join(f"{names.formation(event.formation)} to {names.zones[event.zone]}" for _, event in moves)
    span = _span(day for day, _ in moves)
    return Line(week, 6, None, f"Moves of {names.factions.get(side, 'others')}: {told}", 1, MOVES, span)
