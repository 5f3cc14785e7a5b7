"""Security: sweeps, and what police and their like do to those who hide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import ArrayEvent, Audience, Event, Names, column, counted, witnesses
from game.units import Ints

if TYPE_CHECKING:
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True)
class SweepMade(Event):
    """A day's sweep of a zone cost someone something; `ElementsLost` has taken the operators out of the ranks."""

    zone: str
    faction: str
    formation_killed: tuple[tuple[str, int], ...]
    operators_killed: int
    operators_captured: int
    civilians_killed: int
    civilians_hurt: int  # killed and wounded
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        row, ground = theater.board.index[self.zone], theater.ground
        if self.civilians_hurt:
            ground.put("hurt_by_others", row, ground.hurt_by_others[row] + self.civilians_hurt)
            theater.lose_civilians(self.zone, self.civilians_killed, self.faction)
        for formation, killed in self.formation_killed:
            theater.lose(theater.formations[formation], "killed", killed)

    def audience(self, theater: Theater) -> Audience:
        return witnesses(theater, self.zone, self.faction, theater.insurgents.id)

    @property
    def is_costly(self) -> bool:
        """True where it cost anybody anything."""
        soldiers = any(killed for _, killed in self.formation_killed)
        return soldiers or self.operators_killed + self.operators_captured + self.civilians_killed > 0

    def headline(self, names: Names) -> str:
        toll = [
            (self.operators_killed, f"{counted(self.operators_killed, 'guerrilla', 'guerrillas')} killed"),
            (self.operators_captured, f"{self.operators_captured} captured"),
            (self.formation_killed, f"{sum(n for _, n in self.formation_killed)} of the security forces killed"),
            (self.civilians_killed, f"{counted(self.civilians_killed, 'civilian', 'civilians')} killed"),
        ]
        told = ", ".join(words for count, words in toll if count)
        return f"{names.zones[self.zone]}: a sweep by {names.factions[self.faction]}; {told}" if told else ""


@dataclass(frozen=True, slots=True, eq=False)
class DormantLost(ArrayEvent):
    """Dormant members were arrested or gave themselves up; what each zone has left of them."""

    captured: int
    surrendered: int
    dormant: Ints = column("i8")

    def apply(self, theater: Theater) -> None:
        theater.ground.dormant = self.dormant
        theater.ledger.enter(theater.insurgents.id, "captured", self.captured)
        theater.ledger.enter(theater.insurgents.id, "surrendered", self.surrendered)

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True, eq=False)
class PoliceRaised(ArrayEvent):
    """Police were raised where a side polices in earnest; how many each zone has now."""

    local_security: Ints = column("i8")

    def apply(self, theater: Theater) -> None:
        ground = theater.ground
        more = self.local_security - ground.local_security
        for faction in theater.factions.values():
            theater.ledger.recruit(faction.id, int(more[ground.controller == faction.row].sum()))
        ground.local_security = self.local_security

    def audience(self, theater: Theater) -> Audience:
        return ()
