"""Likeness: all that one commander knows of the war, written into an imagined theater to the last number.

Numbers, words and columns that a situation and the theater call by the same name are copied as they are, so that state added
later needs no line here; only what is told in another form than it is kept in has one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import numpy as np

from game.rules.dispersal import in_elements
from game.terms import Cover, Posture

if TYPE_CHECKING:
    from game.theater.theater import Theater
    from game.views.reports import FormationReport
    from game.views.situation import Situation

NOT_THE_SAME = frozenset({"attacks", "grounded"})
"""What a situation and the theater call by the same name and is not the same: attacks are last week's in the one."""


def write_what_is_known(theater: Theater, situation: Situation) -> None:
    """Everything that the commander knows exactly, over whatever stood there."""
    _overlay(situation, theater)
    _write_society(theater, situation)
    _overlay(situation, theater.ground)
    for body in (*situation.own, *situation.allied):
        _write_formation(theater, body)
    own = theater.factions[situation.faction]
    _overlay(situation, own)
    own.command_left, own.packages_left = situation.command, situation.packages
    for other in theater.factions.values():
        if other is not own:
            other.command_left, other.packages_left = other.sheet.command, other.sheet.packages_in(situation.week)
    theater.ledger.civilians_killed_by_air[situation.faction] = situation.strike_deaths
    _write_circumstances(theater, situation)
    if situation.underground is not None:
        _write_underground(theater, situation)
        _write_own_leaders(theater, situation)
    else:
        _write_known_leaders(theater, situation)


def _overlay(known: Any, on: Any) -> None:
    """Write numbers, words and columns that carry the same name in both; state that is added later needs no line here."""
    names = on.__slots__ if hasattr(on, "__slots__") else vars(on)
    for name in getattr(known, "_fields", None) or [each.name for each in fields(known)]:  # a named tuple, or a dataclass
        if name in names and name not in NOT_THE_SAME:
            value, current = getattr(known, name), getattr(on, name)
            if _alike(value, current):
                setattr(on, name, value)


def _alike(value: Any, current: Any) -> bool:
    if isinstance(value, np.ndarray):
        return isinstance(current, np.ndarray) and value.shape == current.shape and value.dtype == current.dtype
    if isinstance(value, str | tuple):
        return current is None or isinstance(current, type(value))
    if isinstance(value, Mapping):
        return isinstance(current, Mapping)
    return isinstance(value, int | float) and isinstance(current, int | float)


def _write_society(theater: Theater, situation: Situation) -> None:
    ground, social = theater.ground, situation.beliefs.social
    ground.grip, ground.support, ground.grievance, ground.fear = social[:4]
    ground.local_security = np.rint(social[4]).astype(np.int64)
    ground.equivalents = ground.equivalents + (situation.people - ground.people) / 1000.0


def _write_formation(theater: Theater, report: FormationReport) -> None:
    body = theater.formations[report.id]
    _overlay(report, body)
    body.posture = Posture(report.posture)
    if report.days_to_next is not None:
        body.arrives = theater.calendar.days_gone + report.days_to_next
    body.trained_by = theater.calendar.week if report.in_training else None


def _write_underground(theater: Theater, situation: Situation) -> None:
    """The insurgents' own: their orders to the regions, the dormant, and those who gather themselves after a dispersal."""
    known, size = situation.underground, int(situation.parameters.element_size)
    assert known is not None
    _overlay(known, theater)
    _overlay(known, theater.ground)
    for each in fields(known):
        current = getattr(theater.underground, f"region_{each.name}", None)
        if current is not None:
            setattr(theater.underground, f"region_{each.name}", np.array(getattr(known, each.name), dtype=current.dtype))
    scattered = [(row, part) for row, lost in enumerate(known.regrouping.tolist()) if lost for part in in_elements(lost, size)]
    if scattered:
        rows, operators = np.array(scattered, dtype=np.int64).T
        theater.hide(rows, operators)


def _write_circumstances(theater: Theater, situation: Situation) -> None:
    """Pauses, permits and weather that the commander knows of."""
    now = theater.circumstances
    for kind, until in situation.paused.items():
        now.pause(situation.faction, (kind,), until)
    now.permits = tuple((situation.faction, country) for country in sorted(situation.permits))
    now.grounded_until = np.where(situation.grounded, theater.calendar.days_gone + 1, 0)


def _write_own_leaders(theater: Theater, situation: Situation) -> None:
    """The insurgents' leaders at large, each where it hides."""
    known = {each.id: each for each in situation.leaders}
    for lost in [each for each in theater.leaders.values() if each.id not in known]:
        del theater.leaders[lost.id]
        lost.remove()
    for each in known.values():
        if each.id not in theater.leaders:
            theater.insurgents.appoint(each.id, each.name, each.rank, each.region, each.zone)
        leader = theater.leaders[each.id]
        leader.cell, leader.rank, leader.region = theater.zones[each.zone], each.rank, each.region
        leader.hides_until = situation.week + each.weeks_hidden - 1


def _write_known_leaders(theater: Theater, situation: Situation) -> None:
    """An enemy leader wherever one is suspected or exposed: who it is, is not known."""
    hidden = list(theater.leaders.values())
    for known in situation.known_leaders:
        leader = next((each for each in hidden if each.rank == known.rank), None)
        if leader is not None:
            hidden.remove(leader)
            leader.cell, leader.cover = theater.zones[known.zone], Cover(known.cover)
