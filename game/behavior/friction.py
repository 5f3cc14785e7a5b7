"""Friction at week's end: rivals who share a zone, cross the line or strike near each other; and what may come of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from game.events.event import Event
from game.events.movement import OrdersLapsed
from game.events.politics import FrictionChanged, RivalsClashed
from game.rules.friction import Rub, friction_after, near_line, rivals, within_one
from game.units import Flags

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.faction import Faction, FactionSheet
    from game.theater.theater import Theater

HALTED = ("assault", "march")


def rub(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """The week's friction; where it is high, there may be an incident, and a halt near the line after it."""
    pair = pair_of(theater)
    if pair is None:
        return
    level = friction_after(theater.friction, _rub(theater, *pair), p)
    if level != theater.friction:
        yield FrictionChanged(pair[0].id, pair[1].id, theater.friction, level)
    if level > p.friction_incident_gate and dice.uniform() < p.friction_incident_week:
        yield from _incident(theater, *pair, p, dice)


def pair_of(theater: Theater) -> tuple[Faction, Faction] | None:
    """The two rivals, if this war has them."""
    found = theater.memory.of("rivals", (theater.board,), lambda: rivals(_sheets(theater), theater.board))
    return (theater.factions[found[0]], theater.factions[found[1]]) if found else None


def _sheets(theater: Theater) -> dict[str, FactionSheet]:
    return {faction.id: faction.sheet for faction in theater.factions.values()}  # they never change


def _rub(theater: Theater, one: Faction, other: Faction) -> Rub:
    board, flown = theater.board, theater.ground.support_packages + theater.ground.interdiction
    here, there = _standing(theater, one), _standing(theater, other)
    across = {one.id: other.id, other.id: one.id}
    near = flown[one.row][within_one(board, there)].sum() + flown[other.row][within_one(board, here)].sum()
    crossed = [f for f in theater.formations.values() if across.get(f.faction.id, "") == board.side[f.row]]
    return Rub(shared=int((here & there).sum()), crossed=len(crossed), packages=int(near))


def _standing(theater: Theater, faction: Faction) -> Flags:
    """(Z,): where a faction has formations."""
    found: Flags = np.zeros(len(theater.board), dtype=np.bool_)
    found[[body.row for body in theater.formations.values() if body.faction is faction]] = True
    return found


def _incident(theater: Theater, one: Faction, other: Faction, p: Parameters, dice: Dice) -> Iterator[Event]:
    near = within_one(theater.board, _standing(theater, one)) & within_one(theater.board, _standing(theater, other))
    places = [theater.board.zone_ids[row] for row in np.flatnonzero(near).tolist()]
    zone = dice.on("where").choice(places) if places else None
    until = theater.calendar.week + int(p.friction_halt_weeks)
    will = tuple(round(max(0.0, side.will + p.friction_incident_will), 4) for side in (one, other))
    yield RivalsClashed(one.id, other.id, zone, (will[0], will[1]), until)
    for side, rival in ((one, other), (other, one)):
        line = near_line(theater.board, theater.ground.controller, rival.row)
        for body in [f for f in theater.formations.values() if f.faction is side and f.posture in HALTED]:
            if line[theater.board.index[body.destination or body.zone.id]]:
                yield OrdersLapsed(body.id, body.zone.id, "all movement near the line was halted")


def grounded(theater: Theater, faction: Faction, p: Parameters) -> Flags | None:
    """(Z,): where a faction flies less, because it is near a rival with whom friction is high; None where nowhere is."""
    if theater.friction <= p.friction_gate or (pair := pair_of(theater)) is None or faction not in pair:
        return None
    rival = pair[1] if faction is pair[0] else pair[0]
    holder = theater.ground.controller
    return theater.memory.of(("near the line", rival.row), (holder,), lambda: near_line(theater.board, holder, rival.row))
