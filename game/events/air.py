"""Air: packages assigned to a zone, and what their strikes did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Audience, Event, Names, allies, counted, witnesses

if TYPE_CHECKING:
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True)
class SupportAssigned(Event):
    """Close support was assigned to a zone for the week; `packages` in all, `left` with the faction."""

    faction: str
    zone: str
    packages: int
    left: int

    def apply(self, theater: Theater) -> None:
        faction = theater.factions[self.faction]
        faction.packages_left = self.left
        row = theater.board.index[self.zone]
        theater.ground.put("support_packages", (faction.row, row), self.packages)

    def audience(self, theater: Theater) -> Audience:
        return (self.faction,)


@dataclass(frozen=True, slots=True)
class InterdictionAssigned(Event):
    """Packages were set on the supply that passes through a zone this week; `packages` in all, `left` with the faction."""

    faction: str
    zone: str
    packages: int
    left: int

    def apply(self, theater: Theater) -> None:
        faction = theater.factions[self.faction]
        faction.packages_left = self.left
        theater.ground.put("interdiction", (faction.row, theater.board.index[self.zone]), self.packages)

    def audience(self, theater: Theater) -> Audience:
        return (self.faction,)


@dataclass(frozen=True, slots=True)
class StrikesFlown(Event):
    """Aircraft struck in a zone for a day."""

    faction: str
    zone: str
    strikes: int
    killed: tuple[tuple[str, int], ...]
    civilians_killed: int
    civilians_hurt: int
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        if self.civilians_hurt or self.civilians_killed:
            row, ground = theater.board.index[self.zone], theater.ground
            ground.put("hurt_by_others", row, ground.hurt_by_others[row] + self.civilians_hurt)
            theater.lose_civilians(self.zone, self.civilians_killed, self.faction, by_air=True)
        for formation, killed in self.killed:
            theater.lose(theater.formations[formation], "killed", killed)

    def audience(self, theater: Theater) -> Audience:
        return witnesses(theater, self.zone, self.faction)

    def headline(self, names: Names) -> str:
        dead = f"; {counted(self.civilians_killed, 'civilian', 'civilians')} killed" if self.civilians_killed else ""
        toll = names.people(sum(n for _, n in self.killed), exactly=all(names.owns(f) for f, _ in self.killed))
        hit = f", {toll} fighters reported killed" if self.killed else ""
        return f"{names.zones[self.zone]}: {self.strikes} strikes by {names.factions[self.faction]}{hit}{dead}"


@dataclass(frozen=True, slots=True)
class ShiftOrdered(Event):
    """A side set out to fly its packages in other shares by country; they hold from `week` on."""

    faction: str
    week: int
    share: dict[str, float]

    def apply(self, theater: Theater) -> None:
        theater.factions[self.faction].air_shift = (self.week, self.share)

    def audience(self, theater: Theater) -> Audience:
        return allies(theater, self.faction)


@dataclass(frozen=True, slots=True)
class AirShifted(Event):
    """A side's packages are flown in new shares by country from this week on."""

    faction: str
    share: dict[str, float]
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        faction = theater.factions[self.faction]
        faction.air_share, faction.air_shift = self.share, None

    def audience(self, theater: Theater) -> Audience:
        return allies(theater, self.faction)

    def headline(self, names: Names) -> str:
        parts = ", ".join(f"{country} {share:.0%}" for country, share in self.share.items())
        return f"{names.factions[self.faction]}: aircraft now fly by new shares: {parts}"
