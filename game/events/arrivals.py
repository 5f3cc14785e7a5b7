"""Arrivals and departures over the map's edge: formations raised, detachments away and back, people from abroad, new leaders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from game.events.event import Audience, Event, Names, allies, counted, witnesses

if TYPE_CHECKING:
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True)
class FormationRaised(Event):
    """A new formation came into the theater."""

    formation: str
    faction: str
    name: str
    kind: str
    strength: int
    quality: float
    zone: str
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        theater.factions[self.faction].muster(self.formation, self.name, self.kind, self.strength, self.quality, self.zone)
        theater.ledger.recruit(self.faction, self.strength)

    def audience(self, theater: Theater) -> Audience:
        return witnesses(theater, self.zone, self.faction)

    def headline(self, names: Names) -> str:
        count = names.people(self.strength, exactly=names.viewer in (None, self.faction))
        return f"{self.name} ({names.factions[self.faction]}), {count} strong, arrived in {names.zones[self.zone]}"


@dataclass(frozen=True, slots=True)
class DetachmentLeft(Event):
    """People of a formation left the theater, all of them or a part; back in week `until`, or never."""

    formation: str
    zone: str
    people: int
    whole: bool
    until: int | None
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        body = theater.formations[self.formation]
        theater.lose(body, "withdrawn", self.people)
        if self.until is not None:
            theater.circumstances.miss(
                (body.id, body.faction.id, body.name, body.kind, body.quality, self.people, self.until)
            )  # fmt: skip
        if self.whole:
            theater.disband(body)

    def audience(self, theater: Theater) -> Audience:
        return allies(theater, theater.formations[self.formation].faction.id)

    def headline(self, names: Names) -> str:
        who = "All" if self.whole else f"{self.people:,}"
        back = f"until week {self.until}" if self.until is not None else "for good"
        return f"{who} of {names.formation(self.formation)} left {names.zones[self.zone]} for other fronts, {back}"


@dataclass(frozen=True, slots=True)
class DetachmentReturned(Event):
    """People of a formation came back, into its ranks where it stands there, or as a body of their own."""

    formation: str
    faction: str
    into: str
    name: str
    zone: str
    people: int
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        back = theater.circumstances.welcome(self.formation, self.people)
        theater.ledger.come_back(self.faction, self.people)
        if self.into in theater.formations:
            theater.formations[self.into].strength += self.people
        else:
            theater.factions[self.faction].muster(self.into, back.name, back.kind, self.people, back.quality, self.zone)

    def audience(self, theater: Theater) -> Audience:
        return allies(theater, self.faction)

    def headline(self, names: Names) -> str:
        return f"{self.people:,} of {self.name} came back to {names.zones[self.zone]}"


@dataclass(frozen=True, slots=True)
class InflowBegan(Event):
    """From now on people come to the insurgents from abroad, up to and in a week. Nobody else is told."""

    zones: tuple[str, ...]
    people: int
    until: int
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        theater.circumstances.let_in(self.zones, self.people, self.until)

    def audience(self, theater: Theater) -> Audience:
        return (theater.insurgents.id,)

    def headline(self, names: Names) -> str:
        return f"{counted(self.people, 'volunteer', 'volunteers')} a week from abroad, until week {self.until} is over"


@dataclass(frozen=True, slots=True)
class StrangersHid(Event):
    """People from elsewhere joined the insurgents' hidden members: dormant ones by zone, and elements of operators."""

    dormant: tuple[tuple[str, int], ...]
    elements: tuple[tuple[str, int], ...]
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        index = theater.board.index
        dormant = theater.ground.dormant.copy()
        np.add.at(dormant, [index[zone] for zone, _ in self.dormant], [people for _, people in self.dormant])
        theater.ground.dormant = dormant
        theater.ledger.recruit(theater.insurgents.id, self.people)
        if self.elements:
            rows = np.array([index[zone] for zone, _ in self.elements], dtype=np.int64)
            theater.hide(rows, np.array([people for _, people in self.elements], dtype=np.int64))

    def audience(self, theater: Theater) -> Audience:
        return (theater.insurgents.id,)

    @property
    def people(self) -> int:
        """All of them."""
        return sum(people for _, people in (*self.dormant, *self.elements))

    def headline(self, names: Names) -> str:
        where = sorted({names.zones[zone] for zone, _ in (*self.dormant, *self.elements)})
        return f"{self.people:,} joined from elsewhere: {', '.join(where)}"


@dataclass(frozen=True, slots=True)
class LeaderAppeared(Event):
    """A new leader of the insurgents took up a post, hidden in a zone."""

    leader: str
    name: str
    rank: str
    region: str | None
    zone: str
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        theater.insurgents.appoint(self.leader, self.name, self.rank, self.region, self.zone)

    def audience(self, theater: Theater) -> Audience:
        return (theater.insurgents.id,)

    def headline(self, names: Names) -> str:
        return f"{self.name} took up the post, in {names.zones[self.zone]}"
