"""The closed set of conditions a scenario may set for victory: plain values, judged by `game.rules.victory`.

A scenario writes each as a mapping with one key, the name in `CONDITIONS`:

    holds: {faction: iraq, country: IQ, min: 30, weeks: 4}
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Rank = Literal["national", "regional"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number must lie between `min` and `max`; at least one of them is given."""

    min: float | None = None
    max: float | None = None

    def __post_init__(self) -> None:
        if self.min is None and self.max is None:
            raise ValueError("give min or max")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("min is above max")


def _not_below(weeks: int, least: int) -> None:
    if weeks < least:
        raise ValueError(f"weeks is at least {least}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holds(Bounds):
    """Zones held by a faction, among those with a tag or in a country, now and for the last `weeks` weeks running."""

    faction: str
    tag: str | None = None
    country: str | None = None
    weeks: int = 0

    def __post_init__(self) -> None:
        Bounds.__post_init__(self)
        _not_below(self.weeks, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overt(Bounds):
    """Overt fighters of the insurgents, leaving out the zones on the side named."""

    except_side: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Members(Bounds):
    """Everyone in the insurgents' ranks: overt fighters, operators and dormant members."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttacksMonth(Bounds):
    """Guerrilla attacks a month (30.44 days), averaged over the last `weeks` weeks, in one country or everywhere."""

    country: str | None = None
    weeks: int = 13

    def __post_init__(self) -> None:
        Bounds.__post_init__(self)
        _not_below(self.weeks, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnKilledMonth(Bounds):
    """A faction's own killed a month, averaged over the last `weeks` weeks."""

    faction: str
    weeks: int = 13

    def __post_init__(self) -> None:
        Bounds.__post_init__(self)
        _not_below(self.weeks, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikeDeaths(Bounds):
    """Civilian deaths from a faction's air strikes since the campaign began."""

    faction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Will(Bounds):
    """A faction's will, 0-100."""

    faction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gripped(Bounds):
    """Zones held by a faction with at least this grip."""

    faction: str
    grip: float
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach(Bounds):
    """How far the insurgents' call carries, 0-1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Displaced(Bounds):
    """People away from their homes, by the country they are from, or everywhere."""

    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadersAlive(Bounds):
    """The insurgents' leaders still at large, of one rank or of both."""

    rank: Rank | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossingOpen(Bounds):
    """Weeks running, up to now, in which an open route has paid both governments that hold its ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZonesSeized(Bounds):
    """Zones that a faction took after the week `after` and held for `weeks` weeks' ends running, then or later."""

    faction: str
    after: int = 0
    weeks: int = 1

    def __post_init__(self) -> None:
        Bounds.__post_init__(self)
        _not_below(self.weeks, 1)
        if self.after < 0:
            raise ValueError("after is at least 0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Treasury(Bounds):
    """A faction's treasury, in RP."""

    faction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekIs(Bounds):
    """The week of the campaign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjacent(Bounds):
    """Zones in which a faction has formations that share the zone with another faction's, or have them next door."""

    faction: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EndsHeld(Bounds):
    """Ends of a route, 0-2, held by factions of a kind."""

    route: str
    kind: Literal["coalition", "government", "insurgent"]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of these."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class NotThis:
    """The opposite of this."""

    condition: Condition


Counted = Holds | Overt | Members | AttacksMonth | OwnKilledMonth | StrikeDeaths | Gripped | Displaced | LeadersAlive
Measured = Counted | Will | Reach | Treasury | CrossingOpen | ZonesSeized | WeekIs | Adjacent | EndsHeld
Condition = Measured | AllOf | AnyOf | NotThis

CONDITIONS: dict[str, type[Measured]] = {
    "holds": Holds,
    "overt": Overt,
    "members": Members,
    "attacks_month": AttacksMonth,
    "own_killed_month": OwnKilledMonth,
    "strike_deaths": StrikeDeaths,
    "will": Will,
    "gripped": Gripped,
    "reach": Reach,
    "displaced": Displaced,
    "leaders_alive": LeadersAlive,
    "crossing_open": CrossingOpen,
    "zones_seized": ZonesSeized,
    "treasury": Treasury,
    "week_is": WeekIs,
    "adjacent": Adjacent,
    "ends_held": EndsHeld,
}
