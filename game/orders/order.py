"""What an order is: an imperative that a commander may give, judged on what that commander knows, carried out as events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

from game.events.event import Event
from game.orders.offering import concerns, plausible

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater
    from game.views.reports import FormationReport
    from game.views.situation import Situation

GROUP_LIMIT = 4


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an order cannot be given, in words for the player."""

    reason: str

    def __str__(self) -> str:
        return self.reason


@dataclass(frozen=True, slots=True)
class Cost:
    """What giving an order takes."""

    command: int = 1
    treasury: float = 0.0
    packages: int = 0

    def __str__(self) -> str:
        parts = [f"{self.command} command" if self.command >= 0 else f"gains {-self.command} command"]
        if self.treasury:
            parts.append(f"{self.treasury:g} RP")
        if self.packages:
            parts.append(f"{self.packages} package{'s' * (self.packages > 1)}")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Execution:
    """What an order needs when it is carried out: the true theater, who gave it, the coefficients and the dice."""

    theater: Theater
    faction: str
    parameters: Parameters
    dice: Dice


@dataclass(frozen=True, slots=True)
class Order:
    """The base of every kind. `help_text` is its line in the encyclopedia; `givers` the kinds of faction that may give it."""

    verb: ClassVar[str] = ""
    help_text: ClassVar[str] = ""
    givers: ClassVar[tuple[str, ...]] = ("coalition", "government", "insurgent")
    once: ClassVar[bool] = False  # at most one of its kind a week
    repeats: ClassVar[bool] = True  # False where the very same order twice in a week makes no sense
    once_for: ClassVar[str] = ""  # a field or property of it: at most one of its kind a week for whatever that names

    def cost(self, situation: Situation) -> Cost:
        """What it takes to give."""
        return Cost()

    def refusal(self, situation: Situation) -> Refusal | None:
        """Why it cannot be given, from what this commander knows; None where it can."""
        return None

    def text(self, situation: Situation) -> str:
        """The order in words."""
        return self.verb

    def expectation(self, situation: Situation) -> str:
        """What may come of it, with its range, from what this commander knows."""
        return ""

    def carry_out(self, at: Execution) -> Iterator[Event]:
        """The events that follow at once."""
        yield from ()

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        """Every such order worth offering, lazily; those refused are left out."""
        yield from ()

    @classmethod
    def options_for(cls, situation: Situation, zone: str) -> Iterator[Order]:
        """Those of `options` that concern a zone; a kind with many options may narrow them more cheaply."""
        return (each for each in cls.options(situation) if concerns(each, situation, zone))

    @classmethod
    def example(cls, situation: Situation, zone: str) -> Order | None:
        """Such an order for a zone that has no option, asked for its refusal; None where the zone can never be concerned."""
        return plausible(cls, situation, zone)

    def choice_text(self, situation: Situation) -> str:
        """What sets it apart from others of its kind, for a list to choose from."""
        return self.text(situation)

    @property
    def subjects(self) -> tuple[str, ...]:
        """The formations it commands."""
        return ()

    @property
    def regions(self) -> tuple[str, ...]:
        """The regions whose hidden groups it commands."""
        return ()

    @property
    def no_longer_policed(self) -> tuple[str, ...]:
        """The zones where it ends policing, and what that costs."""
        return ()

    def as_data(self) -> dict[str, Any]:
        """Plain data for a journal: the fields of orders are texts, numbers and tuples of them."""
        names = _names_of(type(self))  # type: ignore[arg-type]  # a class is hashable, whatever its instances are
        return {"verb": self.verb, **{name: getattr(self, name) for name in names}}


@cache
def _names_of(kind: type[Order]) -> tuple[str, ...]:
    """The fields of a kind of order: looked up once, since every order given is written down."""
    return tuple(each.name for each in fields(kind))


@dataclass(frozen=True, slots=True)
class Directive:
    """An order with the reason it was given and the best alternative that was rejected."""

    order: Order
    reason: str = ""
    rejected: str = ""


def not_controlled(situation: Situation, zone: str) -> Refusal | None:
    """Why a zone is not one to give an order for that only its holder may give; None where one's own side controls it."""
    board = situation.board
    if zone not in board.index:
        return Refusal(f"there is no zone {zone}")
    mine = situation.controller[board.index[zone]] == situation.row
    return None if mine else Refusal(f"you do not control {board.name(zone)}")


@dataclass(frozen=True, slots=True)
class GroupOrder(Order):
    """An order to up to four formations, with a cost a formation and week."""

    formations: tuple[str, ...]

    @property
    def subjects(self) -> tuple[str, ...]:
        return self.formations

    def group(self, situation: Situation) -> list[FormationReport]:
        """The formations named that are one's own."""
        known = situation.formations
        return [known[each] for each in self.formations if each in known]

    def refusal(self, situation: Situation) -> Refusal | None:
        """The refusals every group order shares."""
        if not self.formations:
            return Refusal("name at least one formation")
        if len(self.formations) > GROUP_LIMIT:
            return Refusal(f"one command moves at most {GROUP_LIMIT} formations")
        if len(set(self.formations)) < len(self.formations):
            return Refusal("a formation is named twice")
        strange = [each for each in self.formations if each not in situation.formations]
        return Refusal(f"you command no formation called {strange[0]}") if strange else None

    def choice_text(self, situation: Situation) -> str:
        return self.text(situation).replace(f" with {self.names(situation)}", "")

    def names(self, situation: Situation) -> str:
        """The formations in words."""
        return ", ".join(each.name for each in self.group(situation))
