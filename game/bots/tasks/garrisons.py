"""Garrisons: to stand and dig in, to thin out, or to go to ground, by how pressed they are. Up to four in one command."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.bots.agenda import Candidate, take
from game.bots.tasks.hidden_reading import pressure
from game.orders.fortify import Fortify
from game.orders.march import March
from game.orders.order import GROUP_LIMIT, Order
from game.orders.postures import Defend, GoToGround, ThinOut

if TYPE_CHECKING:
    from game.bots.agenda import Task
    from game.orders.plan import Plan
    from game.views.reports import FormationReport
    from game.views.situation import Situation

TOWNS = ("city", "town")
TOWN_HOLDS = 1.6
"""How much more pressure a town bears than open ground."""
TO_DIG = 1.0
"""Enemies around to one of ours, above which nobody turns his back to dig."""


def stand(hopeless: float, *, keep: float = 0.0) -> Task:
    """Defend every pressed garrison while less than `hopeless` enemies stand against one, keeping `keep` RP."""
    return partial(_stand, hopeless=hopeless, keep=keep)


def give_up(hopeless: float) -> Task:
    """Tell garrisons to go to ground once they are pressed by more than `hopeless` enemies to one (in a town, more)."""
    return partial(_give_up, hopeless=hopeless)


def thin_out(least: float = 0.0) -> Task:
    """Thin out the garrisons that no enemy is in contact with and that are pressed by no more than `least` to one."""
    return partial(_thin_out, least=least)


def _stand(situation: Situation, plan: Plan, *, hopeless: float, keep: float) -> None:
    pressed, bodies = pressure(situation), _idle(situation, plan)
    able = [each for each in bodies if each.posture != "defend" and 0.0 < pressed[each.zone] <= _bears(situation, each, hopeless)]
    able.sort(key=lambda each: (not each.in_contact, -pressed[each.zone], each.id))
    affordable = int(max(0.0, plan.treasury_left - keep) / max(situation.parameters.cost_defend, 0.01))
    _give(situation, plan, Defend, able[:affordable], pressed, "can be made dear to him")


def _give_up(situation: Situation, plan: Plan, *, hopeless: float) -> None:
    pressed, bodies = pressure(situation), _idle(situation, plan)
    lost = [each for each in bodies if each.posture != "go to ground" and pressed[each.zone] > _bears(situation, each, hopeless)]
    lost.sort(key=lambda each: (not each.in_contact, -pressed[each.zone], each.id))
    _give(situation, plan, GoToGround, lost, pressed, "standing would only lose them")


def _thin_out(situation: Situation, plan: Plan, *, least: float) -> None:
    pressed = pressure(situation)
    quiet = [
        each
        for each in _idle(situation, plan)
        if each.posture not in ("thin out", "go to ground") and not each.in_contact and pressed[each.zone] <= least
    ]
    quiet.sort(key=lambda each: (-pressed[each.zone], each.id))
    _give(situation, plan, ThinOut, quiet, pressed, "there is time to hide them a few at a time")


def dig_in(at_most: int = 1, *, keep: float = 0.0) -> Task:
    """Dig in towns out of contact that are not pressed yet, or where others stand guard meanwhile, keeping `keep` RP."""
    return partial(_dig_in, at_most=at_most, keep=keep)


def _dig_in(situation: Situation, plan: Plan, *, at_most: int, keep: float) -> None:
    if plan.treasury_left - situation.parameters.cost_fortify < keep:
        return
    pressed, taken = pressure(situation), plan.taken
    found = []
    for zone, bodies in situation.own_at.items():
        digger = min(bodies, key=lambda each: (each.strength, each.id))
        order = Fortify((digger.id,))  # whoever digs is not told to stand
        safe = len(bodies) > 1 or pressed[zone] <= TO_DIG
        if digger.id not in taken and safe and _is_town(situation, zone) and order.refusal(situation) is None:
            works = situation.fortification[situation.board.index[zone]]
            told = f"works are at {works} and {pressed[zone]:.1f} enemies to one stand around {situation.board.name(zone)}"
            found.append(Candidate(order, float(sum(body.strength for body in bodies)), told))
    take(plan, found, at_most)


def into_the_towns(at_most: int = 1) -> Task:
    """Bring columns out of the open into the nearest held town beside them, while they can still move."""
    return partial(_into_the_towns, at_most=at_most)


def _into_the_towns(situation: Situation, plan: Plan, *, at_most: int) -> None:
    board, found = situation.board, []
    for body in _idle(situation, plan):
        if body.in_contact or body.kind != situation.sheet.kind_massed or _is_town(situation, body.zone):
            continue
        for row in board.neighbours[board.index[body.zone]]:
            to = board.zone_ids[row]
            if (
                situation.friendly_held[row]
                and not situation.contested[row]
                and _is_town(situation, to)
                and situation.own_at.get(to)
            ):
                told = f"{body.strength:,} in the open are worth more behind the works of {board.name(to)}"
                found.append(Candidate(March((body.id,), to), float(body.strength), told))
    take(plan, found, at_most)


def _give(
    situation: Situation,
    plan: Plan,
    kind: type[Defend | GoToGround | ThinOut],
    bodies: list[FormationReport],
    pressed: dict[str, float],
    why: str,
) -> None:
    """The order to all of them, the most pressing first, four to a command."""
    found = []
    for start in range(0, len(bodies), GROUP_LIMIT):
        group = bodies[start : start + GROUP_LIMIT]
        most = max(group, key=lambda each: pressed[each.zone])
        told = f"up to {pressed[most.zone]:.1f} enemies to one, around {situation.board.name(most.zone)}: {why}"
        order: Order = kind(tuple(each.id for each in group))
        found.append(Candidate(order, float(-start), told))
    take(plan, found)


def _bears(situation: Situation, body: FormationReport, hopeless: float) -> float:
    return hopeless * (TOWN_HOLDS if _is_town(situation, body.zone) else 1.0)


def _is_town(situation: Situation, zone: str) -> bool:
    return situation.board.terrain[situation.board.index[zone]] in TOWNS


def _idle(situation: Situation, plan: Plan) -> list[FormationReport]:
    """Own formations without orders this week that are not on the way somewhere or at work on something."""
    taken = plan.taken
    busy = ("march", "withdraw", "assault")
    return [each for each in situation.own if each.id not in taken and each.posture not in busy]
