"""Surge: the groups of a region strike as often as they can, and give themselves away as often again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.orders.network import SURGE, too_weak
from game.orders.order import Cost, Refusal
from game.orders.stance import EmphasisOrder
from game.terms import Stance

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Surge(EmphasisOrder):
    """Groups of a region attack at the highest rate, with an emphasis or none."""

    verb: ClassVar[str] = "surge"
    help_text: ClassVar[str] = (
        "The hidden groups of a region attack far more often until told otherwise; each attack is twice as likely to give its "
        "group away. Costs RP a week, an emphasis included. Needs a network of level 3."
    )
    stance: ClassVar[Stance] = Stance.SURGE

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_operate)

    def unready(self, situation: Situation, row: int) -> Refusal | None:
        return too_weak(situation, row, SURGE, "surge")

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        chance = p.expose_per_attack * p.surge_exposure
        return f"attacks at {p.emphasis_rate_surge:g} times the usual rate; each exposes its group with a chance of {chance:.0%}"
