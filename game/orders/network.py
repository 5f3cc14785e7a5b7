"""What orders to the network of a region share: its name, its level, and the refusals that follow from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.orders.order import Order, Refusal

if TYPE_CHECKING:
    from game.views.situation import Situation

EXTORT, INTIMIDATE, SURGE, MASS, SHADOW_RULE = 1, 2, 3, 4, 5
"""The levels of a region's network that unlock each."""


def region_row(situation: Situation, region: str) -> int | None:
    """The row of a region, where it is on the board and one has people who hide there."""
    known = situation.underground is not None and region in situation.board.region_ids
    return situation.board.region_ids.index(region) if known else None


def region_name(situation: Situation, region: str) -> str:
    """A region's name."""
    return situation.board.region_names[situation.board.region_ids.index(region)]


def level(situation: Situation, row: int) -> int:
    """The level of one's network in a region."""
    return situation.underground.network[row] if situation.underground is not None else 0


def too_weak(situation: Situation, row: int, needed: int, what: str) -> Refusal | None:
    """The refusal where a region's network has not the level that something takes."""
    have = level(situation, row)
    if have >= needed:
        return None
    return Refusal(f"the network in {situation.board.region_names[row]} is at level {have}: to {what} takes level {needed}")


@dataclass(frozen=True, slots=True)
class RegionOrder(Order):
    """An order of the insurgents to their network in a region."""

    givers: ClassVar[tuple[str, ...]] = ("insurgent",)
    repeats: ClassVar[bool] = False

    region: str

    def refusal(self, situation: Situation) -> Refusal | None:
        row = region_row(situation, self.region)
        return Refusal(f"you have no network in {self.region}") if row is None else self.unfit(situation, row)

    def unfit(self, situation: Situation, row: int) -> Refusal | None:
        """Why the region of this row will not do; None where it will."""
        return None

    def text(self, situation: Situation) -> str:
        return f"{self.verb} in {region_name(situation, self.region)}"

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for region in situation.board.region_ids:
            order = cls(region)
            if order.refusal(situation) is None:
                yield order
