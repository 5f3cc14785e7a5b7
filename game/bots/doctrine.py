"""What bots of every kind share: who is free, what is believed to hold a zone, whose it is to take, and what it is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.views.reports import FormationReport
    from game.views.situation import Situation


STRAINED = 4.0
"""Friction, of 10, from which a side would rather spend a command on talking it down."""


def believed(situation: Situation, zone: str) -> float:
    """The middle of what is believed to hold a zone."""
    row = situation.board.index[zone]
    return float(situation.enemy_low[row] + situation.enemy_high[row]) / 2.0


def free(situation: Situation, plan: Plan) -> list[FormationReport]:
    """Own formations without orders this week that are neither assaulting nor on the march."""
    taken = plan.taken
    return [f for f in situation.own if f.id not in taken and f.posture not in ("assault", "march", "withdraw")]


def is_ours_to_take(situation: Situation, row: int) -> bool:
    """True unless the zone lies on the side of the line that another government has claimed."""
    side = situation.board.side[row]
    return side is None or side not in situation.sheets or situation.sheets[side].row in situation.sheet.allied_rows


def worth(situation: Situation, zone: str) -> float:
    """What taking a zone is worth to a side that wants ground: people, tags that count, and fighting already begun."""
    row = situation.board.index[zone]
    people = min(float(situation.people[row]) / 50_000.0, 1.0)
    return 1.0 + people + 0.5 * len(situation.board.tags[row]) + 2.0 * bool(situation.contested[row])
