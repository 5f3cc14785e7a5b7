"""Movement, day by day: formations with somewhere to go set out for the next zone, and arrive when the leg's days are over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.event import Event
from game.events.movement import FormationArrived, LegBegun, OrdersLapsed
from game.events.turn import OrderFailed
from game.rules.movement import Travel, leg_days

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.faction import Faction
    from game.theater.formation import Formation
    from game.theater.theater import Theater


def move(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """A day's arrivals and departures; who goes first is drawn."""
    under_way = [f for f in theater.formations.values() if f.destination is not None]
    today = theater.calendar.days_gone
    for body in dice.shuffled(under_way) if len(under_way) > 1 else under_way:
        if body.arrives is not None and body.arrives <= today:
            yield from _arrive(theater, body)
        if body.destination is not None and body.next_zone is None:
            yield from _set_out(theater, body, p)


def _arrive(theater: Theater, body: Formation) -> Iterator[Event]:
    zone = body.next_zone
    assert zone is not None
    controller = theater.controller_of(theater.zones[zone])
    if body.posture != "assault" and body.faction.is_hostile_to(controller):
        yield from _halt(theater, body, f"{theater.zones[zone].name} has fallen to the enemy")
        return
    if _belongs_to_another(body, controller):
        yield from _halt(theater, body, f"{theater.zones[zone].name} is held by {controller.sheet.name}")
        return
    done = zone == body.destination
    posture = "hold" if done and body.posture != "assault" else str(body.posture)
    yield FormationArrived(body.id, zone, posture, done)


def _set_out(theater: Theater, body: Formation, p: Parameters) -> Iterator[Event]:
    assert body.destination is not None
    board, index = theater.board, theater.board.index
    ground = theater.ground
    way = Travel(body.faction.sheet, body.kind, board, ground.controller, ground.route_open, p).way(
        body.row, index[body.destination]
    )
    if not way:
        yield from _halt(theater, body, "no open way is left")
        return
    there = board.zone_ids[way[0]]
    route = board.route_between(body.zone.id, there)
    assert route is not None
    holder = theater.controller_of(theater.zones[there])
    if _belongs_to_another(body, holder):
        yield from _halt(theater, body, f"{theater.zones[there].name} is held by {holder.sheet.name}")
        return
    opposed = body.faction.is_hostile_to(holder)
    if opposed and body.posture != "assault":
        yield from _halt(theater, body, f"{theater.zones[there].name} is the enemy's")
        return
    days = leg_days(route, opposed=opposed, p=p)
    yield LegBegun(body.id, body.zone.id, there, theater.calendar.days_gone + days)


def _belongs_to_another(body: Formation, holder: Faction) -> bool:
    """True where neither one's own side nor an enemy holds a zone: whoever takes a zone keeps it."""
    return not (body.faction.is_allied_with(holder) or body.faction.is_hostile_to(holder))


def _halt(theater: Theater, body: Formation, why: str) -> Iterator[Event]:
    assert body.destination is not None
    goal = theater.zones[body.destination].name
    yield OrderFailed(body.faction.id, f"move {body.name} to {goal}", why, body.zone.id)
    yield OrdersLapsed(body.id, body.zone.id, why)
