"""Politics: what people think and fear, how firmly zones are held, how much will is left. One array event a rule and week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import ArrayEvent, Audience, Event, Names, allies, column
from game.terms import Estimate
from game.units import Floats, Ints

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


@dataclass(frozen=True, slots=True, eq=False)
class ServicesRestored(ArrayEvent):
    """How well each zone is served with water, light, schools and clinics."""

    services: Floats = column("f8")

    def apply(self, theater: Theater) -> None:
        theater.ground.services = self.services

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True, eq=False)
class PeopleMoved(ArrayEvent):
    """People fled assaults and came home: who is where, by zone, what ruins did to grievance, and the displaced off the map."""

    off_map: tuple[tuple[str, int], ...]  # country, people
    people: Floats = column("f8")
    equivalents: Floats = column("f8")
    displaced: Ints = column("i8")
    hosted: Ints = column("i8")
    grievance: Floats = column("f8")

    def apply(self, theater: Theater) -> None:
        ground = theater.ground
        ground.people, ground.equivalents, ground.grievance = self.people, self.equivalents, self.grievance
        ground.displaced, ground.hosted = self.displaced, self.hosted
        theater.displaced_off_map = dict(self.off_map)

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
class FrictionChanged(Event):
    """Two sides that do not fight each other got more, or less, in each other's way: 0-10."""

    one: str
    other: str
    was: float
    level: float
    agreed: bool = False  # they talked it down
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        theater.friction = self.level

    def headline(self, names: Names) -> str:
        if int(self.level) == int(self.was):
            return ""
        one, other = names.factions[self.one], names.factions[self.other]
        if self.agreed:
            return f"{one} agrees with {other} on who moves and flies where; friction is at {self.level:.1f} of 10"
        return f"{one}: friction with {other} is at {self.level:.1f} of 10"


@dataclass(frozen=True, slots=True)
class IncomeReviewed(Event):
    """A reckoning changed what a side is given: `factor` of its starting income, `income` RP a week."""

    faction: str
    factor: float
    was: float
    income: float
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        theater.factions[self.faction].income_factor = self.factor

    def audience(self, theater: Theater) -> Audience:
        return (self.faction,)

    def headline(self, names: Names) -> str:
        way = "raised" if self.factor > self.was else "cut"
        span = f"from {self.income / self.factor * self.was:.3g} to {self.income:g} RP a week" if self.factor else "to nothing"
        return f"After the reckoning, by score and will, the budget of {names.factions[self.faction]} is {way} {span}"


@dataclass(frozen=True, slots=True)
class RivalsClashed(Event):
    """Forces of two sides that do not fight each other clashed; both lost will and agreed on a halt near the line."""

    one: str
    other: str
    zone: str | None
    will: tuple[float, float]
    halt_until: int  # the last week of the halt
    weight: ClassVar[int] = 3

    def apply(self, theater: Theater) -> None:
        theater.factions[self.one].will, theater.factions[self.other].will = self.will
        theater.halt_until = self.halt_until

    def headline(self, names: Names) -> str:
        where = f"{names.zones[self.zone]}: " if self.zone else ""
        sides = f"forces of {names.factions[self.one]} clash with those of {names.factions[self.other]}"
        return f"{where}{sides}; nothing moves near their line until week {self.halt_until} is over"


@dataclass(frozen=True, slots=True)
class WillChanged(Event):
    """Each faction's will."""

    will: tuple[float, ...]

    def apply(self, theater: Theater) -> None:
        for faction, will in zip(theater.factions.values(), self.will, strict=True):
            faction.will = will

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True)
class EstimatesReceived(Event):
    """What a side now makes of every other's will, treasury and call: rows of faction and the numbers of an `Estimate`."""

    faction: str
    week: int
    bands: tuple[tuple[str, float, float, float, float, float, float], ...]

    def apply(self, theater: Theater) -> None:
        theater.knowledge.estimates[self.faction] = {other: Estimate(self.week, *band) for other, *band in self.bands}

    def audience(self, theater: Theater) -> Audience:
        return (self.faction,)
