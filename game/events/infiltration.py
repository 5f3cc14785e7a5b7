"""Infiltration: elements told to slip into another zone, where they have got to, and those who were caught on the border."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import ArrayEvent, Audience, Event, Names, column, counted, witnesses
from game.units import Ints

if TYPE_CHECKING:
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True)
class InfiltrationOrdered(Event):
    """So many elements of a zone, at most, were told to slip into another by the end of the week."""

    zone: str
    to: str
    elements: int

    def apply(self, theater: Theater) -> None:
        theater.infiltrations = (*theater.infiltrations, (self.zone, self.to, self.elements))

    def audience(self, theater: Theater) -> Audience:
        return (theater.insurgents.id,)


@dataclass(frozen=True, slots=True, eq=False)
class ElementsMoved(ArrayEvent):
    """Where each element now is, and the region each group is commanded from."""

    element_zone: Ints = column("i8")
    region: Ints = column("i8")

    def apply(self, theater: Theater) -> None:
        theater.underground.element_zone, theater.underground.group_region = self.element_zone, self.region

    def audience(self, theater: Theater) -> Audience:
        return (theater.insurgents.id,)


@dataclass(frozen=True, slots=True)
class InfiltratorsCaught(Event):
    """It became known at a border that guerrillas were caught there; `ElementsLost` has taken them out of the ranks."""

    zone: str
    captured: int
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        """Nothing more changes: this is the news of it."""

    def audience(self, theater: Theater) -> Audience:
        return witnesses(theater, self.zone, theater.insurgents.id)

    def headline(self, names: Names) -> str:
        return f"{counted(self.captured, 'infiltrator', 'infiltrators')} caught on the border at {names.zones[self.zone]}"
