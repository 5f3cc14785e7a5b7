"""Tasks against those who hide: patrol and police where attacks are, sweep where people inform, end what has served."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.bots.agenda import Candidate, take
from game.bots.tasks.reading import GUARDS, can_keep_up, grip, grouped, how_many, informing, mine, recent_attacks, unordered
from game.orders.police import EndPolicing, Police
from game.orders.postures import Hold, Patrol
from game.orders.sweep import Sweep
from game.terms import Measure, Posture

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.views.situation import Situation


def patrol(situation: Situation, plan: Plan, *, below: float = 0.6, at_most: int = 1, reserve: float = 3.0) -> None:
    """Patrol the zones with less grip than that, those with most attacks first, up to four formations a command."""
    if not (bodies := unordered(situation, plan, "hold")):
        return
    held, attacks, index = grip(situation), recent_attacks(situation), situation.board.index
    weak = [f for f in bodies if held[index[f.zone]] < below and situation.friendly_held[index[f.zone]]]
    ranked = sorted(weak, key=lambda f: (-attacks[index[f.zone]], held[index[f.zone]], f.id))
    for group in grouped(ranked)[:at_most]:
        each = situation.parameters.cost_patrol
        some = group[: how_many(plan, each, reserve, len(group))]
        if some:
            least = min(held[index[f.zone]] for f in some)
            plan.add(Patrol(tuple(f.id for f in some)), f"grip is weak there, {least:.0%} at least", "hold")


def police(situation: Situation, plan: Plan, *, least_attacks: float, at_most: int = 1, reserve: float = 3.0) -> None:
    """Police the zones with so many attacks a week or groups exposed, the worst first, while that can be kept up."""
    attacks, exposed = recent_attacks(situation), situation.beliefs.exposed
    worst = attacks + 0.5 * exposed
    idle = mine(situation) & (situation.measures[Measure.POLICE] == 0) & (situation.beliefs.social[GUARDS] > 0)
    rows = np.flatnonzero(idle & (worst >= least_attacks)).tolist()
    for row in sorted(rows, key=lambda row: (-worst[row], row))[:at_most]:
        if can_keep_up(plan, situation.parameters.cost_police, reserve):
            reason = f"{attacks[row]:.1f} attacks a week of late, {exposed[row]} elements exposed"
            plan.add(Police(situation.board.zone_ids[row]), reason, "leave it to what guards do unordered")


def sweep(
    situation: Situation, plan: Plan, *, least_told: float, least_attacks: float, at_most: int = 1, reserve: float = 3.0
) -> None:
    """Sweep the zones where people inform at least so freely and attacks are many, up to four formations a command."""
    if not (bodies := unordered(situation, plan, "hold", "patrol")):
        return
    told, index = informing(situation), situation.board.index
    hunted = recent_attacks(situation) + 0.5 * (situation.beliefs.exposed + situation.beliefs.suspected)
    fit = mine(situation) & (told >= least_told) & (hunted >= least_attacks)
    there = [f for f in bodies if fit[index[f.zone]] and f.cohesion >= 0.5]
    ranked = sorted(there, key=lambda f: (-hunted[index[f.zone]] * f.strength * (0.05 + told[index[f.zone]]), f.id))
    for group in grouped(ranked)[:at_most]:
        each = situation.parameters.cost_sweep
        some = group[: how_many(plan, each, reserve, len(group))]
        if some:
            row = index[some[0].zone]
            reason = (
                f"{hunted[row]:.1f} attacks and known groups at {situation.board.names[row]}, people inform at {told[row]:.0%}"
            )
            plan.add(Sweep(tuple(f.id for f in some)), reason, "patrol")


def ease(situation: Situation, plan: Plan, *, firm: float = 0.7, quiet: float = 0.3, reserve: float = 1.0) -> None:
    """End patrols where grip is firm, sweeps where it is quiet, and police where both; all the more when money runs out."""
    held, attacks, index = grip(situation), recent_attacks(situation), situation.board.index
    short = plan.treasury_left < reserve
    calm = attacks < (3.0 * quiet if short else quiet)
    served = [f for f in unordered(situation, plan, Posture.PATROL) if short or held[index[f.zone]] >= firm]
    served += [f for f in unordered(situation, plan, Posture.SWEEP) if calm[index[f.zone]]]
    for group in grouped(sorted(served, key=lambda f: (-held[index[f.zone]], f.id)))[:1]:
        why = "money runs short" if short else f"grip is {min(held[index[f.zone]] for f in group):.0%} or it is quiet there"
        plan.add(Hold(tuple(f.id for f in group)), why, "go on")
    quiet_rows = [row for row in situation.policed if calm[row] and not situation.beliefs.exposed[row]]
    found = [
        Candidate(EndPolicing(situation.board.zone_ids[row]), -float(attacks[row]), f"{attacks[row]:.1f} attacks a week of late")
        for row in quiet_rows
    ]
    take(plan, found, 1)
