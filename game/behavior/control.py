"""Control: at day's end a zone with one overt side is that side's; with two hostile ones it is contested."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.behavior.leaders import overrun
from game.events.combat import ContestChanged, ZoneTaken
from game.events.event import Event
from game.events.logistics import WorksChanged
from game.events.movement import PostureTaken
from game.rules.works import captured

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.formation import Formation
    from game.theater.theater import Theater
    from game.theater.zone import Zone


def settle(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Who holds each zone that could change hands today."""
    yield from _settle_hot_zones(theater, p, dice)
    for body in list(theater.formations.values()):
        if body.posture == "assault" and body.destination is None and not _has_a_fight(theater, body):
            yield PostureTaken(body.id, "hold")


def _has_a_fight(theater: Theater, body: Formation) -> bool:
    zone = body.zone
    return theater.has_enemies_in(zone, body.faction) or body.faction.is_hostile_to(theater.controller_of(zone))


def _settle_hot_zones(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    for zone in theater.hot_zones():
        contested = _is_contested(theater, zone)
        if contested != zone.contested:
            yield ContestChanged(zone.id, contested)
        if not contested:
            yield from _take(theater, zone, p, dice)


def _is_contested(theater: Theater, zone: Zone) -> bool:
    return any(theater.has_enemies_in(zone, f.faction) for f in zone.formations)


def _take(theater: Theater, zone: Zone, p: Parameters, dice: Dice) -> Iterator[Event]:
    holder = theater.controller_of(zone)
    entered = [f for f in zone.formations if f.faction.is_hostile_to(holder)]
    if sum(f.strength for f in entered) < p.control_min_garrison:
        return
    taker = max(entered, key=lambda f: (f.posture == "assault", f.strength, f.id)).faction
    yield ZoneTaken(zone.id, taker.id, holder.id, p.grip_on_capture, zone.local_security)
    if holder is theater.insurgents:
        yield from overrun(theater, zone.id, taker.id, p, dice.on("overrun", zone.id))
    if zone.fortification or theater.ground.works_weeks[zone.row]:
        yield WorksChanged(zone.id, captured(zone.fortification), 0, finished=False)
