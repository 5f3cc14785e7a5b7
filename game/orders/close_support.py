"""Close support: air packages over a zone for the week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.air import SupportAssigned
from game.events.event import Event
from game.orders.order import Cost, Execution, Order, Refusal
from game.rules.air import civilian_deaths_a_strike

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class CloseSupport(Order):
    """Fly close support over a zone held or contested by the enemy."""

    verb: ClassVar[str] = "close support"
    help_text: ClassVar[str] = (
        "Give a zone air packages for the week. Over an assault they raise the defenders' losses, one package as much as more; "
        "over a garrison that nobody assaults, each wears it down. Strikes kill civilians too, by rules of engagement, and that "
        "is remembered."
    )
    givers: ClassVar[tuple[str, ...]] = ("coalition", "government")

    zone: str
    packages: int = 1

    def cost(self, situation: Situation) -> Cost:
        return Cost(packages=self.packages)

    def refusal(self, situation: Situation) -> Refusal | None:
        board = situation.board
        if self.zone not in board.index:
            return Refusal(f"there is no zone {self.zone}")
        if self.packages < 1:
            return Refusal("assign at least one package")
        row = board.index[self.zone]
        if board.country[row] not in situation.strike_countries:
            return Refusal(f"your aircraft may not strike in the country {board.names[row]} lies in")
        if not (situation.hostile_held[row] or situation.contested[row]):
            return Refusal(f"no enemy is known to hold {board.names[row]}")
        return None

    def text(self, situation: Situation) -> str:
        return f"fly {self.packages} package{'s' * (self.packages > 1)} of close support over {situation.board.name(self.zone)}"

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        strikes = self.packages * p.strikes_per_package
        deaths = strikes * civilian_deaths_a_strike(situation.rules_of_engagement, p)
        return f"up to {strikes:.0f} strikes; about {deaths:.1f} civilian deaths"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        faction = at.theater.factions[at.faction]
        flown = int(at.theater.ground.support_packages[faction.row, at.theater.board.index[self.zone]])
        yield SupportAssigned(at.faction, self.zone, flown + self.packages, faction.packages_left - self.packages)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        if situation.packages < 1:
            return
        for row, zone in enumerate(situation.board.zone_ids):
            if situation.hostile_held[row] or situation.contested[row]:
                order = cls(zone)
                if order.refusal(situation) is None:
                    yield order
