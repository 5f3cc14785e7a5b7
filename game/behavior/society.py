"""Society at week's end: how firmly zones are held, what people think, and what each side's will has come to."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import TYPE_CHECKING

import numpy as np

from game.behavior.attacks import security
from game.behavior.friction import pair_of
from game.events.event import Event
from game.events.logistics import CohesionRecovered
from game.events.movement import FormationWithdrawn, PostureTaken
from game.events.politics import GripChanged, OpinionShifted, WillChanged
from game.rules.attacks import KINDS
from game.rules.control import grip
from game.rules.support import Opinion, opinion_after, per_ten_thousand, targeted_fear
from game.rules.will import WeekOfWar, will_after
from game.units import Flags, Floats, rounded, shares

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.faction import Faction
    from game.theater.formation import Formation
    from game.theater.theater import Theater

RESTFUL = ("hold", "patrol", "defend", "rest")


def firm_up(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Grip in every zone, from the holder's forces and the week's attacks."""
    ground = theater.ground
    held = _holders_forces(theater)
    patrolled: Flags = np.zeros(len(theater.board), dtype=np.bool_)
    for body in theater.formations.values():
        if body.posture == "patrol" and body.faction.is_allied_with(theater.controller_of(body.zone)):
            patrolled[body.zone.row] = True
    worn = ground.attacks + (p.checkpoint_grip - 1.0) * ground.attacks_by_kind[KINDS.index("checkpoint")]
    yield GripChanged(grip(ground.grip, held, ground.equivalents, worn, patrolled, ground.contested, p))


def _holders_forces(theater: Theater) -> Floats:
    theirs, hiding = theater.ground.controller == theater.insurgents.row, theater.insurgents
    held = np.where(theirs, theater.strengths()[hiding.row], security(theater)).astype(np.float64)
    for body in theater.formations.values():  # those who rest hold nothing
        if body.posture == "rest" and theirs[body.row] == (body.faction is hiding):
            held[body.row] -= body.strength
    return held


def shift_opinion(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Support, grievance and fear after the week's harm."""
    ground, board = theater.ground, theater.board
    by_insurgents = per_ten_thousand(ground.hurt_by_insurgents, ground.people, p)
    by_others = per_ten_thousand(ground.hurt_by_others, ground.people, p)
    before = Opinion(ground.support, ground.grievance, ground.fear)
    base = Opinion(ground.support, ground.grievance_base, ground.fear_base)
    after = opinion_after(before, base, by_insurgents, by_others, board.reaction, board.long_memory, p)
    silenced = after.fear + targeted_fear(ground.attacks_by_kind[KINDS.index("targeted")], ground.equivalents, after.fear, p)
    memory = np.vstack([rounded(by_others), ground.hurt_memory[:-1]])
    yield OpinionShifted(after.support, after.grievance, shares(silenced), memory)


def recover(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Formations that neither march nor fight pull themselves together; those at rest faster, until they need it no more."""
    rested = [
        (body.id, round(min(1.0, body.cohesion + _recovery(body, p)), 4))
        for body in theater.formations.values()
        if body.cohesion < 1.0 and body.posture in RESTFUL and not theater.has_enemies_in(body.zone, body.faction)
    ]
    if rested:
        yield CohesionRecovered(tuple(rested))
    for body in [each for each in theater.formations.values() if each.posture == "rest" and each.cohesion >= 1.0]:
        yield PostureTaken(body.id, "hold")


def _recovery(body: Formation, p: Parameters) -> float:
    return p.cohesion_recovery_week * (p.rest_recovery_factor if body.posture == "rest" else 1.0)


def weigh_will(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Each side's will, and what a spent will leads to."""
    weeks, attacks = theater.annals.weeks, int(theater.ground.attacks.sum())
    usual = sum(week.attacks_in(None) for week in weeks) / len(weeks) if weeks else float(attacks)
    yield WillChanged(tuple(_will(theater, faction, attacks, usual, p) for faction in theater.factions.values()))
    for faction in theater.factions.values():
        if faction.will <= 0 and not faction.sheet.is_insurgent:
            yield from _go_home(theater, faction, p, dice.on(faction.id))


def _will(theater: Theater, faction: Faction, attacks: int, usual: float, p: Parameters) -> float:
    ledger, worth = theater.ledger, theater.board.worth
    before = theater.annals.weeks[-1].controller if theater.annals.weeks else theater.opening_controller
    now = theater.ground.controller
    moved = before != now
    fallen = [each.rank for each in theater.leaders_lost if each.week == theater.calendar.week]
    war = WeekOfWar(
        week=theater.calendar.week,
        killed=ledger.killed_this_week[faction.id] + faction.sheet.is_insurgent * ledger.captured_this_week[faction.id],
        dear=ledger.dear_this_week[faction.id],
        civilians_blamed=0 if faction.sheet.is_insurgent else ledger.civilians_this_week[faction.id],
        taken=int(worth[moved & (now == faction.row)].sum()) if moved.any() else 0,
        lost=int(worth[moved & (before == faction.row)].sum()) if moved.any() else 0,
        attacks=attacks,
        usual=usual,
        friction=theater.friction if faction in (pair_of(theater) or ()) else 0.0,
        national_lost=fallen.count("national"),
        regional_lost=fallen.count("regional"),
    )
    return will_after(faction.will, war, per_killed=faction.sheet.will_per_killed, insurgent=faction.sheet.is_insurgent, p=p)


def _go_home(theater: Theater, faction: Faction, p: Parameters, dice: Dice) -> Iterator[Event]:
    mobile = [f for f in theater.formations.values() if f.faction is faction and not f.fixed]
    for body in dice.shuffled(mobile)[: ceil(p.withdraw_share_week * len(mobile))]:
        yield FormationWithdrawn(body.id, body.zone.id)
