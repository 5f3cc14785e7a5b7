"""What orders of air packages for a week over a zone of the enemy's have in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.orders.order import Cost, Order, Refusal

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class PackageOrder(Order):
    """Packages over a zone held or contested by the enemy."""

    givers: ClassVar[tuple[str, ...]] = ("coalition", "government")

    zone: str
    packages: int = 1

    def cost(self, situation: Situation) -> Cost:
        return Cost(packages=self.packages)

    def refusal(self, situation: Situation) -> Refusal | None:
        board = situation.board
        if self.zone not in board.index:
            return Refusal(f"there is no zone {self.zone}")
        if self.packages < 1:
            return Refusal("assign at least one package")
        row = board.index[self.zone]
        if board.country[row] not in situation.strike_countries:
            return Refusal(f"your aircraft may not strike in the country {board.names[row]} lies in")
        if not (situation.hostile_held[row] or situation.contested[row]):
            return Refusal(f"no enemy is known to hold {board.names[row]}")
        return None

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        if situation.packages < 1:
            return
        for row, zone in enumerate(situation.board.zone_ids):
            if situation.hostile_held[row] or situation.contested[row]:
                order = cls(zone)
                if order.refusal(situation) is None:
                    yield order
