"""Incidents: what came from off the map or from politics, and what it changed for a side or over the ground."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from game.events.event import Audience, Event, Names, allies, counted

if TYPE_CHECKING:
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True)
class IncidentHappened(Event):
    """An incident of the scenario happened; the events of its effects follow it."""

    incident: str
    title: str
    secret: bool = False
    weight: ClassVar[int] = 3

    def apply(self, theater: Theater) -> None:
        now = theater.circumstances
        now.happened = {**now.happened, self.incident: theater.calendar.week}
        now.holding = {incident: weeks for incident, weeks in now.holding.items() if incident != self.incident}

    def audience(self, theater: Theater) -> Audience:
        return (theater.insurgents.id,) if self.secret else Event.audience(self, theater)

    def headline(self, names: Names) -> str:
        return self.title


@dataclass(frozen=True, slots=True)
class ConditionsWatched(Event):
    """For how many weeks running the condition of each incident that waits for one has held. Nobody is told."""

    holding: tuple[tuple[str, int], ...]

    def apply(self, theater: Theater) -> None:
        theater.circumstances.holding = dict(self.holding)

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True)
class ProvisionChanged(Event):
    """A faction has more (or fewer) orders and air packages a week, up to and in a week, or from now on."""

    faction: str
    command: int
    packages: int
    until: int | None
    command_left: int
    packages_left: int
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        now, side = theater.circumstances, theater.factions[self.faction]
        now.provide(self.faction, self.command, self.packages, self.until)
        side.command_left, side.packages_left = self.command_left, self.packages_left

    def audience(self, theater: Theater) -> Audience:
        return allies(theater, self.faction)

    def headline(self, names: Names) -> str:
        orders = f"{self.command:+d} command" if self.command else ""
        air = f"{counted_change(self.packages)} a week" if self.packages else ""
        span = f", until week {self.until} is over" if self.until else ", from now on"
        return f"{names.factions[self.faction]}: {', '.join(each for each in (orders, air) if each)}{span}"


def counted_change(packages: int) -> str:
    """A change in air packages in words.

    >>> counted_change(-1), counted_change(2)
    ('1 air package fewer', '2 air packages more')
    """
    return f"{counted(abs(packages), 'air package', 'air packages')} {'more' if packages > 0 else 'fewer'}"


@dataclass(frozen=True, slots=True)
class PartnerPaused(Event):
    """Kinds of a faction's formations neither attack the insurgents nor march towards them, up to and in a week."""

    faction: str
    kinds: tuple[str, ...]
    called: tuple[str, ...]  # the kinds' names
    until: int
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        theater.circumstances.pause(self.faction, self.kinds, self.until)

    def headline(self, names: Names) -> str:
        who = f"{names.factions[self.faction]} ({', '.join(each.lower() for each in self.called)})"
        return f"{who}: no advance on the insurgents until week {self.until} is over"


@dataclass(frozen=True, slots=True)
class WeatherClosedIn(Event):
    """Nothing flies over these zones before a day counted from the first morning."""

    zones: tuple[str, ...]
    days: int
    until_day: int
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        rows = [theater.board.index[zone] for zone in self.zones]
        fresh = theater.circumstances.grounded_until.copy()
        fresh[rows] = np.maximum(fresh[rows], self.until_day)
        theater.circumstances.grounded_until = fresh

    def headline(self, names: Names) -> str:
        length = counted(self.days, "day", "days")
        return f"Weather: for {length} nothing flies over {counted(len(self.zones), 'zone', 'zones')}"


@dataclass(frozen=True, slots=True)
class AidGranted(Event):
    """Money into a faction's treasury, or out of it; `treasury` is what it has then."""

    faction: str
    rp: float
    treasury: float
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        theater.factions[self.faction].treasury = self.treasury

    def audience(self, theater: Theater) -> Audience:
        return (self.faction,)

    def headline(self, names: Names) -> str:
        return f"{names.factions[self.faction]}: {self.rp:+g} RP"


@dataclass(frozen=True, slots=True)
class RouteChanged(Event):
    """A route was opened or shut."""

    route: str
    a: str
    b: str
    open: bool
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        route = theater.board.route_between(self.a, self.b)
        assert route is not None
        theater.ground.put("route_open", route.row, self.open)

    def headline(self, names: Names) -> str:
        return f"The way from {names.zones[self.a]} to {names.zones[self.b]} is {'open' if self.open else 'shut'}"


@dataclass(frozen=True, slots=True)
class StrikesPermitted(Event):
    """A faction's aircraft may strike in a country from now on."""

    faction: str
    country: str

    def apply(self, theater: Theater) -> None:
        now = theater.circumstances
        now.permits = (*now.permits, (self.faction, self.country))

    def audience(self, theater: Theater) -> Audience:
        return allies(theater, self.faction)
