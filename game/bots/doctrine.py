"""What doctrine bots share: reading the map for targets, gathering a group beside one, and judging whether it is enough."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.orders.assault import Assault, believed_ratio
from game.orders.close_support import CloseSupport
from game.orders.deconflict import Deconflict
from game.orders.order import GROUP_LIMIT

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.views.situation import FormationReport, Situation

ENOUGH = 1.4
"""Force ratio against the middle of what is believed there, from which an assault is worth its price."""


STRAINED = 4.0
"""Friction, of 10, from which a side would rather spend a command on talking it down."""


@dataclass(frozen=True, slots=True)
class Target:
    """An enemy zone with the formations that could assault it now, and the ratio they would have."""

    zone: str
    group: tuple[FormationReport, ...]
    ratio: float
    worth: float


def believed(situation: Situation, zone: str) -> float:
    """The middle of what is believed to hold a zone."""
    row = situation.board.index[zone]
    return float(situation.enemy_low[row] + situation.enemy_high[row]) / 2.0


def free(situation: Situation, plan: Plan) -> list[FormationReport]:
    """Own formations without orders this week that are neither assaulting nor on the march."""
    taken = {subject for each in plan.directives for subject in each.order.subjects}
    return [f for f in situation.own if f.id not in taken and f.posture not in ("assault", "march", "withdraw")]


def targets(situation: Situation, plan: Plan) -> list[Target]:
    """Enemy zones within reach of an assault, the best first."""
    found = []
    for row, zone in enumerate(situation.board.zone_ids):
        if (situation.hostile_held[row] or situation.contested[row]) and is_ours_to_take(situation, row):
            group = _group_for(situation, plan, zone)
            if group:
                ratio = believed_ratio(situation, zone, list(group), believed(situation, zone))
                found.append(Target(zone, group, ratio, worth(situation, zone) * min(ratio, 3.0)))
    return sorted(found, key=lambda each: (-each.worth, each.zone))


def is_ours_to_take(situation: Situation, row: int) -> bool:
    """True unless the zone lies on the side of the line that another government has claimed."""
    side = situation.board.side[row]
    return side is None or side not in situation.sheets or situation.sheets[side].row in situation.sheet.allied_rows


def worth(situation: Situation, zone: str) -> float:
    """What taking a zone is worth to a side that wants ground: people, tags that count, and fighting already begun."""
    row = situation.board.index[zone]
    people = min(float(situation.people[row]) / 50_000.0, 1.0)
    return 1.0 + people + 0.5 * len(situation.board.tags[row]) + 2.0 * bool(situation.contested[row])


def _group_for(situation: Situation, plan: Plan, zone: str) -> tuple[FormationReport, ...]:
    able = [f for f in free(situation, plan) if Assault((f.id,), zone).refusal(situation) is None]
    return tuple(sorted(able, key=lambda f: (-f.power, f.id))[:GROUP_LIMIT])


def order_assaults(situation: Situation, plan: Plan, *, enough: float = ENOUGH, at_most: int = 99) -> None:
    """Assault the best targets with groups as small as will do, while there is command and money."""
    begun = 0
    found = targets(situation, plan)
    for rank, target in enumerate(found):
        group = _smallest_enough(situation, plan, target, enough)
        if group and begun < at_most:
            ratio = believed_ratio(situation, target.zone, list(group), believed(situation, target.zone))
            other = next((t for t in found[rank + 1 :] if t.ratio >= enough), None)
            rejected = f"assault {situation.board.name(other.zone)} at {other.ratio:.1f} to 1" if other else ""
            order = Assault(tuple(f.id for f in group), target.zone)
            begun += plan.add(order, f"{ratio:.1f} to 1 by what is known", rejected) is None


def _smallest_enough(situation: Situation, plan: Plan, target: Target, enough: float) -> tuple[FormationReport, ...]:
    able = [f for f in target.group if f in free(situation, plan) and f.cohesion > 0.6]
    for size in range(1, len(able) + 1):
        group = tuple(able[:size])
        if believed_ratio(situation, target.zone, list(group), believed(situation, target.zone)) >= enough:
            return group
    return ()


def support_battles(situation: Situation, plan: Plan) -> None:
    """Fly close support where own or allied formations assault, the most contested first; then over the strongest garrison."""
    bodies = (*situation.own, *situation.allied)
    fought = {f.destination or f.zone for f in bodies if f.posture == "assault"}
    fought |= {each.order.zone for each in plan.directives if isinstance(each.order, Assault)}
    contested = [zone for row, zone in enumerate(situation.board.zone_ids) if situation.contested[row]]
    wanted = sorted(fought | set(contested), key=lambda zone: (-believed(situation, zone), zone))
    for zone in wanted:
        packages = min(3, plan.packages_for(zone))
        if packages and plan.command_left > 0:
            plan.add(CloseSupport(zone, packages), "support for those who fight there")


def talk(situation: Situation, plan: Plan) -> None:
    """Deconflict before friction with the rival across the line begins to cost."""
    if situation.rival and situation.friction >= STRAINED:
        plan.add(Deconflict(), f"friction is at {situation.friction:.1f}")
