"""Standing orders: what goes on unordered, what each costs this week, which cannot be paid, and the order that ends it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.orders.guerrilla import Operate
from game.orders.order import GROUP_LIMIT, Order
from game.orders.plan import weekly_cost
from game.orders.police import EndPolicing, Police
from game.orders.postures import Hold
from game.terms import EMPHASES, Stance, posture_word

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.views.reports import FormationReport


@dataclass(frozen=True, slots=True)
class StandingOrder:
    """One of them: `zone` is where to look on the map; `pays` is false where there will be no money for it."""

    text: str
    cost: float
    zone: str
    ending: Order
    pays: bool = True
    pointless: bool = False


def standing_orders(plan: Plan) -> tuple[StandingOrder, ...]:
    """All that this plan leaves as it is, in the order in which they are paid: formations, regions, police."""
    left = plan.situation.treasury - plan.spent.treasury
    found = []
    for each in (*_formations(plan), *_regions(plan), *_police(plan)):
        pays = each.cost <= left + 1e-9
        left -= each.cost if pays else 0.0
        found.append(each if pays else StandingOrder(each.text, each.cost, each.zone, each.ending, False, each.pointless))
    return tuple(found)


def call_off(plan: Plan, ending: Order) -> str:
    """Take up the order that ends a standing one; halts share a command up to the limit. Returns a refusal, or nothing."""
    if isinstance(ending, Hold):
        for position, each in enumerate(plan.directives):
            if isinstance(each.order, Hold) and len(each.order.formations) + len(ending.formations) <= GROUP_LIMIT:
                return str(plan.change(position, Hold((*each.order.formations, *ending.formations))) or "")
    return str(plan.add(ending) or "")


def _formations(plan: Plan) -> Iterator[StandingOrder]:
    taken = {subject for each in plan.directives for subject in each.order.subjects}
    p = plan.situation.parameters
    for body in plan.situation.own:
        if body.id not in taken and (cost := weekly_cost(body.posture, p)):
            zone = body.destination or body.zone
            yield StandingOrder(_doing(plan, body), cost, zone, Hold((body.id,)), pointless=_is_pointless(plan, body))


def _doing(plan: Plan, body: FormationReport) -> str:
    board = plan.situation.board
    where = f"at {board.name(body.zone)}" if body.destination is None else f"to {board.name(body.destination)}"
    days = f", {body.days_to_next} d" if body.days_to_next else ""
    posture = posture_word(body.posture, insurgent=plan.situation.sheet.is_insurgent)
    return f"{posture}: {body.name} {where}{days}"


def _is_pointless(plan: Plan, body: FormationReport) -> bool:
    """An assault on a zone where no enemy is left to fight."""
    s = plan.situation
    row = s.board.index[body.destination or body.zone]
    return body.posture == "assault" and not (s.hostile_held[row] or s.contested[row])


def _regions(plan: Plan) -> Iterator[StandingOrder]:
    s = plan.situation
    if (hidden := s.underground) is None:
        return
    taken = {region for each in plan.directives for region in each.order.regions}
    for row, region in enumerate(s.board.region_ids):
        stance, emphasis = hidden.stance[row], hidden.emphasis[row]
        if region not in taken and (emphasis or stance == Stance.SURGE):
            what = "surge" if stance == Stance.SURGE else f"operate against {EMPHASES[emphasis]}"
            zone = s.board.zone_ids[s.board.region_row.index(row)]
            yield StandingOrder(f"{what}: {s.board.region_names[row]}", s.parameters.cost_operate, zone, Operate(region))


def _police(plan: Plan) -> Iterator[StandingOrder]:
    s = plan.situation
    ended = {zone for each in plan.directives for zone in each.order.no_longer_policed}
    ended |= {each.order.zone for each in plan.directives if isinstance(each.order, Police)}
    for row in s.policed:
        zone = s.board.zone_ids[row]
        if zone not in ended:
            yield StandingOrder(f"police: {s.board.names[row]}", s.parameters.cost_police, zone, EndPolicing(zone))
