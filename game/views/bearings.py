"""Which place lies next to another in each of four directions, so that arrow keys lead from any place to every place.

The nearest place ahead is taken, places off to the side counting as farther. A place that this rule would leave out
is put in the way: whoever stands nearest before it leads to it, and it leads on.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.views.projection import Floats

DIRECTIONS = ((1, 0), (-1, 0), (0, 1), (0, -1))  # east, west, south, north, as (dx, dy)
SIDEWAYS = 2.2  # how much a kilometre across counts against one ahead
WITHIN = 1.2  # off the line by at most so much of the way ahead: within the direction; beyond, only for want of others
BEYOND = 1e6  # kilometres added to what lies outside the direction

Table = NDArray[np.int64]


@dataclass(frozen=True, eq=False, slots=True)
class Bearings:
    """For each place (a row) and direction (a column) the next place, -1 where there is none."""

    next: Table


def bearings(east: Floats, south: Floats) -> Bearings:
    """Work out every place's neighbours from where places stand, in kilometres."""
    count = len(east)
    if not count:
        return Bearings(np.zeros((0, 4), dtype=np.int64))
    costs = _costs(east, south)
    nearest = costs.argmin(axis=2)
    found = np.take_along_axis(costs, nearest[:, :, None], axis=2)[:, :, 0]
    table = np.where(np.isfinite(found), nearest, -1).astype(np.int64).T.copy()
    for _ in range(count):
        reached = _reached(table)
        ahead = costs[:, reached][:, :, ~reached]
        if not np.isfinite(ahead).any():  # all are reached, or lie on one spot
            break
        _lead_to_one_more(table, costs, reached)
    return Bearings(table)


def _costs(east: Floats, south: Floats) -> Floats:
    """How far each place is from each, by direction: infinite for what does not lie ahead."""
    x, y = east[None, :] - east[:, None], south[None, :] - south[:, None]
    costs = np.empty((4, len(east), len(east)))
    for number, (dx, dy) in enumerate(DIRECTIONS):
        ahead, across = x * dx + y * dy, np.abs(x * dy - y * dx)
        cost = ahead + SIDEWAYS * across + np.where(across > WITHIN * ahead, BEYOND, 0.0)
        costs[number] = np.where(ahead > 1e-6, cost, np.inf)
    return costs


def _reached(table: Table) -> NDArray[np.bool_]:
    """The places to which keys lead from the first."""
    reached = np.zeros(len(table), dtype=bool)
    waiting = [0]
    while waiting:
        place = waiting.pop()
        if not reached[place]:
            reached[place] = True
            waiting.extend(int(other) for other in table[place] if other >= 0)
    return reached


def _lead_to_one_more(table: Table, costs: Floats, reached: NDArray[np.bool_]) -> None:
    """Put the unreached place nearest to a reached one between it and what it led to."""
    open_to = np.where(reached[None, :, None] & ~reached[None, None, :], costs, np.inf)
    direction, before, place = (int(i) for i in np.unravel_index(int(open_to.argmin()), open_to.shape))
    after = int(table[before, direction])
    table[before, direction] = place
    if after >= 0 and after != place:
        table[place, direction] = after
