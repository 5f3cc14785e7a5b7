"""The turn: weeks and days beginning and ending, orders given and failed, reports received, scores kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from game.events.event import ArrayEvent, Audience, Event, Names, column
from game.units import Floats, Ints

if TYPE_CHECKING:
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True)
class WeekBegan(Event):
    """A week began, with the orders each faction may give, its treasury after income, and its air packages."""

    week: int
    command: tuple[int, ...]
    treasury: tuple[float, ...]
    packages: tuple[int, ...]

    def apply(self, theater: Theater) -> None:
        theater.calendar = theater.calendar.at(self.week, 0)
        theater.ground.clear_week()
        theater.ledger.clear_week()
        theater.infiltrations = ()
        rows = zip(theater.factions.values(), self.command, self.treasury, self.packages, strict=True)
        for faction, command, treasury, packages in rows:
            faction.command_left, faction.treasury, faction.packages_left = command, treasury, packages

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True)
class DayBroke(Event):
    """A day of the week began."""

    day: int

    def apply(self, theater: Theater) -> None:
        theater.calendar = theater.calendar.at(theater.calendar.week, self.day)


@dataclass(frozen=True, slots=True)
class OrderGiven(Event):
    """A commander gave an order; `order` is its plain data, `command` and `treasury` what is left after it."""

    faction: str
    order: dict[str, Any]
    text: str
    command: int
    treasury: float
    reason: str = ""
    rejected: str = ""
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        faction = theater.factions[self.faction]
        faction.command_left, faction.treasury = self.command, self.treasury

    def audience(self, theater: Theater) -> Audience:
        return (self.faction,)

    def headline(self, names: Names) -> str:
        why = f" ({self.reason})" if self.reason else ""
        return f"{names.factions[self.faction]}: {self.text}{why}"


@dataclass(frozen=True, slots=True)
class OrderFailed(Event):
    """An order could not be carried out when it came to it; `why` says what was met."""

    faction: str
    text: str
    why: str
    zone: str | None = None
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        """Nothing changes: the order was not carried out."""

    def audience(self, theater: Theater) -> Audience:
        return (self.faction,)

    def headline(self, names: Names) -> str:
        return f"{names.factions[self.faction]}: could not {self.text}: {self.why}"


@dataclass(frozen=True, slots=True)
class CommanderRelieved(Event):
    """A bot failed to decide, and plain doctrine commanded in its stead this week; `why` begins with the kind of failure."""

    faction: str
    why: str
    weight: ClassVar[int] = 3

    def apply(self, theater: Theater) -> None:
        """Nothing changes: what the stand-in ordered follows."""

    def headline(self, names: Names) -> str:
        kind = self.why.partition(":")[0]
        return f"{names.factions[self.faction]}: its bot failed this week ({kind}); plain doctrine commanded in its stead"


@dataclass(frozen=True, slots=True, eq=False)
class ReportsReceived(ArrayEvent):
    """A faction's beliefs were brought up to date. Columns as in `game.theater.knowledge.Beliefs`."""

    faction: str
    low: Ints = column("i8")
    high: Ints = column("i8")
    seen: Ints = column("i8")
    source: Ints = column("i8")
    confidence: Floats = column("f8")
    hidden_low: Ints = column("i8")
    hidden_high: Ints = column("i8")
    hidden_seen: Ints = column("i8")
    suspected: Ints = column("i8")
    exposed: Ints = column("i8")
    social: Floats = column("f8")
    social_seen: Ints = column("i8")

    def apply(self, theater: Theater) -> None:
        beliefs = theater.knowledge.beliefs[self.faction]
        for name in beliefs.__slots__:
            setattr(beliefs, name, getattr(self, name))

    def audience(self, theater: Theater) -> Audience:
        return (self.faction,)


@dataclass(frozen=True, slots=True)
class ScoresKept(Event):
    """Each faction's true grade (none, minor, major, decisive) and score, as the week ends. Nobody is told."""

    grades: tuple[str, ...]
    scores: tuple[float, ...]

    def apply(self, theater: Theater) -> None:
        for faction, grade, score in zip(theater.factions.values(), self.grades, self.scores, strict=True):
            faction.grade, faction.score = grade, score

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True)
class ReckoningHeld(Event):
    """A reckoning: how each side stands is laid open to everyone."""

    week: int
    grades: tuple[tuple[str, str], ...]  # faction, grade
    scores: tuple[tuple[str, float], ...]
    weight: ClassVar[int] = 3

    def apply(self, theater: Theater) -> None:
        scores = dict(self.scores)
        theater.reckoning = {faction: (grade, scores[faction]) for faction, grade in self.grades}

    def headline(self, names: Names) -> str:
        scores, words = dict(self.scores), {"none": "no victory"}
        sides = [f"{names.factions[side]} {words.get(grade, grade)} ({scores[side]:.0f})" for side, grade in self.grades]
        return f"Reckoning: {'; '.join(sides)}"


@dataclass(frozen=True, slots=True)
class WeekEnded(Event):
    """The week was written into the annals; `trade`: an open route paid the governments at its ends."""

    week: int
    trade: bool = False

    def apply(self, theater: Theater) -> None:
        theater.close_week(trade=self.trade)


@dataclass(frozen=True, slots=True)
class CampaignEnded(Event):
    """The campaign is over."""

    winner: str
    why: str
    weight: ClassVar[int] = 3

    def apply(self, theater: Theater) -> None:
        theater.over, theater.winner, theater.ended = True, self.winner, self.why

    def headline(self, names: Names) -> str:
        return f"The campaign is over: {names.factions[self.winner]} did best against par. {self.why}"
