"""What one's own efforts came to in a week: police, patrols, sweeps, raids, strikes and watching, as far as one can count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from game.events.air import StrikesFlown
from game.events.event import counted
from game.events.hunting import RaidMade, SurveillanceFlown, TargetStruck
from game.events.insurgency import ArrestsMade
from game.events.security import SweepMade
from game.views.score_bands import GRIP

if TYPE_CHECKING:
    from game.events.entry import Entry
    from game.events.event import Event
    from game.views.situation import Situation

LEAST = 0.005
"""A change of grip too small to tell."""


def efforts(entries: Iterable[Entry], before: Situation, now: Situation) -> tuple[str, ...]:
    """A line for each kind of effort that was under way; the insurgents' lie in their attacks and are told there."""
    if now.sheet.is_insurgent:
        return ()
    known = [entry.event for entry in entries if entry.is_known_to(now.faction)]
    return (
        *_police(known, before, now),
        *_patrols(before, now),
        *_sweeps(known, now),
        *_hunt(known, now),
        *_strikes(known, now),
    )


def _police(known: Sequence[Event], before: Situation, now: Situation) -> Iterator[str]:
    policed = sorted({*before.policed, *now.policed})
    if not policed:
        return
    by_zone = {zone: count for event in known if isinstance(event, ArrestsMade) for zone, count in event.arrests}
    ours = [now.board.zone_ids[row] for row in policed]
    caught = {zone: by_zone[zone] for zone in ours if by_zone.get(zone)}
    elsewhere = sum(count for zone, count in by_zone.items() if zone not in ours)
    told = ", ".join(f"{now.board.name(zone)} {count}" for zone, count in caught.items()) or "nobody"
    yield f"Police in {counted(len(ours), 'zone', 'zones')}: {sum(caught.values())} arrested ({told}); elsewhere {elsewhere}"


def _patrols(before: Situation, now: Situation) -> Iterator[str]:
    zones = sorted({body.zone for body in now.own if body.posture == "patrol"})
    if not zones:
        return
    told = []
    for zone in zones:
        row = now.board.index[zone]
        had, has = float(before.beliefs.social[GRIP, row]), float(now.beliefs.social[GRIP, row])
        told.append(f"{now.board.name(zone)} {has:.2f}" + (f" ({has - had:+.2f})" if abs(has - had) >= LEAST else ""))
    yield f"Patrols, grip as last reported: {', '.join(told)}"


def _sweeps(known: Sequence[Event], now: Situation) -> Iterator[str]:
    ours = [event for event in known if isinstance(event, SweepMade) and event.faction == now.faction]
    sweeping = {event.zone for event in ours} | {body.zone for body in now.own if body.posture == "sweep"}
    if not sweeping:
        return
    killed, taken = sum(event.operators_killed for event in ours), sum(event.operators_captured for event in ours)
    own = sum(dead for event in ours for _, dead in event.formation_killed)
    civilians = sum(event.civilians_killed for event in ours)
    cost = f"{own} of yours and {counted(civilians, 'civilian', 'civilians')} killed"
    yield f"Sweeps in {counted(len(sweeping), 'zone', 'zones')}: {killed} guerrillas killed, {taken} captured; {cost}"


def _hunt(known: Sequence[Event], now: Situation) -> Iterator[str]:
    raids = [event for event in known if isinstance(event, RaidMade) and event.faction == now.faction]
    if raids:
        found, taken = sum(event.found for event in raids), sum(event.operators for event in raids)
        yield f"Raids: {found} of {len(raids)} found their target; {taken} captured"
    watched = [event for event in known if isinstance(event, SurveillanceFlown) and event.faction == now.faction]
    if watched:
        groups, leaders = sum(event.found for event in watched), sum(event.leaders for event in watched)
        led = f", {counted(leaders, 'leader', 'leaders')} too" if leaders else ""
        zones = sorted({event.zone for event in watched})
        better = f"{counted(groups, 'group', 'groups')} known a step better{led}"
        yield f"Watching from the air in {counted(len(zones), 'zone', 'zones')}: {better}. {_known_there(zones, now)}"


def _known_there(zones: Sequence[str], now: Situation) -> str:
    """What is known in zones that were watched, and what may follow."""
    rows = [now.board.index[zone] for zone in zones]
    suspected, exposed = (int(each[rows].sum()) for each in (now.beliefs.suspected, now.beliefs.exposed))
    return f"There now: {suspected} suspected, which may be raided, and {exposed} exposed, which may be raided or struck"


def _strikes(known: Sequence[Event], now: Situation) -> Iterator[str]:
    flown = [event for event in known if isinstance(event, StrikesFlown) and event.faction == now.faction]
    aimed = [event for event in known if isinstance(event, TargetStruck) and event.faction == now.faction]
    parts = []
    if flown:
        parts.append(f"{sum(event.strikes for event in flown)} flown over {len({event.zone for event in flown})} zones")
    if aimed:
        hit, killed = sum(event.hit for event in aimed), sum(event.operators_killed for event in aimed)
        parts.append(f"{hit} of {len(aimed)} at targets hit, {killed} guerrillas killed")
    if parts:
        dead = sum(event.civilians_killed for event in flown)
        yield f"Strikes: {'; '.join(parts)}; {counted(dead, 'civilian', 'civilians')} killed"
