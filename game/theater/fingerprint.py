"""The fingerprint of a theater: a digest of its whole state. What is added to the state is added here, or in a column."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from game.theater.theater import Theater


def fingerprint(theater: Theater) -> str:
    """24 hexadecimal digits: equal fingerprints, equal theaters."""
    state = blake2b(digest_size=12)
    for column in (*theater.ground.columns(), *theater.underground.columns()):
        state.update(np.ascontiguousarray(column).tobytes())
    for beliefs in theater.knowledge.beliefs.values():
        for column in beliefs.columns():
            state.update(np.ascontiguousarray(column).tobytes())
    for week in theater.annals.weeks:
        state.update(week.controller.tobytes() + week.attacks.tobytes())
    state.update(repr(_particulars(theater)).encode())
    return state.hexdigest()


def _particulars(theater: Theater) -> tuple[object, ...]:
    formations = [
        (f.id, f.zone.id, f.strength, f.quality, f.cohesion, f.supply, str(f.posture), f.destination, f.next_zone, f.arrives,
         f.strength_when_asked, f.day_asked, f.trained_by)
        for f in theater.formations.values()
    ]  # fmt: skip
    factions = [
        (f.id, f.treasury, f.will, f.command_left, f.packages_left, f.grade, f.score, f.income_factor,
         f.air_share, f.air_shift, f.rules_of_engagement, f.watched)
        for f in theater.factions.values()
    ]  # fmt: skip
    counted = (
        theater.ledger.numbers(),
        theater.reckoning,
        theater.reach,
        theater.broadcast_week,
        theater.massing,
        theater.displaced_off_map,
        theater.infiltrations,
    )
    rivalry = (theater.friction, theater.halt_until, tuple(theater.ledger.dear_this_week.values()))
    leaders = [(leader.id, leader.cell.id, int(leader.cover), leader.hides_until) for leader in theater.leaders.values()]
    fallen, end = theater.leaders_lost, (theater.winner, theater.over)
    return (
        theater.knowledge.estimates,
        theater.calendar,
        formations,
        factions,
        leaders,
        fallen,
        *counted,
        *rivalry,
        *end,
        *theater.circumstances.particulars(),
    )
