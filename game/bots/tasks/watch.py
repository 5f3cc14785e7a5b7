"""Watching: surveillance where people hide, and raiders kept within reach of those found out, where few shoot at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.bots.doctrine import free
from game.bots.tasks.reading import GUARDS, can_spend, recent_attacks
from game.orders.march import March, travel_of
from game.orders.raid import finding_chances
from game.orders.surveillance import Surveillance
from game.terms import Cover, Measure
from game.units import DAYS_A_WEEK

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.units import Floats
    from game.views.reports import FormationReport
    from game.views.situation import Situation

LEADERS = {"national": 5.0, "regional": 3.0}
"""What finding a leader is worth, in elements."""
QUIET = 1.0
"""Worth of watching a zone, below which a package finds hardly anyone."""

LITTLE = 0.4
"""Elements that raids may find, below which no place is worth a march."""


def surveil(situation: Situation, plan: Plan, *, at_most: int = 2, leaders: float = 1.0) -> None:
    """Watch the zones where most hide within reach of guards, and (`leaders` times as eagerly) those the enemy holds."""
    if situation.packages < 1:
        return
    worth, board, flown, attacks = watch_worth(situation, leaders), situation.board, 0, recent_attacks(situation)
    rows = np.argsort(-worth, kind="stable")[: 2 * at_most + 4].tolist()
    for place, row in enumerate(rows):
        if flown >= at_most or plan.command_left < 1 or worth[row] < QUIET:
            return
        if plan.packages_for(board.zone_ids[row]) and not situation.grounded[row]:
            suspected, held = int(situation.beliefs.suspected[row]), " held by the enemy," * bool(situation.hostile_held[row])
            told = f"{board.names[row]}:{held} {attacks[row]:.1f} attacks a week, {suspected} elements suspected"
            other = f"surveillance over {board.names[rows[place + 1]]}" if place + 1 < len(rows) else ""
            flown += plan.add(Surveillance(board.zone_ids[row]), told, other) is None


def watch_worth(situation: Situation, leaders: float) -> Floats:
    """(Z,): how much a package of surveillance may bring: attacks and suspicion, more where guards make use of it."""
    beliefs = situation.beliefs
    guarded = situation.friendly_held & (beliefs.social[GUARDS] > 0)
    use = 0.5 + 0.5 * guarded + 0.5 * (situation.measures[Measure.POLICE] > 0)
    worth = (recent_attacks(situation) + beliefs.suspected / 2.0) * use + leaders * situation.hostile_held
    for each in situation.known_leaders:
        worth[situation.board.index[each.zone]] += leaders * LEADERS[each.rank] * (each.cover < Cover.EXPOSED)
    return np.asarray(worth, dtype=np.float64)


def station(situation: Situation, plan: Plan, *, better: float = 2.0, most_attacks: float = 1.0, reserve: float = 2.0) -> None:
    """March idle raiders to where so many times as much is to be found, the nearer the better, but not into many attacks."""
    bodies = [body for body in free(situation, plan) if _can_go(situation, body)]
    if not bodies or not can_spend(plan, situation.parameters.cost_march, reserve):
        return
    board, worth = situation.board, raid_worth(situation)
    in_reach = np.maximum(worth, np.where(board.adjacency, worth, 0.0).max(axis=1))
    in_reach[recent_attacks(situation) > most_attacks] = 0.0
    for body in bodies:
        here = board.index[body.zone]
        wanted = better * max(float(in_reach[here]), LITTLE)
        days = travel_of(situation, body.kind).days_to_all(here) if in_reach.max() >= wanted else {}
        best = max(days, key=lambda row: (in_reach[row] / (1.0 + days[row] / DAYS_A_WEEK), -row), default=here)
        if in_reach[best] >= wanted:
            told = f"raids from there may find {in_reach[best]:.1f} elements, from here {in_reach[here]:.1f}"
            plan.add(March((body.id,), board.zone_ids[best]), told, "stay")


def _can_go(situation: Situation, body: FormationReport) -> bool:
    return body.kind in situation.sheet.kinds_that_raid and not body.fixed and not body.in_contact


def raid_worth(situation: Situation) -> Floats:
    """(Z,): what a raid there may bring, in elements, as far as one knows."""
    known = np.minimum(situation.beliefs.suspected + situation.beliefs.exposed, situation.parameters.raid_cap_elements)
    prize = known.astype(np.float64)
    for each in situation.known_leaders:
        row = situation.board.index[each.zone]
        prize[row] = max(prize[row], LEADERS[each.rank])
    may = situation.friendly_held | situation.hostile_held
    return np.asarray(prize * finding_chances(situation) * may, dtype=np.float64)
