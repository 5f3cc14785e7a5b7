"""Amnesty: those who have been found out, and those who only wait, may come in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from game.events.event import Event
from game.events.hunting import AmnestyHeld
from game.events.insurgency import ElementsLost
from game.events.politics import MeasureTaken
from game.events.security import DormantLost
from game.orders.order import Cost, Execution, Order, Refusal, not_controlled
from game.orders.targets import elements_at
from game.rules.hunting import amnesty_share
from game.terms import Cover, Measure

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Amnesty(Order):
    """Hold an amnesty in a zone."""

    verb: ClassVar[str] = "amnesty"
    help_text: ClassVar[str] = (
        "In a zone you control, some of the exposed groups and of the members who wait give themselves up. Costs RP, and will, "
        "for many hold it against you; not again in the same zone for some weeks."
    )
    givers: ClassVar[tuple[str, ...]] = ("government",)
    repeats: ClassVar[bool] = False

    zone: str

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_amnesty)

    def refusal(self, situation: Situation) -> Refusal | None:
        if (why := not_controlled(situation, self.zone)) is not None:
            return why
        board = situation.board
        row = board.index[self.zone]
        if weeks := int(situation.measures[Measure.AMNESTY, row]):
            return Refusal(f"there was an amnesty at {board.names[row]} of late: not again for {weeks} weeks")
        return None

    def text(self, situation: Situation) -> str:
        return f"amnesty at {situation.board.name(self.zone)}"

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        low, high = p.amnesty_share_low, p.amnesty_share_high
        return f"{low:.0%} to {high:.0%} of the exposed and of the members who wait come in; will {p.will_amnesty:+.0f}"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        theater, p, dice = at.theater, at.parameters, at.dice.on("amnesty", self.zone)
        row, side, share = theater.board.index[self.zone], theater.factions[at.faction], amnesty_share(dice.uniform(), p)
        exposed = elements_at(theater, self.zone, Cover.EXPOSED, dice.on("elements"))
        rows = exposed[: dice.on("how many").rounded(share * len(exposed))]
        operators = int(theater.underground.element_operators[rows].sum())
        waiting = min(int(theater.ground.dormant[row]), dice.on("dormant").rounded(share * float(theater.ground.dormant[row])))
        if operators:
            left = theater.underground.element_operators.copy()
            left[rows] = 0
            yield ElementsLost(0, left, 0, operators)
        if waiting:
            dormant = theater.ground.dormant
            yield DormantLost(0, waiting, np.where(np.arange(len(dormant)) == row, dormant - waiting, dormant))
        will = round(min(100.0, max(0.0, side.will + p.will_amnesty)), 4)
        yield MeasureTaken(at.faction, self.zone, Measure.AMNESTY, int(p.amnesty_weeks))
        yield AmnestyHeld(at.faction, self.zone, operators + waiting, will)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for row, zone in enumerate(situation.board.zone_ids):
            if situation.controller[row] == situation.row and not situation.measures[Measure.AMNESTY, row]:
                yield cls(zone)
