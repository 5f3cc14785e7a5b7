"""Shift weight: move a part of the air packages from one country to another, from two weeks on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.air import ShiftOrdered
from game.events.event import Event
from game.orders.order import Cost, Execution, Order, Refusal
from game.rules.air import allotted, shifted

if TYPE_CHECKING:
    from game.views.situation import Situation

STEPS = (20, 40)


@dataclass(frozen=True, slots=True)
class ShiftWeight(Order):
    """Give a country a larger part of the packages flown."""

    verb: ClassVar[str] = "shift weight"
    help_text: ClassVar[str] = (
        "Move part of the air packages from the other country to this one. It takes two weeks and costs RP; meanwhile no "
        "other shift can be ordered, and what is moved is missed where it was."
    )
    givers: ClassVar[tuple[str, ...]] = ("coalition",)
    once: ClassVar[bool] = True

    country: str
    points: int = 20

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_shift_theater)

    def refusal(self, situation: Situation) -> Refusal | None:
        if len(situation.air_share) < 2:
            return Refusal("your aircraft are not shared out between countries")
        if self.country not in situation.air_share:
            return Refusal(f"your aircraft do not fly over {self.country}")
        if not 1 <= self.points <= 100:
            return Refusal("shift from 1 to 100 points of a hundred")
        if situation.air_shift is not None:
            return Refusal(f"a shift is under way until week {situation.air_shift[0]}")
        return Refusal(f"all of them fly over {self.country} already") if situation.air_share[self.country] >= 1.0 else None

    def text(self, situation: Situation) -> str:
        return f"shift {self.points} points of a hundred of the air to {self.country}"

    def expectation(self, situation: Situation) -> str:
        then = shifted(situation.air_share, self.country, self.points)
        parts = ", ".join(f"{country} {packages}" for country, packages in allotted(situation.packages, then).items())
        return f"from week {situation.week + int(situation.parameters.shift_theater_weeks)} on; of this week's packages: {parts}"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        theater = at.theater
        then = shifted(theater.factions[at.faction].air_share, self.country, self.points)
        yield ShiftOrdered(at.faction, theater.calendar.week + int(at.parameters.shift_theater_weeks), then)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for country in situation.air_share:
            for points in STEPS:
                order = cls(country, points)
                if situation.air_share[country] + points / 100.0 <= 1.0 and order.refusal(situation) is None:
                    yield order
