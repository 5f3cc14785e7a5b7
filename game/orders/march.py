"""March: move up to four formations to one zone of one's own side, over as many days as the way takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event, counted
from game.events.movement import PostureTaken
from game.orders.deconflict import halted
from game.orders.order import Cost, Execution, GroupOrder, Order, Refusal
from game.rules.movement import Travel, leg_days

if TYPE_CHECKING:
    from game.views.reports import FormationReport
    from game.views.situation import Situation


def travel_of(situation: Situation, kind: str) -> Travel:
    """What decides the ways of one's own formations of a kind."""
    return Travel(
        situation.sheet, kind, situation.board, situation.controller, situation.route_open, situation.parameters
    )  # fmt: skip


def way_of(situation: Situation, body: FormationReport, to: str) -> list[int] | None:
    """Rows of the zones on a formation's quickest way to a zone, or None."""
    index = situation.board.index
    return travel_of(situation, body.kind).way(index[body.zone], index[to])


def days_along(situation: Situation, body: FormationReport, way: list[int]) -> int:
    """Days a formation takes along a way."""
    days, here = 0, situation.board.index[body.zone]
    for there in way:
        route = next(route for row, route in situation.board.routes_from[here] if row == there)
        days += leg_days(route, opposed=bool(situation.hostile_held[there]), p=situation.parameters)
        here = there
    return days


@dataclass(frozen=True, slots=True)
class March(GroupOrder):
    """March to a zone that is not the enemy's."""

    verb: ClassVar[str] = "march"
    help_text: ClassVar[str] = (
        "Move up to four formations to one friendly zone by the quickest open way. Costs RP a formation and week."
    )

    to: str

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_march * len(self.formations))

    def refusal(self, situation: Situation) -> Refusal | None:
        if (shared := GroupOrder.refusal(self, situation)) is not None:
            return shared
        if self.to not in situation.board.index:
            return Refusal(f"there is no zone {self.to}")
        if (halt := halted(situation, self.to)) is not None:
            return halt
        place = situation.board.name(self.to)
        if situation.hostile_held[situation.board.index[self.to]]:
            return Refusal(f"{place} is the enemy's: order an assault from a zone beside it")
        if not situation.friendly_held[situation.board.index[self.to]]:
            return Refusal(f"{place} is held by a side you do not march with")
        for body in self.group(situation):
            if body.fixed:
                return Refusal(f"{body.name} may not leave {situation.board.name(body.zone)}")
            if body.zone == self.to:
                return Refusal(f"{body.name} is there already")
            if body.kind in situation.paused and situation.beside_enemy[situation.board.index[self.to]]:
                last = situation.paused[body.kind]
                return Refusal(f"{body.name} marches nowhere beside the enemy until week {last} is over: its advance is paused")
            if body.in_contact:
                return Refusal(f"{body.name} is in contact with the enemy: withdraw it or let it fight")
            if way_of(situation, body, self.to) is None:
                return Refusal(f"no open way leads {body.name} to {place} through friendly country")
        return None

    def text(self, situation: Situation) -> str:
        return f"march to {situation.board.name(self.to)} with {self.names(situation)}"

    def expectation(self, situation: Situation) -> str:
        ways = [(body, way_of(situation, body, self.to)) for body in self.group(situation)]
        days = [days_along(situation, body, way) for body, way in ways if way]
        return f"arrives in {counted(max(days), 'day', 'days')}" if days else ""

    def carry_out(self, at: Execution) -> Iterator[Event]:
        for formation in self.formations:
            yield PostureTaken(formation, "march", self.to)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for body in situation.own:
            for row in situation.board.neighbours[situation.board.index[body.zone]]:
                order = cls((body.id,), situation.board.zone_ids[row])
                if order.refusal(situation) is None:
                    yield order
