"""Withdraw: break off and go back to a neighbouring zone of one's own side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event
from game.events.movement import PostureTaken
from game.orders.order import Execution, GroupOrder, Order, Refusal

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Withdraw(GroupOrder):
    """Withdraw up to four formations to one zone beside theirs."""

    verb: ClassVar[str] = "withdraw"
    help_text: ClassVar[str] = (
        "Break contact and fall back, in order, to a neighbouring zone of one's own side. Saves the formation, gives up "
        "the ground."
    )

    to: str

    def refusal(self, situation: Situation) -> Refusal | None:
        if (shared := GroupOrder.refusal(self, situation)) is not None:
            return shared
        board = situation.board
        if self.to not in board.index:
            return Refusal(f"there is no zone {self.to}")
        place = board.name(self.to)
        if not situation.friendly_held[board.index[self.to]]:
            return Refusal(f"{place} is not in friendly hands")
        for body in self.group(situation):
            if body.fixed:
                return Refusal(f"{body.name} may not leave {board.name(body.zone)}")
            route = board.route_between(body.zone, self.to)
            if route is None:
                return Refusal(f"{body.name} can withdraw only to a zone beside {board.name(body.zone)}")
            if not situation.route_open[route.row] and not situation.sheet.is_insurgent:
                return Refusal(f"the way from {board.name(body.zone)} to {place} is shut")
            if board.country[board.index[self.to]] not in situation.sheet.countries_for(body.kind):
                return Refusal(f"{body.name} may not enter the country {place} lies in")
            if not body.in_contact:
                return Refusal(f"{body.name} is not in contact with the enemy: march it")
        return None

    def text(self, situation: Situation) -> str:
        return f"withdraw to {situation.board.name(self.to)} with {self.names(situation)}"

    def expectation(self, situation: Situation) -> str:
        return "keeps the formation whole; it may still be caught on the day it leaves"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        for formation in self.formations:
            yield PostureTaken(formation, "withdraw", self.to)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for body in situation.own:
            for row in situation.board.neighbours[situation.board.index[body.zone]] if body.in_contact else ():
                order = cls((body.id,), situation.board.zone_ids[row])
                if order.refusal(situation) is None:
                    yield order
