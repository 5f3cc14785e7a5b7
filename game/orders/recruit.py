"""Recruit: build up the insurgents' network in a region by a level, where the state's grip leaves room for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event
from game.events.networks import NetworkRaised
from game.orders.network import RegionOrder, level
from game.orders.order import Cost, Execution, Refusal
from game.rules.networks import grip_against

if TYPE_CHECKING:
    from game.views.situation import Situation

UNLOCKED = {
    1: "extort", 2: "intimidate", 3: "surge", 4: "mass",
    5: "shadow rule: extortion brings more, and fewer dare to inform",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Recruit(RegionOrder):
    """Raise a region's network by one level."""

    verb: ClassVar[str] = "recruit"
    help_text: ClassVar[str] = (
        "Build up the network of a region by a level, from next week on; costs RP. Level 1 may extort, 2 intimidate, 3 surge, "
        "4 mass, 5 rules from the shadows. Refused where the enemy's grip, weighed by people, is too firm."
    )

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_recruit)

    def unfit(self, situation: Situation, row: int) -> Refusal | None:
        p, board = situation.parameters, situation.board
        if level(situation, row) >= p.network_max:
            return Refusal(f"the network there is as strong as it can be, at level {p.network_max:.0f}")
        grip = grip_against(situation.beliefs.social[0], situation.people, board.region_rows == row, situation.hostile_held)
        if grip >= p.network_grip_limit:
            return Refusal(
                f"the enemy's grip there is too firm: {grip:.0%} on average, and below {p.network_grip_limit:.0%} is needed"
            )
        return None

    def expectation(self, situation: Situation) -> str:
        above = level(situation, situation.board.region_ids.index(self.region)) + 1
        return f"level {above} next week: {UNLOCKED.get(above, 'more of the same')}"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        now = int(at.theater.underground.region_network[at.theater.board.region_ids.index(self.region)])
        yield NetworkRaised(self.region, min(now + 1, int(at.parameters.network_max)))
