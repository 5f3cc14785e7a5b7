"""Infiltrate: hidden elements of a zone slip into another within the week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event, counted
from game.events.infiltration import InfiltrationOrdered
from game.orders.order import Cost, Execution, Order, Refusal
from game.rules.infiltration import way_risk, within

if TYPE_CHECKING:
    from game.views.situation import Situation

USUAL = 5  # elements, where nothing else is said


@dataclass(frozen=True, slots=True)
class Infiltrate(Order):
    """Slip into a zone nearby, unseen."""

    verb: ClassVar[str] = "infiltrate"
    help_text: ClassVar[str] = (
        "Hidden elements of a zone slip into a neighbouring zone by the end of the week and keep their group. Costs RP a week. "
        "Elements may be caught on a guarded border: few where it is open, many where it is shut."
    )
    givers: ClassVar[tuple[str, ...]] = ("insurgent",)

    zone: str
    to: str
    elements: int = USUAL

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_infiltrate)

    def refusal(self, situation: Situation) -> Refusal | None:
        board = situation.board
        for zone in (self.zone, self.to):
            if zone not in board.index:
                return Refusal(f"there is no zone {zone}")
        if self.elements < 1:
            return Refusal("send at least one element")
        if self.elements > (most := int(situation.parameters.infiltrate_most_elements)):
            return Refusal(f"one order sends at most {most} elements")
        row, name = board.index[self.zone], board.name(self.zone)
        if situation.underground is None or not situation.underground.operators[row]:
            return Refusal(f"you have no operators hidden in {name}")
        if self.zone == self.to:
            return Refusal(f"they are in {name} already")
        if board.index[self.to] not in _near(situation, row):
            return Refusal(f"{board.name(self.to)} is farther from {name} than they get in a week")
        return None

    def text(self, situation: Situation) -> str:
        board = situation.board
        sent = counted(self.elements, "element", "elements")
        return f"infiltrate {board.name(self.to)} from {board.name(self.zone)} with up to {sent}"

    def choice_text(self, situation: Situation) -> str:
        return f"into {situation.board.name(self.to)}"

    def expectation(self, situation: Situation) -> str:
        board, p = situation.board, situation.parameters
        here = int(situation.underground.operators[board.index[self.zone]]) if situation.underground else 0
        going = min(here, round(self.elements * p.element_size))
        way = within(board, board.index[self.zone], int(p.infiltrate_zones_week))[board.index[self.to]]
        watched = situation.hostile_held | (situation.enemy_high > 0)
        risk = way_risk(board, way, situation.route_open, watched, p)
        on_the_way = f"each element has a chance of 0 to {risk:.0%} to be caught" if risk else "no guarded border is on the way"
        return f"up to {counted(going, 'operator moves', 'operators move')}; {on_the_way}"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        yield InfiltrationOrdered(self.zone, self.to, self.elements)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for zone in situation.board.zone_ids:
            yield from cls.options_for(situation, zone)

    @classmethod
    def options_for(cls, situation: Situation, zone: str) -> Iterator[Order]:
        row = situation.board.index[zone]
        if situation.underground is not None and situation.underground.operators[row]:
            for there in _near(situation, row):
                yield cls(zone, situation.board.zone_ids[there])


def _near(situation: Situation, row: int) -> tuple[int, ...]:
    """Rows of the zones within a week's reach."""
    most = int(situation.parameters.infiltrate_zones_week)
    return situation.board.neighbours[row] if most == 1 else tuple(within(situation.board, row, most))
