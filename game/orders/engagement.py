"""Rules of engagement: how much one's aircraft may risk among civilians."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event
from game.events.hunting import EngagementSet
from game.orders.order import Execution, Order, Refusal
from game.rules.air import civilian_deaths_a_strike, effect

if TYPE_CHECKING:
    from game.views.situation import Situation

RULES = ("strict", "standard", "permissive")


@dataclass(frozen=True, slots=True)
class SetEngagement(Order):
    """Set the rules of engagement of one's aircraft."""

    verb: ClassVar[str] = "rules of engagement"
    help_text: ClassVar[str] = (
        "Strict, standard or permissive, for every strike until changed. Stricter rules kill fewer civilians and fewer fighters; "
        "what strikes do to civilians is blamed on you and raises attacks."
    )
    givers: ClassVar[tuple[str, ...]] = ("coalition", "government")
    once: ClassVar[bool] = True

    rules: str

    def refusal(self, situation: Situation) -> Refusal | None:
        if self.rules not in RULES:
            return Refusal(f"no rules are called {self.rules}: choose {', '.join(RULES)}")
        if not situation.sheet.air_packages:
            return Refusal("you have no aircraft")
        if self.rules == situation.rules_of_engagement:
            return Refusal(f"the rules are {self.rules} already")
        return None

    def text(self, situation: Situation) -> str:
        return f"rules of engagement: {self.rules}"

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        deaths = civilian_deaths_a_strike(self.rules, p) * p.strikes_per_package
        return f"about {deaths:.1f} civilian deaths a package; {effect(self.rules, p):.0%} of the usual effect on fighters"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        yield EngagementSet(at.faction, self.rules)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for rules in RULES:
            order = cls(rules)
            if order.refusal(situation) is None:
                yield order
