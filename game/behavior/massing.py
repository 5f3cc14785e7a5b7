"""Massing at week's end: operators told to mass come together as a column, or do not find each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from game.events.event import Event
from game.events.networks import ColumnCalledUp, ColumnMassed, MassingSet
from game.events.turn import OrderFailed
from game.rules.networks import called_up
from game.units import Flags

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater


def form(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """A column in each zone where one was ordered and enough are left to form it."""
    if not (wanted := theater.massing):
        return
    yield MassingSet(())
    for zone in wanted:
        yield _formed(theater, zone, p)


def _formed(theater: Theater, zone: str, p: Parameters) -> Event:
    operators, name, row = theater.underground.element_operators, theater.zones[zone].name, theater.board.index[zone]
    coming, side, waiting = _coming(theater, row), theater.insurgents, theater.ground.dormant
    armed = called_up(int(waiting[row]), _at_home(theater, zone), p)
    strength = int(operators[coming].sum()) + armed
    if strength < p.mass_min_operators or side.sheet.kind_massed is None:
        return OrderFailed(side.id, f"mass operators at {name}", f"only {strength} could be gathered", zone)
    column = (
        f"M{theater.calendar.week}-{zone}", zone, f"{name} column", side.sheet.kind_massed, strength, p.mass_quality,
        np.where(coming, 0, operators),
    )  # fmt: skip
    left = np.where(np.arange(len(waiting)) == row, waiting - armed, waiting)
    return ColumnCalledUp(*column, left) if armed else ColumnMassed(*column)


def _at_home(theater: Theater, zone: str) -> bool:
    """True where the insurgents hold a zone and no formation of an enemy stands in it."""
    place = theater.zones[zone]
    return place.controller == theater.insurgents.id and not place.contested


def _coming(theater: Theater, row: int) -> Flags:
    """(E,): elements in the zone or beside it whose group does not still gather itself."""
    hidden = theater.underground
    near = np.isin(hidden.element_zone, [row, *theater.board.neighbours[row]])
    return np.asarray(near & hidden.operating[hidden.element_group] & (hidden.element_operators > 0))
