"""Upkeep: what a faction's standing orders cost it each week, and those that lapse: unpaid, or with nobody to carry them out."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

import numpy as np

from game.events.event import Event
from game.events.insurgency import StanceTaken
from game.events.logistics import UpkeepPaid
from game.events.movement import OrdersLapsed
from game.events.politics import MeasureTaken
from game.events.turn import OrderFailed
from game.orders.network import SURGE
from game.orders.order import Order
from game.orders.plan import weekly_cost
from game.orders.police import Police
from game.terms import EMPHASES, Measure, Stance

if TYPE_CHECKING:
    from game.rules.parameters import Parameters
    from game.theater.faction import Faction
    from game.theater.theater import Theater

NO_MONEY = "there is no money to go on"
Payment = Generator[Event, None, float]


def pay(theater: Theater, faction: Faction, orders: list[Order], p: Parameters) -> Iterator[Event]:
    """Pay for formations, then for the groups of regions, then for police; `orders` of this week are paid for already."""
    left = yield from _formations(theater, faction, orders, faction.treasury, p)
    if faction.sheet.is_insurgent:
        left = yield from _regions(theater, faction, orders, left, p)
    left = yield from _police(theater, faction, orders, left, p)
    if left != faction.treasury:
        yield UpkeepPaid(faction.id, round(left, 2))


def _formations(theater: Theater, faction: Faction, orders: list[Order], left: float, p: Parameters) -> Payment:
    ordered = {subject for each in orders for subject in each.subjects}
    for body in [f for f in theater.formations.values() if f.faction is faction and f.id not in ordered]:
        cost = weekly_cost(str(body.posture), p)
        if body.posture == "assault" and faction.will < p.will_no_assault:
            yield OrdersLapsed(body.id, body.zone.id, "the will to attack is gone")
        elif cost > left:
            yield OrdersLapsed(body.id, body.zone.id, NO_MONEY)
        else:
            left -= cost
    return left


def _regions(theater: Theater, faction: Faction, orders: list[Order], left: float, p: Parameters) -> Payment:
    ordered = {region for each in orders for region in each.regions}
    for row, region in enumerate(theater.board.region_ids):
        why = _lapse(theater, row, left, p)
        if region in ordered or why is None:
            continue
        if not why:
            left -= p.cost_operate
            continue
        stance, emphasis = _told(theater, row)
        surging = stance == Stance.SURGE
        what = "surge" if surging else f"operate against {EMPHASES[emphasis]}"
        yield OrderFailed(faction.id, f"go on to {what} in {theater.board.region_names[row]}", why)
        yield StanceTaken(region, Stance.OPERATE if surging else stance, 0)
    return left


def _told(theater: Theater, row: int) -> tuple[int, int]:
    """The stance and the emphasis of a region's groups."""
    return int(theater.underground.region_stance[row]), int(theater.underground.region_emphasis[row])


def _lapse(theater: Theater, row: int, left: float, p: Parameters) -> str | None:
    """Why what a region's groups were told lapses; nothing where it is to be paid for, None where it costs nothing."""
    stance, emphasis = _told(theater, row)
    if stance != Stance.SURGE and not emphasis:
        return None
    if stance == Stance.SURGE and theater.underground.region_network[row] < SURGE:
        return "the network there has become too weak"
    return NO_MONEY if p.cost_operate > left else ""


def _police(theater: Theater, faction: Faction, orders: list[Order], left: float, p: Parameters) -> Payment:
    for zone in _policed(theater, faction, orders):
        unguarded = theater.zones[zone].local_security <= 0
        if unguarded or p.cost_police > left:
            why = "no guards are left there" if unguarded else NO_MONEY
            yield OrderFailed(faction.id, f"go on policing {theater.zones[zone].name}", why, zone)
            yield MeasureTaken(faction.id, zone, Measure.POLICE, 0)
        else:
            left -= p.cost_police
    return left


def _policed(theater: Theater, faction: Faction, orders: list[Order]) -> list[str]:
    """Zones where the faction's police order stands, those ordered this week, and paid for, left out."""
    policed = (theater.ground.controller == faction.row) & (theater.ground.measures[Measure.POLICE] > 0)
    paid = {each.zone for each in orders if isinstance(each, Police)}
    return [theater.board.zone_ids[row] for row in np.flatnonzero(policed).tolist() if theater.board.zone_ids[row] not in paid]
