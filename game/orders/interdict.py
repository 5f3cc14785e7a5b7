"""Interdict: air packages for the week against the supply that passes through a zone of the enemy's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.air import InterdictionAssigned
from game.events.event import Event, counted
from game.orders.order import Execution
from game.orders.packages import PackageOrder
from game.rules.air import civilian_deaths_a_strike

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Interdict(PackageOrder):
    """Strike at what passes through a zone held or contested by the enemy."""

    verb: ClassVar[str] = "interdict"
    help_text: ClassVar[str] = (
        "Give a zone air packages for the week against the supply that passes through it: enemy formations fed by that way fight "
        "worse, those with another way round hardly. Takes packages; strikes kill civilians too, by rules of engagement."
    )

    def text(self, situation: Situation) -> str:
        flown = counted(self.packages, "package", "packages")
        return f"interdict supply through {situation.board.name(self.zone)} with {flown}"

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        taken = self.packages * -p.interdiction_supply
        deaths = self.packages * p.strikes_per_package * civilian_deaths_a_strike(situation.rules_of_engagement, p)
        return (
            f"whoever is fed through there has 0 to {min(taken, 1.0 - p.supply_floor):.0%} less supply this week, "
            f"never under {p.supply_floor:.0%}; about {deaths:.1f} civilian deaths"
        )

    def carry_out(self, at: Execution) -> Iterator[Event]:
        faction = at.theater.factions[at.faction]
        flown = int(at.theater.ground.interdiction[faction.row, at.theater.board.index[self.zone]])
        yield InterdictionAssigned(at.faction, self.zone, flown + self.packages, faction.packages_left - self.packages)
