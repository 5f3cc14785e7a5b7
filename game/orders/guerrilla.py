"""Orders to the groups of a region: operate, with an emphasis, or lie low."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event
from game.events.insurgency import StanceTaken
from game.orders.order import Cost, Execution, Order, Refusal
from game.terms import EMPHASES, Stance

if TYPE_CHECKING:
    from game.views.situation import Situation


def _region_name(situation: Situation, region: str) -> str:
    return situation.board.region_names[situation.board.region_ids.index(region)]


@dataclass(frozen=True, slots=True)
class Operate(Order):
    """Groups of a region attack, with an emphasis."""

    verb: ClassVar[str] = "operate"
    help_text: ClassVar[str] = (
        "The hidden groups of a region attack as they can. An emphasis costs RP every week: on security forces, it hurts fewer "
        "civilians and more of those under arms; on checkpoints, it loosens the enemy's grip; on officials, it frightens people "
        "out of informing."
    )
    givers: ClassVar[tuple[str, ...]] = ("insurgent",)

    region: str
    emphasis: str = "none"

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=0.0 if self.emphasis == "none" else situation.parameters.cost_operate)

    def refusal(self, situation: Situation) -> Refusal | None:
        if self.region not in situation.board.region_ids or situation.underground is None:
            return Refusal(f"you have no network in {self.region}")
        if self.emphasis not in EMPHASES:
            return Refusal(f"no emphasis is called {self.emphasis}: choose {', '.join(EMPHASES)}")
        row = situation.board.region_ids.index(self.region)
        now = (situation.underground.stance[row], situation.underground.emphasis[row])
        if now == (Stance.OPERATE, EMPHASES.index(self.emphasis)):
            return Refusal("the groups there do that already")
        return None

    @property
    def regions(self) -> tuple[str, ...]:
        return (self.region,)

    def text(self, situation: Situation) -> str:
        on = "" if self.emphasis == "none" else f" against {self.emphasis}"
        return f"operate{on} in {_region_name(situation, self.region)}"

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        gain = {
            "security forces": f"; civilians are {p.security_forces_civilians:.0%} of their usual share of the hurt",
            "checkpoints": f"; an attack on a checkpoint wears grip down {p.checkpoint_grip:g} times as much",
            "officials": f"; a targeted killing adds up to {p.targeted_fear:.0%} to fear, and the frightened do not inform",
        }.get(self.emphasis, "")
        return f"attacks at the full rate; each gives its group away in {p.expose_per_attack:.0%}{gain}"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        yield StanceTaken(self.region, Stance.OPERATE, EMPHASES.index(self.emphasis))

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for region in situation.board.region_ids:
            for emphasis in EMPHASES:
                order = cls(region, emphasis)
                if order.refusal(situation) is None:
                    yield order


@dataclass(frozen=True, slots=True)
class LieLow(Order):
    """Groups of a region hide and wait."""

    verb: ClassVar[str] = "lie low"
    help_text: ClassVar[str] = "The hidden groups of a region attack a quarter as often and recover their cover faster."
    givers: ClassVar[tuple[str, ...]] = ("insurgent",)

    region: str

    def refusal(self, situation: Situation) -> Refusal | None:
        if self.region not in situation.board.region_ids or situation.underground is None:
            return Refusal(f"you have no network in {self.region}")
        if situation.underground.stance[situation.board.region_ids.index(self.region)] == Stance.LIE_LOW:
            return Refusal("the groups there lie low already")
        return None

    @property
    def regions(self) -> tuple[str, ...]:
        return (self.region,)

    def text(self, situation: Situation) -> str:
        return f"lie low in {_region_name(situation, self.region)}"

    def expectation(self, situation: Situation) -> str:
        return f"attacks fall to {situation.parameters.emphasis_rate_lie_low:.0%}; suspected groups hide again sooner"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        yield StanceTaken(self.region, Stance.LIE_LOW, 0)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for region in situation.board.region_ids:
            order = cls(region)
            if order.refusal(situation) is None:
                yield order
