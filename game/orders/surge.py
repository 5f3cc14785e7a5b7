"""Surge: the groups of a region strike as often as they can, and give themselves away as often again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event
from game.events.insurgency import StanceTaken
from game.orders.network import SURGE, region_name, region_row, too_weak
from game.orders.order import Cost, Execution, Order, Refusal
from game.terms import EMPHASES, Stance

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Surge(Order):
    """Groups of a region attack at the highest rate, with an emphasis or none."""

    verb: ClassVar[str] = "surge"
    help_text: ClassVar[str] = (
        "The hidden groups of a region attack far more often until told otherwise; each attack is twice as likely to give its "
        "group away. Costs RP a week, an emphasis included. Needs a network of level 3."
    )
    givers: ClassVar[tuple[str, ...]] = ("insurgent",)

    region: str
    emphasis: str = "none"

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_operate)

    def refusal(self, situation: Situation) -> Refusal | None:
        row = region_row(situation, self.region)
        if row is None or situation.underground is None:
            return Refusal(f"you have no network in {self.region}")
        if self.emphasis not in EMPHASES:
            return Refusal(f"no emphasis is called {self.emphasis}: choose {', '.join(EMPHASES)}")
        if (weak := too_weak(situation, row, SURGE, "surge")) is not None:
            return weak
        now = (situation.underground.stance[row], situation.underground.emphasis[row])
        if now == (Stance.SURGE, EMPHASES.index(self.emphasis)):
            return Refusal("the groups there do that already")
        return None

    @property
    def regions(self) -> tuple[str, ...]:
        return (self.region,)

    def text(self, situation: Situation) -> str:
        on = "" if self.emphasis == "none" else f" against {self.emphasis}"
        return f"surge{on} in {region_name(situation, self.region)}"

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        chance = p.expose_per_attack * p.surge_exposure
        return f"attacks at {p.emphasis_rate_surge:g} times the usual rate; each exposes its group with a chance of {chance:.0%}"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        yield StanceTaken(self.region, Stance.SURGE, EMPHASES.index(self.emphasis))

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for region in situation.board.region_ids:
            for emphasis in EMPHASES:
                order = cls(region, emphasis)
                if order.refusal(situation) is None:
                    yield order
