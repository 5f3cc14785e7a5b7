"""Networks: members who join, how far the insurgents' call carries, and what they build, extort and mass in a region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.events.event import ArrayEvent, Audience, Event, column
from game.units import Ints

if TYPE_CHECKING:
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True, eq=False)
class MembersChanged(ArrayEvent):
    """People joined, and dormant members took up operations: members by zone, operators by element, rows of new elements."""

    recruited: int
    dormant: Ints = column("i8")
    operators: Ints = column("i8")
    new_zones: Ints = column("i8")
    new_operators: Ints = column("i8")

    def apply(self, theater: Theater) -> None:
        theater.ground.dormant = self.dormant
        theater.underground.element_operators = self.operators
        theater.ledger.recruit(theater.insurgents.id, self.recruited)
        if len(self.new_zones):
            theater.hide(self.new_zones, self.new_operators)

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True)
class ReachChanged(Event):
    """How far the insurgents' call carries."""

    reach: float

    def apply(self, theater: Theater) -> None:
        theater.reach = self.reach

    def audience(self, theater: Theater) -> Audience:
        return (theater.insurgents.id,)
