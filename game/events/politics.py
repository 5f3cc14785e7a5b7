"""Politics: what people think and fear, how firmly zones are held, how much will is left. One array event a rule and week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.events.event import ArrayEvent, Audience, Event, column
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
class WillChanged(Event):
    """Each faction's will."""

    will: tuple[float, ...]

    def apply(self, theater: Theater) -> None:
        for faction, will in zip(theater.factions.values(), self.will, strict=True):
            faction.will = will

    def audience(self, theater: Theater) -> Audience:
        return ()
