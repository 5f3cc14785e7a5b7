"""Infiltration: how far hidden elements get in a week, and how likely a border they cross is to stop them.

A guarded border is one with the insurgents' enemies under arms at either end; nobody stops anybody elsewhere. Worked by hand, for
a way over two such borders that stop 30 % and 5 %:

>>> round(caught_on_the_way([0.3, 0.05]), 3)
0.335
"""

from __future__ import annotations

from collections.abc import Iterable
from math import prod
from typing import TYPE_CHECKING

from game.units import Flags, Ints

if TYPE_CHECKING:
    from game.rules.parameters import Parameters
    from game.theater.board import Board
    from game.theater.route import Route


def within(board: Board, start: int, most: int) -> dict[int, tuple[Route, ...]]:
    """Zones at most so many zones away, the start left out, each with the routes of a shortest way there."""
    ways: dict[int, tuple[Route, ...]] = {start: ()}
    edge = [start]
    for _ in range(most):
        reached = []
        for here in edge:
            for there, route in board.routes_from[here]:
                if there not in ways:
                    ways[there] = (*ways[here], route)
                    reached.append(there)
        edge = reached
    del ways[start]
    return ways


def border_risk(board: Board, route: Route, *, is_open: bool, guarded: bool, p: Parameters) -> float:
    """The chance that an element is caught on a route: none inside a country, or where nobody guards either end."""
    a, b = board.index[route.a], board.index[route.b]
    if not guarded or board.country[a] == board.country[b]:
        return 0.0
    return p.infiltrate_intercept_open if is_open else p.infiltrate_intercept_shut


def way_risk(board: Board, way: Iterable[Route], route_open: Flags, guarded: Flags, p: Parameters) -> float:
    """The chance that an element is caught somewhere on a way; `guarded` are zones where its enemies stand under arms."""
    risks = []
    for route in way:
        watched = bool(guarded[board.index[route.a]] or guarded[board.index[route.b]])
        risks.append(border_risk(board, route, is_open=bool(route_open[route.row]), guarded=watched, p=p))
    return caught_on_the_way(risks)


def caught_on_the_way(risks: Iterable[float]) -> float:
    """The chance of being caught at least once."""
    return 1.0 - prod(1.0 - risk for risk in risks)


def regions_of_groups(group_region: Ints, element_group: Ints, element_region: Ints) -> Ints:
    """(G,): the region each group is commanded from: where all its elements stand, else the one it had.

    Only elements that still have operators are to be handed in.
    """
    found = group_region.copy()
    found[element_group] = element_region
    scattered = element_group[found[element_group] != element_region]
    found[scattered] = group_region[scattered]
    return found
