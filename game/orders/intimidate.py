"""Intimidate: make the people of a zone afraid to inform."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event
from game.events.networks import PeopleCowed
from game.events.politics import MeasureTaken
from game.events.turn import OrderFailed
from game.orders.network import INTIMIDATE, too_weak
from game.orders.order import Cost, Execution, Order, Refusal
from game.rules.networks import cowed
from game.terms import Measure

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Intimidate(Order):
    """Frighten the people of a zone into silence for some weeks."""

    verb: ClassVar[str] = "intimidate"
    help_text: ClassVar[str] = (
        "Frighten the people of a zone for six weeks: fewer inform. Costs RP, and a little support there. Needs operators in "
        "the zone and a network of level 2 in its region."
    )
    givers: ClassVar[tuple[str, ...]] = ("insurgent",)
    repeats: ClassVar[bool] = False

    zone: str

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_intimidate)

    def refusal(self, situation: Situation) -> Refusal | None:
        board, hidden = situation.board, situation.underground
        if self.zone not in board.index:
            return Refusal(f"there is no zone {self.zone}")
        if hidden is None:
            return Refusal("you have no network")
        row, place = board.index[self.zone], board.name(self.zone)
        if (weak := too_weak(situation, board.region_row[row], INTIMIDATE, "intimidate")) is not None:
            return weak
        if not situation.hostile_held[row]:
            return Refusal(f"nobody in {place} could inform an enemy who does not hold it")
        if hidden.operators[row] == 0:
            return Refusal(f"you have no operators in {place}")
        if situation.measures[Measure.INTIMIDATION, row] > 1:
            return Refusal(f"the people of {place} are afraid already")
        return None

    def text(self, situation: Situation) -> str:
        return f"intimidate the people of {situation.board.name(self.zone)}"

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        lost = f"support falls by {-p.intimidate_support:.0%}"
        return f"{-p.intimidate_tips:.0%} fewer inform for {p.intimidate_weeks:.0f} weeks; {lost}"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        theater, row = at.theater, at.theater.board.index[self.zone]
        if not theater.insurgents.sheet.among_hostile(theater.ground.controller)[row]:
            yield OrderFailed(at.faction, f"intimidate {theater.zones[self.zone].name}", "it is the enemy's no longer", self.zone)
            return
        yield MeasureTaken(at.faction, self.zone, Measure.INTIMIDATION, int(at.parameters.intimidate_weeks))
        support, fear = cowed(float(theater.ground.support[row]), float(theater.ground.fear[row]), at.parameters)
        yield PeopleCowed(self.zone, support, fear)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        hidden = situation.underground
        if hidden is None:
            return
        ids = situation.board.zone_ids
        for row in ((hidden.operators > 0) & situation.hostile_held).nonzero()[0].tolist():
            order = cls(ids[row])
            if order.refusal(situation) is None:
                yield order
