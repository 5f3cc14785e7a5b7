"""Hideouts: leaders kept where nobody informs, and out of sight where somebody might."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.bots.agenda import Candidate, take
from game.bots.tasks.hidden_reading import would_inform
from game.orders.leaders import HideLeader, MoveLeader, refuges

if TYPE_CHECKING:
    from game.bots.agenda import Task
    from game.orders.plan import Plan
    from game.views.reports import LeaderReport
    from game.views.situation import Situation

NATIONAL = 3.0
"""What a national leader is worth beside a regional one."""
SAFER = 0.25
"""How much less people must inform elsewhere before a leader risks the way."""


def keep_leaders_hidden(freely: float = 0.2, *, at_most: int = 1, keep: float = 0.0, national_only: bool = False) -> Task:
    """Move a leader to safer ground, or else hide him, where people inform from `freely` on; the highest in danger first."""
    return partial(_keep_hidden, freely=freely, at_most=at_most, keep=keep, national_only=national_only)


def _keep_hidden(situation: Situation, plan: Plan, *, freely: float, at_most: int, keep: float, national_only: bool) -> None:
    tips, index = would_inform(situation), situation.board.index
    found = []
    for leader in situation.leaders:
        danger = float(tips[index[leader.zone]])
        if danger >= freely and leader.weeks_hidden <= 1 and (leader.rank == "national" or not national_only):
            found.append(_safer(situation, leader, danger, tips.tolist(), plan.treasury_left - keep))
    take(plan, [each for each in found if each is not None], at_most)


def _safer(situation: Situation, leader: LeaderReport, danger: float, tips: list[float], money: float) -> Candidate | None:
    worth = danger * (NATIONAL if leader.rank == "national" else 1.0)
    to = min(refuges(situation, leader), key=lambda row: (tips[row], row), default=None)
    place = situation.board.name(leader.zone)
    if to is not None and danger - tips[to] >= SAFER:
        told = f"{danger:.0%} inform at {place}, {tips[to]:.0%} at {situation.board.names[to]}"
        return Candidate(MoveLeader(leader.id, situation.board.zone_ids[to]), worth, told)
    if money >= situation.parameters.cost_hide_leader:
        return Candidate(HideLeader(leader.id), worth, f"{danger:.0%} inform at {place}, and nowhere near is safer")
    return None
