"""Hunting: surveillance flown, targets struck, raids made, amnesties held, and the rules all this keeps to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Audience, Event, Names, allies, counted, witnesses

if TYPE_CHECKING:
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True)
class EngagementSet(Event):
    """A side's rules of engagement were set: strict, standard or permissive."""

    faction: str
    rules: str
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        theater.factions[self.faction].rules_of_engagement = self.rules

    def audience(self, theater: Theater) -> Audience:
        return allies(theater, self.faction)

    def headline(self, names: Names) -> str:
        return f"{names.factions[self.faction]}: rules of engagement are {self.rules} from now on"


@dataclass(frozen=True, slots=True)
class SurveillanceFlown(Event):
    """Aircraft watched a zone; `found` groups are known a step better than before, `left` packages are left."""

    faction: str
    zone: str
    week: int
    found: int
    leaders: int
    left: int
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        faction = theater.factions[self.faction]
        faction.packages_left = self.left
        row = theater.board.index[self.zone]
        faction.watched = (*(each for each in faction.watched if each[0] == self.week), (self.week, row))

    def audience(self, theater: Theater) -> Audience:
        return allies(theater, self.faction)

    def headline(self, names: Names) -> str:
        found = f"{counted(self.found, 'group', 'groups')} known a step better" if self.found else "nobody new found"
        leader = f", {counted(self.leaders, 'leader', 'leaders')} too" if self.leaders else ""
        return f"{names.zones[self.zone]}: watched from the air, {found}{leader}"


@dataclass(frozen=True, slots=True)
class TargetStruck(Event):
    """Aircraft struck at a leader or at exposed cells; `StrikesFlown` tells the harm done, other events who was lost."""

    faction: str
    zone: str
    target: str
    hit: bool
    operators_killed: int
    left: int
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        theater.factions[self.faction].packages_left = self.left

    def audience(self, theater: Theater) -> Audience:
        return witnesses(theater, self.zone, self.faction, theater.insurgents.id)

    def headline(self, names: Names) -> str:
        whom = "a leader" if self.target == "leader" else "a cell"
        came_to = "hit" if self.hit else "missed"
        if self.operators_killed:
            came_to = f"{counted(self.operators_killed, 'guerrilla', 'guerrillas')} killed"
        return f"{names.zones[self.zone]}: {names.factions[self.faction]} struck at {whom}, {came_to}"


@dataclass(frozen=True, slots=True)
class RaidMade(Event):
    """A formation raided a cell or a leader; other events tell who was lost by it."""

    faction: str
    formation: str
    zone: str
    target: str
    found: bool
    operators: int  # captured
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        """Nothing more changes: this is the news of it."""

    def audience(self, theater: Theater) -> Audience:
        return witnesses(theater, self.zone, self.faction, theater.insurgents.id)

    def headline(self, names: Names) -> str:
        whom = "a leader" if self.target == "leader" else "a cell"
        taken = names.people(self.operators, exactly=names.viewer in (None, self.faction))
        came_to = f"{taken} captured" if self.operators else "success" if self.found else "nobody found"
        return f"{names.zones[self.zone]}: {names.factions[self.faction]} raided {whom}, {came_to}"


@dataclass(frozen=True, slots=True)
class AmnestyHeld(Event):
    """An amnesty was held in a zone; `will` is what it left of the giver's. Other events took those who came in off the rolls."""

    faction: str
    zone: str
    surrendered: int
    will: float
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        theater.factions[self.faction].will = self.will

    def headline(self, names: Names) -> str:
        came = counted(self.surrendered, "guerrilla", "guerrillas")
        return f"{names.zones[self.zone]}: {came} took the amnesty of {names.factions[self.faction]}"
