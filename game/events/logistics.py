"""Logistics: money spent on standing orders, supply that arrives or does not, and formations that recover."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Audience, Event, Names, allies, witnesses

if TYPE_CHECKING:
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True)
class UpkeepPaid(Event):
    """A faction paid for what its standing orders cost this week; `treasury` is what is left."""

    faction: str
    treasury: float

    def apply(self, theater: Theater) -> None:
        theater.factions[self.faction].treasury = self.treasury

    def audience(self, theater: Theater) -> Audience:
        return (self.faction,)


@dataclass(frozen=True, slots=True)
class SupplyChanged(Event):
    """The supply of formations that more or less of it has reached this week."""

    supply: tuple[tuple[str, float], ...]

    def apply(self, theater: Theater) -> None:
        for formation, supply in self.supply:
            theater.formations[formation].supply = supply

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True)
class CohesionRecovered(Event):
    """Formations that rested pulled themselves together."""

    cohesion: tuple[tuple[str, float], ...]

    def apply(self, theater: Theater) -> None:
        for formation, cohesion in self.cohesion:
            theater.formations[formation].cohesion = cohesion

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True)
class WorksChanged(Event):
    """Works of a zone: the level, 0-3, and the weeks of work on the next."""

    zone: str
    level: int
    weeks: int
    finished: bool
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        row = theater.board.index[self.zone]
        theater.ground.put("fortification", row, self.level)
        theater.ground.put("works_weeks", row, self.weeks)

    def audience(self, theater: Theater) -> Audience:
        return witnesses(theater, self.zone)

    def headline(self, names: Names) -> str:
        return f"The works of {names.zones[self.zone]} were raised to level {self.level}" if self.finished else ""


@dataclass(frozen=True, slots=True)
class TrainingBegun(Event):
    """A formation began training, paid for by a faction, that is over at the end of week `until`."""

    faction: str
    formation: str
    until: int

    def apply(self, theater: Theater) -> None:
        theater.formations[self.formation].trained_by = self.until

    def audience(self, theater: Theater) -> Audience:
        return allies(theater, self.faction)


@dataclass(frozen=True, slots=True)
class TrainingDone(Event):
    """A formation came out of its training, of this quality."""

    formation: str
    quality: float
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        body = theater.formations[self.formation]
        body.quality, body.trained_by = self.quality, None

    def audience(self, theater: Theater) -> Audience:
        return allies(theater, theater.formations[self.formation].faction.id)

    def headline(self, names: Names) -> str:
        return f"{names.formation(self.formation)} came out of training: quality {self.quality:.2f}"
