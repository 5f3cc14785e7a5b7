"""Networks: members who join, how far the insurgents' call carries, and what they build, extort and mass in a region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from numpy.typing import NDArray

from game.events.event import ArrayEvent, Audience, Event, Names, column, witnesses
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


@dataclass(frozen=True, slots=True)
class NetworkRaised(Event):
    """The insurgents' network in a region reached a level."""

    region: str
    level: int

    def apply(self, theater: Theater) -> None:
        _set(theater, "region_network", self.region, self.level)

    def audience(self, theater: Theater) -> Audience:
        return (theater.insurgents.id,)


@dataclass(frozen=True, slots=True)
class ExtortionSet(Event):
    """The network of a region began or ceased to extort its people."""

    region: str
    extorting: bool

    def apply(self, theater: Theater) -> None:
        _set(theater, "region_extorting", self.region, self.extorting)

    def audience(self, theater: Theater) -> Audience:
        return (theater.insurgents.id,)


def _set(theater: Theater, column: str, region: str, value: int | bool) -> None:
    fresh: NDArray[Any] = getattr(theater.underground, column).copy()
    fresh[theater.board.region_ids.index(region)] = value
    setattr(theater.underground, column, fresh)


@dataclass(frozen=True, slots=True)
class PeopleCowed(Event):
    """The people of a zone were threatened: what they think of the insurgents, and how afraid they are, from now on."""

    zone: str
    support: float
    fear: float

    def apply(self, theater: Theater) -> None:
        row = theater.board.index[self.zone]
        theater.ground.put("support", row, self.support)
        theater.ground.put("fear", row, self.fear)

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True)
class BroadcastMade(Event):
    """The insurgents sent a message to the world."""

    week: int
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        theater.broadcast_week = self.week

    def headline(self, names: Names) -> str:
        return "The insurgents sent a message to the world"


@dataclass(frozen=True, slots=True)
class MassingSet(Event):
    """The zones where operators have been told to come together by the week's end."""

    zones: tuple[str, ...]

    def apply(self, theater: Theater) -> None:
        theater.massing = self.zones

    def audience(self, theater: Theater) -> Audience:
        return (theater.insurgents.id,)


@dataclass(frozen=True, slots=True, eq=False)
class ColumnMassed(ArrayEvent):
    """Operators came together in the open as a formation; what each element has left in hiding."""

    formation: str
    zone: str
    name: str
    kind: str
    strength: int
    quality: float
    operators: Ints = column("i8")
    weight: ClassVar[int] = 3

    def apply(self, theater: Theater) -> None:
        theater.underground.element_operators = self.operators
        theater.insurgents.muster(self.formation, self.name, self.kind, self.strength, self.quality, self.zone)

    def audience(self, theater: Theater) -> Audience:
        return witnesses(theater, self.zone, theater.insurgents.id)

    def headline(self, names: Names) -> str:
        return f"A guerrilla column gathered in the open at {names.zones[self.zone]}"


@dataclass(frozen=True, slots=True, eq=False)
class ColumnCalledUp(ColumnMassed):
    """The same where the insurgents rule, with members who waited there; what each zone has left of those."""

    dormant: Ints = column("i8")

    def apply(self, theater: Theater) -> None:
        theater.ground.dormant = self.dormant
        ColumnMassed.apply(self, theater)

    def headline(self, names: Names) -> str:
        return f"A guerrilla column gathered in the open at {names.zones[self.zone]}, and people there were called to arms"
