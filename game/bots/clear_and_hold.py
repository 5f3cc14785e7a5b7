"""Clear and hold: a government that takes the nearest pockets with enough force, brings up reserves, and patrols."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.bots.doctrine import believed, free, is_ours_to_take, order_assaults, support_battles, talk
from game.orders.march import March, travel_of
from game.orders.plan import Plan
from game.orders.postures import Hold, Patrol

if TYPE_CHECKING:
    from game.dice import Dice
    from game.orders.order import Directive
    from game.views.situation import FormationReport, Situation

FIRM = 0.6
KEPT_BACK = 1.5
"""RP kept for the next assault before money goes to patrols."""


class ClearAndHold:
    """Support what fights, assault what can be taken, march towards what cannot yet, patrol where grip is weak."""

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """This week's orders."""
        plan = Plan(situation)
        talk(situation, plan)
        order_assaults(situation, plan)
        support_battles(situation, plan)
        bring_up(situation, plan)
        patrol(situation, plan)
        rest(situation, plan)
        return plan.directives


def bring_up(situation: Situation, plan: Plan) -> None:
    """March the nearest reserve to a friendly zone beside each pocket that nobody is strong enough for."""
    pockets = _pockets(situation)
    if not pockets or plan.command_left < 1:
        return
    reserves, index = _reserves(situation, plan), situation.board.index
    reach = {body.id: travel_of(situation, body.kind).days_to_all(index[body.zone]) for body in reserves}
    for zone in pockets:
        nearest = _nearest(situation, zone, [body for body in reserves if body.id in reach], reach)
        if nearest is None or plan.command_left < 1:
            continue
        body, to = nearest
        if plan.add(March((body.id,), to), f"to gather before {situation.board.name(zone)}") is None:
            del reach[body.id]


def _pockets(situation: Situation) -> list[str]:
    """Enemy zones one's own side may enter, the most strongly held first."""
    board, may_enter = situation.board, situation.sheet.may_enter
    held = [
        zone
        for row, zone in enumerate(board.zone_ids)
        if situation.hostile_held[row] and board.country[row] in may_enter and is_ours_to_take(situation, row)
    ]
    return sorted(held, key=lambda zone: (-believed(situation, zone), zone))


def _nearest(
    situation: Situation, zone: str, reserves: list[FormationReport], reach: dict[str, dict[int, int]]
) -> tuple[FormationReport, str] | None:
    """The reserve that can soonest stand beside a zone, and where."""
    board = situation.board
    doors = [row for row in board.neighbours[board.index[zone]] if situation.friendly_held[row]]
    found = [
        (reach[body.id][row], -body.power, body.id, row)
        for body in reserves
        for row in doors
        if row in reach[body.id] and row != board.index[body.zone]
    ]
    if not found:
        return None
    best = min(found)
    return situation.formations[best[2]], board.zone_ids[best[3]]


def _reserves(situation: Situation, plan: Plan) -> list[FormationReport]:
    """Free formations that stand beside no enemy and in a zone held firmly enough to leave to its police."""
    board = situation.board
    grip = situation.beliefs.social[0]

    def spare(body: FormationReport) -> bool:
        row = board.index[body.zone]
        beside_enemy = any(situation.hostile_held[near] for near in board.neighbours[row])
        return not (body.fixed or body.in_contact or beside_enemy) and grip[row] >= 0.4 and body.strength <= 5000

    able = [body for body in free(situation, plan) if body.kind in situation.sheet.kinds_that_assault and spare(body)]
    return sorted(able, key=lambda body: (-body.power, body.id))[:6]


def patrol(situation: Situation, plan: Plan) -> None:
    """Patrol the weakly held zones with the most attacks, while money lasts."""
    grip = situation.beliefs.social[0]
    idle = [body for body in free(situation, plan) if body.posture == "hold"]
    weak = [body for body in idle if grip[situation.board.index[body.zone]] < FIRM]
    for body in sorted(weak, key=lambda body: (-int(situation.attacks[situation.board.index[body.zone]]), body.id)):
        if plan.treasury_left > KEPT_BACK:
            plan.add(Patrol((body.id,)), "grip is weak here")


def rest(situation: Situation, plan: Plan) -> None:
    """End patrols where grip is firm, and assaults that have worn a formation down."""
    grip = situation.beliefs.social[0]
    for body in situation.own:
        firm = body.posture == "patrol" and grip[situation.board.index[body.zone]] >= FIRM + 0.1
        worn = body.posture == "assault" and body.cohesion < 0.55
        if firm or worn:
            plan.add(Hold((body.id,)), "grip is firm here" if firm else "worn down: it must rest")
