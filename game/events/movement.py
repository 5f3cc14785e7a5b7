"""Movement: postures taken, legs begun, arrivals, marches halted, retreats, crossings opened and shut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Audience, Event, Names, allies, witnesses

if TYPE_CHECKING:
    from game.theater.theater import Theater


def _clear_march(theater: Theater, formation: str) -> None:
    body = theater.formations[formation]
    body.destination = body.next_zone = body.arrives = None


@dataclass(frozen=True, slots=True)
class PostureTaken(Event):
    """A formation took up a posture; with a destination when it is to go somewhere."""

    formation: str
    posture: str
    destination: str | None = None

    def apply(self, theater: Theater) -> None:
        body = theater.formations[self.formation]
        _clear_march(theater, self.formation)
        body.posture, body.destination = type(body.posture)(self.posture), self.destination

    def audience(self, theater: Theater) -> Audience:
        return allies(theater, theater.formations[self.formation].faction.id)


@dataclass(frozen=True, slots=True)
class OrdersLapsed(Event):
    """A standing order lapsed, and the formation holds where it is."""

    formation: str
    zone: str
    why: str
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        body = theater.formations[self.formation]
        _clear_march(theater, self.formation)
        body.posture = type(body.posture)("hold")

    def audience(self, theater: Theater) -> Audience:
        return allies(theater, theater.formations[self.formation].faction.id)

    def headline(self, names: Names) -> str:
        return f"{names.formation(self.formation)} held at {names.zones[self.zone]}: {self.why}"


@dataclass(frozen=True, slots=True)
class LegBegun(Event):
    """A formation set out for the next zone of its way and will be there on a day counted from the first morning."""

    formation: str
    zone: str
    to: str
    arrives: int

    def apply(self, theater: Theater) -> None:
        body = theater.formations[self.formation]
        body.next_zone, body.arrives = self.to, self.arrives

    def audience(self, theater: Theater) -> Audience:
        return allies(theater, theater.formations[self.formation].faction.id)


@dataclass(frozen=True, slots=True)
class FormationArrived(Event):
    """A formation entered a zone; at its destination it is no longer on the march."""

    formation: str
    zone: str
    posture: str
    done: bool
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        body = theater.formations[self.formation]
        theater.place(body, self.zone)
        body.next_zone = body.arrives = body.strength_when_asked = body.day_asked = None
        body.posture = type(body.posture)(self.posture)
        if self.done:
            body.destination = None

    def audience(self, theater: Theater) -> Audience:
        return witnesses(theater, self.zone, theater.formations[self.formation].faction.id)

    def headline(self, names: Names) -> str:
        return f"{names.formation(self.formation)} entered {names.zones[self.zone]}" if self.done else ""


@dataclass(frozen=True, slots=True)
class FormationRetreated(Event):
    """A beaten formation fell back to a neighbouring zone of its own side."""

    formation: str
    zone: str
    to: str
    cohesion: float
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        body = theater.formations[self.formation]
        theater.place(body, self.to)
        _clear_march(theater, self.formation)
        body.posture, body.cohesion = type(body.posture)("hold"), self.cohesion
        body.strength_when_asked = body.day_asked = None

    def audience(self, theater: Theater) -> Audience:
        return witnesses(theater, self.zone, theater.formations[self.formation].faction.id)

    def headline(self, names: Names) -> str:
        return f"{names.formation(self.formation)} fell back from {names.zones[self.zone]} to {names.zones[self.to]}"


@dataclass(frozen=True, slots=True)
class CrossingSet(Event):
    """A crossing of the frontier was opened or shut, by whoever holds the end named first."""

    faction: str
    zone: str
    to: str
    is_open: bool
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        route = theater.board.route_between(self.zone, self.to)
        if route is not None:
            theater.ground.put("route_open", route.row, self.is_open)

    def headline(self, names: Names) -> str:
        done = "opened" if self.is_open else "shut"
        return f"{names.factions[self.faction]} {done} the crossing from {names.zones[self.zone]} to {names.zones[self.to]}"


@dataclass(frozen=True, slots=True)
class FormationWithdrawn(Event):
    """A formation left the map, its side's will being gone."""

    formation: str
    zone: str
    weight: ClassVar[int] = 3

    def apply(self, theater: Theater) -> None:
        body = theater.formations[self.formation]
        theater.lose(body, "withdrawn", body.strength)
        theater.disband(body)

    def headline(self, names: Names) -> str:
        return f"Called home from {names.zones[self.zone]}, the will to go on being spent: {names.formation(self.formation)}"


@dataclass(frozen=True, slots=True)
class ForceRaised(Event):
    """A new formation was raised among the people of a zone."""

    id: str
    faction: str
    zone: str
    name: str
    kind: str
    strength: int
    quality: float
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        theater.ledger.recruit(self.faction, self.strength)
        theater.enlist(self.id, self.faction, self.name, self.kind, self.strength, self.quality, self.zone)

    def audience(self, theater: Theater) -> Audience:
        return witnesses(theater, self.zone, self.faction)

    def headline(self, names: Names) -> str:
        return f"{names.factions[self.faction]} raised a force in {names.zones[self.zone]}: {self.name}"
