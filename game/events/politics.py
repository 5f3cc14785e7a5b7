"""Politics: what people think and fear, how firmly zones are held, how much will is left. One array event a rule and week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.events.event import ArrayEvent, Audience, Event, allies, column
from game.units import Floats

if TYPE_CHECKING:
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True, eq=False)
class GripChanged(ArrayEvent):
    """How firmly each zone is held."""

    grip: Floats = column("f8")

    def apply(self, theater: Theater) -> None:
        theater.ground.grip = self.grip

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True, eq=False)
class OpinionShifted(ArrayEvent):
    """Support for the insurgents, grievance, fear and the memory of harm, by zone."""

    support: Floats = column("f8")
    grievance: Floats = column("f8")
    fear: Floats = column("f8")
    hurt_memory: Floats = column("f8")

    def apply(self, theater: Theater) -> None:
        ground = theater.ground
        ground.support, ground.grievance, ground.fear = self.support, self.grievance, self.fear
        ground.hurt_memory = self.hurt_memory

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True)
class MeasureTaken(Event):
    """A measure was set going, renewed or ended in a zone; `weeks` are those it has left, this one included."""

    faction: str
    zone: str
    measure: int
    weeks: int

    def apply(self, theater: Theater) -> None:
        theater.ground.put("measures", (self.measure, theater.board.index[self.zone]), self.weeks)

    def audience(self, theater: Theater) -> Audience:
        return allies(theater, self.faction)


@dataclass(frozen=True, slots=True)
class WillChanged(Event):
    """Each faction's will."""

    will: tuple[float, ...]

    def apply(self, theater: Theater) -> None:
        for faction, will in zip(theater.factions.values(), self.will, strict=True):
            faction.will = will

    def audience(self, theater: Theater) -> Audience:
        return ()
