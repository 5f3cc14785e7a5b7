"""Logistics: money spent on standing orders, supply that arrives or does not, and formations that recover."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.events.event import Audience, Event

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
