"""Recruiting at week's end: who joins the insurgents where, who stays dormant, and which of the dormant take up operations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from game.behavior.attacks import security
from game.events.event import Event
from game.events.networks import MembersChanged
from game.rules.dispersal import in_elements
from game.rules.recruitment import active_share, arrest_chance, discontent, filled, legitimacy, recruits
from game.terms import Stance
from game.units import Flags, Floats, Ints

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater


def recruit(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Recruits of the week in every zone, and dormant members who become operators; fractions fall by chance."""
    zones, dormant, hidden = len(theater.board), theater.ground.dormant, theater.underground
    draws = dice.uniforms(3 * zones).reshape(3, zones)
    joined = _whole(expected(theater, p), draws[0])
    fighting = np.minimum(joined, _whole(joined * p.recruit_operator_share, draws[1]))
    called = np.minimum(dormant, _whole(dormant * p.dormant_to_operator_week * _at_work(theater), draws[2]))
    newcomers = fighting + called
    if not joined.any() and not newcomers.any():
        return
    operators, waiting = filled(newcomers, hidden.element_zone, hidden.element_operators, int(p.element_size))
    rows = np.flatnonzero(waiting).tolist()
    fresh = [(row, count) for row in rows for count in in_elements(int(waiting[row]), int(p.element_size))]
    yield MembersChanged(
        recruited=int(joined.sum()), dormant=dormant + joined - newcomers, operators=operators,
        new_zones=np.array([row for row, _ in fresh], dtype=np.int64),
        new_operators=np.array([count for _, count in fresh], dtype=np.int64),
    )  # fmt: skip


def expected(theater: Theater, p: Parameters) -> Floats:
    """(Z,): people expected to join the insurgents this week."""
    ground, zones = theater.ground, len(theater.board)
    members = (ground.dormant + theater.underground.operators_by_zone(zones)).astype(np.float64)
    ruled = ground.controller == theater.insurgents.row
    grievance = discontent(ground.services, legitimacy(ground.services, ground.grip, ruled, p))
    risk = arrest_chance(security(theater), members, k=p.epstein_k)
    active = active_share(grievance, risk, threshold=p.epstein_threshold, floor=p.active_p_floor)
    return recruits(members, active, ground.people, theater.reach, p)


def _at_work(theater: Theater) -> Flags:
    """(Z,): zones of a region whose groups have not been told to lie low, with a group that operates."""
    hidden = theater.underground
    told = (hidden.region_stance != Stance.LIE_LOW)[theater.board.region_rows]
    return np.asarray(told & (hidden.group_presence(len(theater.board)) > 0.0))


def _whole(amounts: NDArray[Any], draws: Floats) -> Ints:
    return np.asarray(amounts + draws, dtype=np.int64)
