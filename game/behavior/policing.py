"""Policing at week's end: exposed elements arrested; under a police order also members who wait, and police raised."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

import numpy as np

from game.behavior.informing import informing
from game.events.insurgency import ArrestsMade, ElementsLost, GroupsStirred
from game.events.security import DormantLost, PoliceRaised
from game.rules.policing import arrested, dormant_found, named, police_after
from game.terms import Cover, Measure

if TYPE_CHECKING:
    from game.dice import Dice
    from game.events.event import Event
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater
    from game.units import Flags, Floats, Ints


def police(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """The week's arrests in every zone with guards of the insurgents' enemies; then more police, where they are wanted."""
    ground = theater.ground
    guarded = (ground.local_security > 0) & theater.insurgents.sheet.among_hostile(ground.controller)
    ordered = guarded & (ground.measures[Measure.POLICE] > 0)
    taken = yield from _arrest_elements(theater, guarded, ordered, p, dice)
    if ordered.any():
        tips = informing(theater, p)
        yield from _expose_groups(theater, np.where(ordered, tips, 0.0), p, dice.on("names"))
        found = dormant_found(ground.dormant, tips, ordered, dice.on("dormant").uniforms(len(ordered)), p)
        if found.any():
            yield DormantLost(int(found.sum()), 0, ground.dormant - found)
            taken = taken + found
    if taken.any():
        rows = np.flatnonzero(taken).tolist()
        yield ArrestsMade(tuple((theater.board.zone_ids[row], int(taken[row])) for row in rows))
    raised = police_after(ground.local_security, ground.people, ordered, p)
    if (raised > ground.local_security).any():
        yield PoliceRaised(raised)


def _expose_groups(theater: Theater, tips: Floats, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Suspected groups with people where police in earnest are told of them come to light; `tips` is (Z,), 0 elsewhere."""
    hidden = theater.underground
    best = np.zeros(len(hidden.group_cover))
    np.maximum.at(best, hidden.element_group, tips[hidden.element_zone] * (hidden.element_operators > 0))
    exposed = named(hidden.group_cover, best, dice.uniforms(len(best)), p)
    if exposed.any():
        yield GroupsStirred(np.where(exposed, Cover.EXPOSED, hidden.group_cover), hidden.group_regrouping)


def _arrest_elements(theater: Theater, guarded: Flags, ordered: Flags, p: Parameters, dice: Dice) -> Generator[Event, None, Ints]:
    """Arrest exposed elements, each whole; returns (Z,) the operators taken."""
    hidden, zones = theater.underground, theater.underground.element_zone
    draws = dice.uniforms(len(zones))
    caught = arrested(hidden.group_cover[hidden.element_group], guarded[zones], ordered[zones], draws, p)
    gone = caught & (hidden.element_operators > 0)
    if not gone.any():
        return np.zeros(len(theater.board), dtype=np.int64)
    by_zone = np.bincount(zones, hidden.element_operators * gone, minlength=len(theater.board)).astype(np.int64)
    yield ElementsLost(int(by_zone.sum()), np.where(gone, 0, hidden.element_operators))
    return by_zone
