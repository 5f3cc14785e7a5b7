"""Withdraw: people of formations leave the theater for some weeks; and come back when the weeks are over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from game.events.arrivals import DetachmentLeft, DetachmentReturned
from game.events.event import Event
from game.incidents.effects import Withdraw
from game.incidents.places import way_in
from game.incidents.reinforce import fresh_id

if TYPE_CHECKING:
    from game.incidents.occasion import Occasion
    from game.theater.circumstances import Absence


def withdraw(effect: Withdraw, on: Occasion) -> Iterator[Event]:
    """A share of each formation that is still there."""
    yield from send_away(effect.formations, effect.share, effect.weeks, on)


def send_away(formations: Sequence[str], share: float, weeks: int, on: Occasion) -> Iterator[Event]:
    """People leave; `weeks` of 0 means for good."""
    for id in formations:
        body = on.theater.formations.get(id)
        people = round(body.strength * share) if body else 0
        if body and people:
            until = on.week + weeks if weeks else None
            yield DetachmentLeft(id, body.zone.id, people, people == body.strength, until)


def come_back(on: Occasion) -> Iterator[Event]:
    """Everyone whose weeks are over, where their faction can take them in; else they wait."""
    for absence in on.theater.circumstances.absences:
        if absence.until <= on.week:
            zone = way_in(on.theater, on.theater.factions[absence.faction], absence.kind)
            if zone is not None:
                yield _return(absence, zone, on)


def _return(absence: Absence, zone: str, on: Occasion) -> DetachmentReturned:
    """Into the formation they left, or others of it, where they stand there; else a body of their own that bears its name."""
    there = (f.id for f in on.theater.zones[zone].formations if (f.faction.id, f.name) == (absence.faction, absence.name))
    own = absence.formation if absence.formation not in on.theater.formations else fresh_id(absence.formation, on)
    return DetachmentReturned(absence.formation, absence.faction, next(there, own), absence.name, zone, absence.people)
