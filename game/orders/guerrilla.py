"""Orders to the groups of a region: operate, with an emphasis, or lie low."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.orders.order import Cost, Refusal
from game.orders.stance import EmphasisOrder, StanceOrder
from game.terms import Stance

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Operate(EmphasisOrder):
    """Groups of a region attack, with an emphasis."""

    verb: ClassVar[str] = "operate"
    help_text: ClassVar[str] = (
        "The hidden groups of a region attack as they can. An emphasis costs RP every week: on security forces, it hurts fewer "
        "civilians and more of those under arms; on checkpoints, it loosens the enemy's grip; on officials, it frightens people "
        "out of informing."
    )

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=0.0 if self.emphasis == "none" else situation.parameters.cost_operate)

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        gain = {
            "security forces": f"; civilians are {p.security_forces_civilians:.0%} of their usual share of the hurt",
            "checkpoints": f"; an attack on a checkpoint wears grip down {p.checkpoint_grip:g} times as much",
            "officials": f"; a targeted killing adds up to {p.targeted_fear:.0%} to fear, and the frightened do not inform",
        }.get(self.emphasis, "")
        return f"attacks at the full rate; each gives its group away in {p.expose_per_attack:.0%}{gain}"


@dataclass(frozen=True, slots=True)
class LieLow(StanceOrder):
    """Groups of a region hide and wait."""

    verb: ClassVar[str] = "lie low"
    help_text: ClassVar[str] = "The hidden groups of a region attack a quarter as often and recover their cover faster."
    stance: ClassVar[Stance] = Stance.LIE_LOW

    def unfit(self, situation: Situation, row: int) -> Refusal | None:
        hidden = situation.underground
        lying = hidden is not None and hidden.stance[row] == Stance.LIE_LOW
        return Refusal("the groups there lie low already") if lying else None

    def expectation(self, situation: Situation) -> str:
        return f"attacks fall to {situation.parameters.emphasis_rate_lie_low:.0%}; suspected groups hide again sooner"
