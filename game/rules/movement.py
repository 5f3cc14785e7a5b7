"""Movement: how long a leg takes, and the quickest way for a formation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from heapq import heappop, heappush
from math import ceil
from typing import TYPE_CHECKING

from game.memory import Memory
from game.rules.parameters import Parameters

if TYPE_CHECKING:
    from game.theater.board import Board
    from game.theater.faction import FactionSheet
    from game.theater.route import Route
    from game.units import Flags, Ints

_LEGS = Memory()  # of the last board: searches for ways look at thousands of legs a campaign


def leg_days(route: Route, *, opposed: bool, p: Parameters) -> int:
    """Whole days to the next zone; opposed when it is the enemy's, so that the way must be felt forward."""
    speed = p.move_track_day if route.is_track else p.move_road_day
    days = route.km / (min(speed, p.advance_contested_day) if opposed else speed)
    if route.is_river:
        days += p.river_crossing_opposed_days if opposed else p.river_crossing_days
    return max(1, ceil(days))


def _legs(board: Board, p: Parameters) -> dict[int, tuple[int, int]]:
    """For each route by its row, the days it takes free and opposed: neither the board nor the coefficients change."""

    def worked_out() -> dict[int, tuple[int, int]]:
        return {each.row: (leg_days(each, opposed=False, p=p), leg_days(each, opposed=True, p=p)) for each in board.routes}

    return _LEGS.of("legs", (board, p), worked_out)


def quickest_way(
    board: Board,
    start: int,
    goal: int,
    passable: Callable[[int, Route], bool],
    opposed: Callable[[int], bool],
    p: Parameters,
) -> list[int] | None:
    """Rows of the zones from the one after `start` to `goal`, by fewest days, or None where there is no way."""
    days, came = _spread(board, start, goal, passable, opposed, p)
    return _unwind(came, start, goal) if goal in days else None


def _spread(
    board: Board,
    start: int,
    goal: int | None,
    passable: Callable[[int, Route], bool],
    opposed: Callable[[int], bool],
    p: Parameters,
) -> tuple[dict[int, int], dict[int, int]]:
    """Dijkstra's search from `start`, up to `goal` if there is one: days to each zone reached, and whence it was reached."""
    best: dict[int, int] = {start: 0}
    came: dict[int, int] = {}
    queue: list[tuple[int, int]] = [(0, start)]
    legs = _legs(board, p)
    while queue:
        days, here = heappop(queue)
        if here == goal:
            break
        if days > best[here]:
            continue
        for there, route in board.routes_from[here]:
            if there not in best or best[there] > days:
                if not passable(there, route):
                    continue
                cost = days + legs[route.row][opposed(there)]
                if cost < best.get(there, cost + 1):
                    best[there], came[there] = cost, here
                    heappush(queue, (cost, there))
    return best, came


@dataclass(frozen=True, slots=True)
class Travel:
    """What decides a formation's ways: its side, its kind, who holds what, and which routes are open."""

    sheet: FactionSheet
    kind: str
    board: Board
    controller: Ints
    route_open: Flags
    parameters: Parameters

    def way(self, start: int, goal: int) -> list[int] | None:
        """The quickest way by open routes, countries it may enter and zones of its own side; the goal may be anyone's.

        Insurgents heed no border and no shut route.
        """
        passable, opposed = self._claims(goal)
        return quickest_way(self.board, start, goal, passable, opposed, self.parameters)

    def days_to_all(self, start: int) -> dict[int, int]:
        """Days to every zone of its own side that it can reach."""
        passable, opposed = self._claims(None)
        return _spread(self.board, start, None, passable, opposed, self.parameters)[0]

    def _claims(self, goal: int | None) -> tuple[Callable[[int, Route], bool], Callable[[int], bool]]:
        countries, country = self.sheet.countries_for(self.kind), self.board.country
        allied, hostile, heedless = self.sheet.allied_rows, self.sheet.hostile_rows, self.sheet.is_insurgent
        holders: list[int] = self.controller.tolist()
        is_open: list[bool] = self.route_open.tolist()

        def passable(there: int, route: Route) -> bool:
            if country[there] not in countries or not (is_open[route.row] or heedless):
                return False
            return there == goal or holders[there] in allied

        return passable, lambda row: holders[row] in hostile


def _unwind(came: dict[int, int], start: int, goal: int) -> list[int]:
    way = [goal]
    while way[-1] != start:
        way.append(came[way[-1]])
    return way[-2::-1]
