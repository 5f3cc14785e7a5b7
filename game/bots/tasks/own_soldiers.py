"""Own soldiers: those whose deaths cost a side far more will than a partner's are left out of the line, and kept out of harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.bots.doctrine import free
from game.bots.tasks.reading import can_spend, grip, recent_attacks
from game.orders.march import March, travel_of

if TYPE_CHECKING:
    from game.bots.agenda import Task
    from game.orders.plan import Plan
    from game.views.reports import FormationReport
    from game.views.situation import Situation

FIRM = 0.6
"""Grip from which a zone shelters those who stand there."""


def is_dear(situation: Situation, body: FormationReport) -> bool:
    """True where each one killed costs more will than the usual soldier of the side."""
    return situation.sheet.dearer(body.kind) < 0.0


def sparing(*tasks: Task) -> Task:
    """These tasks, for all but the soldiers whose deaths are dear."""

    def done(situation: Situation, plan: Plan) -> None:
        others = situation.without_the_dear
        for task in tasks:
            if plan.command_left > 0:
                task(others, plan)

    return done


def keep_safe(situation: Situation, plan: Plan, *, most_attacks: float = 0.6) -> None:
    """March the dear out of zones with many attacks or beside the enemy, to the nearest that is quiet and firmly held."""
    attacks, board = recent_attacks(situation), situation.board
    risky = (attacks > most_attacks) | situation.beside_enemy
    bodies = [
        body
        for body in free(situation, plan)
        if is_dear(situation, body) and not body.fixed and not body.in_contact and risky[board.index[body.zone]]
    ]
    if not bodies or not can_spend(plan, situation.parameters.cost_march, 0.0):
        return
    calm = set(np.flatnonzero(~risky & (attacks <= most_attacks / 2.0) & (grip(situation) >= FIRM)).tolist())
    for body in bodies:
        here = board.index[body.zone]
        days = travel_of(situation, body.kind).days_to_all(here)
        best = min((row for row in days if row in calm), key=lambda row: (days[row], row), default=None)
        if best is not None:
            told = f"{attacks[here]:.1f} attacks a week where {body.name} stands, {attacks[best]:.1f} there"
            plan.add(March((body.id,), board.zone_ids[best]), told, "stay")
