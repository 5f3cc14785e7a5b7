"""Open or shut a crossing: a route over the frontier, by whoever holds an end of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event
from game.events.movement import CrossingSet
from game.events.turn import OrderFailed
from game.orders.order import Cost, Execution, Order, Refusal

if TYPE_CHECKING:
    from game.theater.route import Route
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class CrossingOrder(Order):
    """What opening and shutting share: `zone` is the end one holds, `to` the far one."""

    givers: ClassVar[tuple[str, ...]] = ("coalition", "government")
    repeats: ClassVar[bool] = False
    once_for: ClassVar[str] = "crossing"
    opens: ClassVar[bool] = True

    zone: str
    to: str

    @property
    def crossing(self) -> tuple[str, ...]:
        """The crossing, whichever end is named first."""
        return tuple(sorted((self.zone, self.to)))

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_crossing)

    def refusal(self, situation: Situation) -> Refusal | None:
        board = situation.board
        for zone in (self.zone, self.to):
            if zone not in board.index:
                return Refusal(f"there is no zone {zone}")
        row, name = board.index[self.zone], board.name(self.zone)
        route = board.route_between(self.zone, self.to)
        if route is None or not route.is_border:
            return Refusal(f"no crossing of the frontier leads from {name} to {board.name(self.to)}")
        if not _is_ours_to_set(situation, row):
            return Refusal(f"you do not hold {name}")
        if situation.contested[row]:
            return Refusal(f"{name} is fought over")
        if bool(situation.route_open[route.row]) == self.opens:
            return Refusal(f"the crossing is {'open' if self.opens else 'shut'} already")
        return None

    def text(self, situation: Situation) -> str:
        return f"{self.verb} from {situation.board.name(self.zone)} to {situation.board.name(self.to)}"

    def choice_text(self, situation: Situation) -> str:
        return f"to {situation.board.name(self.to)}"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        board = at.theater.board
        route = board.route_between(self.zone, self.to)
        if route is not None and bool(at.theater.ground.route_open[route.row]) == self.opens:
            met = "others had opened it first" if self.opens else "others had shut it first"
            yield OrderFailed(at.faction, f"{self.verb} at {board.name(self.zone)}", met, self.zone)
            return
        yield CrossingSet(at.faction, self.zone, self.to, self.opens)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for route in situation.board.frontier:
            for zone in (route.a, route.b):
                order = cls(zone, route.other_end(zone))
                if order.refusal(situation) is None:
                    yield order

    @classmethod
    def example(cls, situation: Situation, zone: str) -> Order | None:
        route = next((each for each in situation.board.frontier if zone in (each.a, each.b)), None)
        return None if route is None else cls(zone, route.other_end(zone))

    def _stakes(self, situation: Situation) -> Route | None:
        return situation.board.route_between(self.zone, self.to)


def _is_ours_to_set(situation: Situation, row: int) -> bool:
    """A government sets the crossings of the zones it holds; the coalition those of its allies too."""
    if situation.sheet.kind == "coalition":
        return bool(situation.friendly_held[row])
    return bool(situation.controller[row] == situation.row)


@dataclass(frozen=True, slots=True)
class OpenCrossing(CrossingOrder):
    """Open a route over the frontier."""

    verb: ClassVar[str] = "open crossing"
    help_text: ClassVar[str] = (
        "Open a crossing of the frontier from a zone you hold: formations and supply may use it, and where trade pays, both "
        "governments earn once they hold its ends. Fewer infiltrators are caught on it. Costs RP once."
    )
    opens: ClassVar[bool] = True

    def expectation(self, situation: Situation) -> str:
        p, route = situation.parameters, self._stakes(situation)
        pays = f"; {p.crossing_income:g} RP a week to each government at its ends" if route is not None and route.pays else ""
        return (
            f"{p.infiltrate_intercept_open:.0%} of infiltrators caught on it instead of {p.infiltrate_intercept_shut:.0%}{pays}"
        )


@dataclass(frozen=True, slots=True)
class ShutCrossing(CrossingOrder):
    """Shut a route over the frontier."""

    verb: ClassVar[str] = "shut crossing"
    help_text: ClassVar[str] = (
        "Shut a crossing of the frontier from a zone you hold: more infiltrators are caught on it, but neither formations, "
        "supply nor trade of governments and coalition pass. Costs RP once."
    )
    opens: ClassVar[bool] = False

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        return (
            f"{p.infiltrate_intercept_shut:.0%} of infiltrators caught on it while it is guarded, instead of "
            f"{p.infiltrate_intercept_open:.0%}; nothing else passes"
        )
