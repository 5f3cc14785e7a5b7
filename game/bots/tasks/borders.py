"""Tasks at the edges: crossings opened for trade or shut against infiltrators, works about garrisons, talk across the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.bots.tasks.reading import can_spend, grip, recent_attacks, unordered
from game.orders.crossing import OpenCrossing, ShutCrossing
from game.orders.deconflict import Deconflict
from game.orders.fortify import Fortify

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.views.situation import Situation


def deconflict(situation: Situation, plan: Plan, *, strained: float = 4.0) -> None:
    """Talk friction down once it reaches so many points of ten."""
    if situation.friction >= strained and situation.rival:
        plan.add(Deconflict(), f"friction is at {situation.friction:.1f} of 10", "bear it")


def open_trade(situation: Situation, plan: Plan, *, least_grip: float = 0.4, reserve: float = 1.0) -> None:
    """Open the crossings that pay, once governments hold both ends and one's own end is held firmly enough."""
    board, held = situation.board, grip(situation)
    governing = [sheet.row for sheet in situation.sheets.values() if sheet.kind == "government"]
    for route in board.paying:
        ends = [board.index[route.a], board.index[route.b]]
        ours = [row for row in ends if situation.controller[row] == situation.row and held[row] >= least_grip]
        governed = all(situation.controller[row] in governing for row in ends)
        if (
            ours
            and governed
            and not situation.route_open[route.row]
            and can_spend(plan, situation.parameters.cost_crossing, reserve)
        ):
            zone = board.zone_ids[ours[0]]
            plan.add(OpenCrossing(zone, route.other_end(zone)), "governments hold both ends: trade pays", "keep it shut")


def shut_borders(situation: Situation, plan: Plan, *, at_most: int = 1, reserve: float = 3.0) -> None:
    """Shut the crossings behind which the enemy rules or attacks are many, unless trade pays on them."""
    if not can_spend(plan, situation.parameters.cost_crossing, reserve):
        return
    board, attacks, shut = situation.board, recent_attacks(situation).tolist(), 0
    for route in board.frontier:
        for zone in (route.a, route.b):
            near, far = board.index[zone], board.index[route.other_end(zone)]
            threat = bool(situation.hostile_held[far]) or attacks[far] >= 1.0
            ours = situation.controller[near] == situation.row and situation.route_open[route.row] and not route.pays
            if ours and threat and shut < at_most and can_spend(plan, situation.parameters.cost_crossing, reserve):
                why = (
                    f"{board.names[far]} is the enemy's"
                    if situation.hostile_held[far]
                    else f"{attacks[far]:.1f} attacks a week beyond"
                )
                shut += plan.add(ShutCrossing(zone, board.zone_ids[far]), why, "leave it open") is None


def fortify(
    situation: Situation, plan: Plan, *, works: int = 2, at_most: int = 1, least_people: float = 0.0, reserve: float = 4.0
) -> None:
    """Dig in garrisons in the way of a raid: beside the enemy or where attacks are many, with fewer works than that."""
    if not can_spend(plan, situation.parameters.cost_fortify, reserve):
        return
    board, attacks = situation.board, recent_attacks(situation)
    risk = 2.0 * situation.beside_enemy + attacks
    want = (situation.fortification < works) & (risk >= 2.0) & (situation.people >= least_people)
    able = [f for f in unordered(situation, plan, "hold", "patrol") if want[board.index[f.zone]]]
    dug = 0
    for body in sorted(able, key=lambda f: (-risk[board.index[f.zone]], f.id))[:4]:
        row = board.index[body.zone]
        if dug < at_most:
            beside = "the enemy is beside" if situation.beside_enemy[row] else f"{attacks[row]:.1f} attacks a week"
            why = f"{beside}, and works are at {situation.fortification[row]}"
            dug += plan.add(Fortify((body.id,)), why, "patrol") is None
