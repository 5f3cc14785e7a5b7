"""Infiltration at week's end: elements told to slip into another zone do, unless a border guard catches them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from game.behavior.attacks import security
from game.events.event import Event
from game.events.infiltration import ElementsMoved, InfiltratorsCaught
from game.events.insurgency import ElementsLost
from game.events.turn import OrderFailed
from game.rules.infiltration import regions_of_groups, way_risk, within
from game.units import Flags, Ints

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.guerrilla import Underground
    from game.theater.route import Route
    from game.theater.theater import Theater


def infiltrate(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Carry out the week's infiltrations, all from where the elements stood before any moved; nobody moves twice."""
    if not theater.infiltrations:
        return
    board, hidden, guarded = theater.board, theater.underground, security(theater) > 0
    waiting = hidden.element_operators > 0
    zones, operators = hidden.element_zone.copy(), hidden.element_operators.copy()
    caught: dict[str, int] = {}
    for turn, (start, goal, most) in enumerate(theater.infiltrations):
        from_row, to_row = board.index[start], board.index[goal]
        group = _drawn(np.flatnonzero(waiting & (hidden.element_zone == from_row)), most, dice.on(turn, "who", start, goal))
        if not len(group):
            yield OrderFailed(theater.insurgents.id, f"infiltrate {board.name(goal)}", "nobody was left to go", start)
            continue
        waiting[group] = False
        zones[group] = to_row
        way = _ways(theater, from_row, p)[to_row]
        risk = way_risk(board, way, theater.ground.route_open, guarded, p)
        stopped = group[dice.on(turn, "border", start, goal).uniforms(len(group)) < risk]
        if len(stopped):
            where = goal if guarded[to_row] else start
            caught[where] = caught.get(where, 0) + int(operators[stopped].sum())
            zones[stopped], operators[stopped] = from_row, 0
    yield from _told(hidden, zones, operators, caught, board.region_row)


def _ways(theater: Theater, start: int, p: Parameters) -> dict[int, tuple[Route, ...]]:
    """The ways from a zone that a week is long enough for; the board never changes, so that they are looked for once."""
    board, most = theater.board, int(p.infiltrate_zones_week)
    return theater.memory.of(("ways", start), (board, p), lambda: within(board, start, most))


def _drawn(rows: Ints, most: int, dice: Dice) -> Ints:
    """At most so many of the rows, drawn."""
    if len(rows) <= most:
        return rows
    return np.sort(rows[np.argsort(dice.uniforms(len(rows)), kind="stable")[:most]])


def _told(
    hidden: Underground, zones: Ints, operators: Ints, caught: dict[str, int], region_row: tuple[int, ...]
) -> Iterator[Event]:
    if caught:
        yield ElementsLost(sum(caught.values()), operators)
        for zone, captured in caught.items():
            yield InfiltratorsCaught(zone, captured)
    if (zones != hidden.element_zone).any():
        alive: Flags = operators > 0
        regions = np.array(region_row, dtype=np.int64)[zones]
        yield ElementsMoved(zones, regions_of_groups(hidden.group_region, hidden.element_group[alive], regions[alive]))
