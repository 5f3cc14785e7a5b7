"""Offering: which zone of the map an order concerns, and a plausible order of a kind for a zone, read from the fields alone.

`zone` is where it acts; else the formations it commands stand somewhere; else `to` is where it leads; else it concerns a region.
An order with none of these concerns every zone alike.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from game.orders.order import Order
    from game.views.reports import FormationReport
    from game.views.situation import Situation

Kind = TypeVar("Kind", bound="Order")
FORMATIONS, ZONE, REGION, EVERYWHERE = "Formations", "This zone", "The region", "Everywhere"
FAMILIES = (FORMATIONS, ZONE, REGION, EVERYWHERE)


def region_of(situation: Situation, zone: str) -> str:
    """Id of the region a zone lies in."""
    return situation.board.region[situation.board.index[zone]]


def concerns(order: Order, situation: Situation, zone: str) -> bool:
    """True where the order is one to give with this zone in view."""
    if at := getattr(order, "zone", ""):
        return bool(at == zone)
    if order.subjects:
        known = situation.formations
        return any(known[each].zone == zone for each in order.subjects if each in known)
    if to := getattr(order, "to", ""):
        return bool(to == zone)
    return getattr(order, "region", "") in ("", region_of(situation, zone))


def zone_of(order: Order, situation: Situation) -> str | None:
    """A zone with which in view the order may be given; None where any would do."""
    if at := getattr(order, "zone", ""):
        return str(at)
    known = situation.formations
    if standing := [known[each].zone for each in order.subjects if each in known]:
        return standing[0]
    if to := getattr(order, "to", ""):
        return str(to)
    region = getattr(order, "region", "")
    return next((zone for zone in situation.board.zone_ids if region and region_of(situation, zone) == region), None)


def family_of(kind: type[Order]) -> str:
    """The heading a kind of order stands under: what it commands, or where it acts."""
    names = {each.name for each in fields(kind)}
    if "formations" in names:
        return FORMATIONS
    if names & {"zone", "to"}:
        return ZONE
    return REGION if "region" in names else EVERYWHERE


def plausible(kind: type[Kind], situation: Situation, zone: str) -> Kind | None:
    """An order of that kind for the zone, so that its refusal says why there is none; None where a field cannot be filled."""
    wanted = [each for each in fields(kind) if each.name in _FILLED or not _has_default(each)]
    names = {each.name for each in fields(kind)}
    values: dict[str, Any] = {each.name: _value(each.name, names, situation, zone) for each in wanted}
    return None if any(value is None for value in values.values()) else kind(**values)


_FILLED = ("formations", "zone", "region", "to")


def _has_default(each: Field[Any]) -> bool:
    return each.default is not MISSING or each.default_factory is not MISSING


def _value(name: str, names: set[str], situation: Situation, zone: str) -> str | tuple[str, ...] | None:
    if name == "zone":
        return zone
    if name == "region":
        return region_of(situation, zone)
    if name == "to":
        return _beside(situation, zone) if names & {"formations", "zone"} else zone
    body = _someone(situation, zone, near="zone" in names) if name == "formations" else None
    return (body.id,) if body else None


def _beside(situation: Situation, zone: str) -> str | None:
    near = situation.board.neighbours[situation.board.index[zone]]
    return situation.board.zone_ids[near[0]] if len(near) else None


def _someone(situation: Situation, zone: str, *, near: bool) -> FormationReport | None:
    board = situation.board
    rows = board.neighbours[board.index[zone]] if near else ()
    places = (zone, *(board.zone_ids[row] for row in rows))
    return next((situation.own_at[each][0] for each in places if each in situation.own_at), None)
