"""What the stances of a region's hidden groups share: they hold until told otherwise, most with an emphasis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event
from game.events.insurgency import StanceTaken
from game.orders.network import RegionOrder, region_name
from game.orders.order import Execution, Order, Refusal
from game.terms import EMPHASES, Stance

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class StanceOrder(RegionOrder):
    """The hidden groups of a region take a stance."""

    repeats: ClassVar[bool] = True
    stance: ClassVar[Stance] = Stance.OPERATE

    @property
    def regions(self) -> tuple[str, ...]:
        return (self.region,)

    def carry_out(self, at: Execution) -> Iterator[Event]:
        yield StanceTaken(self.region, self.stance, 0)


@dataclass(frozen=True, slots=True)
class EmphasisOrder(StanceOrder):
    """A stance in which they attack, with an emphasis or none."""

    emphasis: str = "none"

    def unfit(self, situation: Situation, row: int) -> Refusal | None:
        if self.emphasis not in EMPHASES:
            return Refusal(f"no emphasis is called {self.emphasis}: choose {', '.join(EMPHASES)}")
        if (weak := self.unready(situation, row)) is not None:
            return weak
        hidden = situation.underground
        now = None if hidden is None else (hidden.stance[row], hidden.emphasis[row])
        return Refusal("the groups there do that already") if now == (self.stance, EMPHASES.index(self.emphasis)) else None

    def unready(self, situation: Situation, row: int) -> Refusal | None:
        """Why the network there is not up to it; None where it is."""
        return None

    def text(self, situation: Situation) -> str:
        on = "" if self.emphasis == "none" else f" against {self.emphasis}"
        return f"{self.verb}{on} in {region_name(situation, self.region)}"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        yield StanceTaken(self.region, self.stance, EMPHASES.index(self.emphasis))

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for region in situation.board.region_ids:
            for emphasis in EMPHASES:
                order = cls(region, emphasis)
                if order.refusal(situation) is None:
                    yield order
