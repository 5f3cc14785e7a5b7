"""Supply: what of it arrives in each zone by the cheapest open way from a hub, and how those who are cut off run down.

A side's supply begins at full in its hubs and its allies' and loses a share with every km. It passes only through zones that the
side or an ally holds; it still reaches the zone beyond, where an attacker may stand. Worked by hand, at 8 % per 100 km of road:

>>> (1.0 - legs_loss(np.array([150.0]), np.array([False]), road=0.08, track=0.2)).round(2).tolist()
[0.88]

A government's hub draws on what lies off the map. A hub of the side that hides is a store, and feeds nobody once it is encircled.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from math import inf
from typing import TYPE_CHECKING

import numpy as np

from game.units import Flags, Floats, Ints, rounded

if TYPE_CHECKING:
    from game.rules.parameters import Parameters
    from game.theater.board import Board
    from game.theater.faction import FactionSheet

KM = 100.0  # the distance over which a loss is stated


def legs_loss(km: Floats, on_track: Flags, *, road: float, track: float) -> Floats:
    """(R,): share of supply lost on each route; the rates are per 100 km."""
    return km / KM * np.where(on_track, track, road)


def reach_of_supply(
    sheet: FactionSheet, board: Board, controller: Ints, route_open: Flags, p: Parameters, toll: Floats | None = None
) -> Floats:
    """(Z,): supply 0-1 that a side's formations can have in each zone, at least the floor; 0 where no way leads.

    `toll` is what enemy aircraft take from supply that passes each zone. The side that hides heeds no shut route.
    """
    friendly: list[bool] = sheet.among_allied(controller).tolist()
    usable = np.ones_like(route_open) if sheet.is_insurgent else route_open
    taken: list[float] = [0.0] * len(board) if toll is None else toll.tolist()
    hubs = [row for row in _hubs(sheet, board) if friendly[row] and _feeds(sheet, board, row, friendly, p)]
    lost = np.array(_spread(board, hubs, friendly, usable, taken, p))
    return rounded(np.where(np.isinf(lost), 0.0, np.maximum(1.0 - lost, p.supply_floor)))


def _hubs(sheet: FactionSheet, board: Board) -> list[int]:
    """Rows of the zones where supply of a side or an ally of it begins, while they hold them."""
    allied = {sheet.id, *(side for side, relation in sheet.relations.items() if relation == "allied")}
    return [row for row, hubs in enumerate(board.hubs) if hubs & allied]


def _feeds(sheet: FactionSheet, board: Board, hub: int, friendly: Sequence[bool], p: Parameters) -> bool:
    near = board.neighbours[hub]
    return not sheet.is_insurgent or not near or sum(not friendly[row] for row in near) < p.encircled_threshold * len(near)


def _spread(
    board: Board, hubs: list[int], friendly: Sequence[bool], usable: Flags, taken: Sequence[float], p: Parameters
) -> list[float]:
    """Dijkstra's search from all hubs at once: the share lost on the cheapest way to each zone, infinite where there is none."""
    by_route = legs_loss(board.route_km, board.on_track, road=p.route_supply_loss_road, track=p.route_supply_loss_track)
    legs: list[float] = np.where(usable, by_route, inf).tolist()
    lost = [inf] * len(board)
    for hub in hubs:
        lost[hub] = taken[hub]
    queue = sorted((lost[hub], hub) for hub in hubs)
    while queue:
        here_lost, here = heappop(queue)
        if here_lost > lost[here]:
            continue
        for there, route in board.ways_from[here]:
            cost = here_lost + legs[route] + taken[there]
            if cost < lost[there]:
                lost[there] = cost
                if friendly[there]:
                    heappush(queue, (cost, there))
    return lost


def supply_after(now: float, reach: float, toll: float, p: Parameters) -> float:
    """A formation's supply at week's end: what reaches it, at once; where nothing does, a little less each week, to the floor."""
    if reach > 0.0:
        return reach
    return round(max(p.supply_floor, now + p.supply_pocket_week - toll), 4)
