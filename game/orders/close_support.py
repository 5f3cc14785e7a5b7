"""Close support: air packages over a zone for the week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.air import SupportAssigned
from game.events.event import Event
from game.orders.order import Execution
from game.orders.packages import PackageOrder
from game.rules.air import civilian_deaths_a_strike

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class CloseSupport(PackageOrder):
    """Fly close support over a zone held or contested by the enemy."""

    verb: ClassVar[str] = "close support"
    help_text: ClassVar[str] = (
        "Give a zone air packages for the week. Over an assault they raise the defenders' losses, one package as much as more; "
        "over a garrison that nobody assaults, each wears it down. Strikes kill civilians too, by rules of engagement, and that "
        "is remembered."
    )

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
