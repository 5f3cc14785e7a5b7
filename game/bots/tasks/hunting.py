"""Tasks against those who have been found out: raids and strikes on leaders and cells, and the rules aircraft fly by."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from game.bots.agenda import Candidate, take, take_in_turn
from game.bots.tasks.reading import can_spend, informing
from game.orders.engagement import SetEngagement
from game.orders.raid import Raid, finding_chances
from game.orders.strike import Strike

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.views.situation import Situation

LEADER = 10.0
"""What a leader is worth beside one element."""


def engage(situation: Situation, plan: Plan, *, rules: str) -> None:
    """Fly by these rules of engagement."""
    current = situation.rules_of_engagement
    if rules != current:
        plan.add(SetEngagement(rules), f"aircraft are to fly by {rules} rules", f"keep to {current} rules")


def raid(
    situation: Situation, plan: Plan, *, least_told: float, suspected: bool = True, at_most: int = 1, reserve: float = 2.0
) -> None:
    """Raid leaders known of anywhere, and cells, merely suspected ones too, where people inform so freely: the surest first."""
    if not can_spend(plan, situation.parameters.cost_raid, reserve):
        return
    told, known = informing(situation), situation.beliefs
    cells = np.minimum(known.exposed + 0.5 * known.suspected * suspected, 3.0) * (told >= least_told)
    worth = (cells * finding_chances(situation)).tolist()
    wanted = [(worth[row], row, "cell") for row in cells.nonzero()[0].tolist()]
    likely = finding_chances(situation, leader=True)
    wanted += [(LEADER * float(likely[row]), row, "leader") for row in _leader_rows(situation)]
    best = sorted(wanted, key=lambda each: (-each[0], each[1]))[:8]
    found = (
        Candidate(order, worth, f"a {target} is known there, and people inform at {told[row]:.0%}")
        for worth, row, target in best
        if (order := _raid(situation, row, target)) is not None
    )
    take_in_turn(plan, islice(found, at_most + 1), at_most)


def _leader_rows(situation: Situation) -> list[int]:
    return sorted({situation.board.index[each.zone] for each in situation.known_leaders})


def _raid(situation: Situation, row: int, target: str) -> Raid | None:
    """A raid by a formation in or beside the zone that is fit for it; one that stands in it if there is any."""
    ids, able, there = situation.board.zone_ids, situation.sheet.kinds_that_raid, situation.own_at
    for near in (row, *situation.board.neighbours[row]):
        for body in there.get(ids[near], ()):
            if body.kind in able and (order := Raid((body.id,), ids[row], target)).refusal(situation) is None:
                return order
    return None


def strike(situation: Situation, plan: Plan, *, at_most: int = 1, cells: bool = True, keep: int = 0) -> None:
    """Strike leaders who are known of, and exposed cells, with the packages left beyond those kept."""
    if plan.packages_left <= keep:
        return
    exposed, ids = situation.beliefs.exposed, situation.board.zone_ids
    found = [
        Candidate(Strike(ids[row], "leader"), LEADER, f"a leader is known of at {situation.board.names[row]}")
        for row in _leader_rows(situation)
    ]
    for row in sorted(np.flatnonzero(exposed).tolist(), key=lambda row: (-exposed[row], row))[:6] if cells else ():
        why = f"{exposed[row]} elements are exposed at {situation.board.names[row]}"
        found.append(Candidate(Strike(ids[row]), float(min(exposed[row], 3)), why))
    take(plan, found, min(at_most, plan.packages_left - keep))
