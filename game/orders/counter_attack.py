"""Counter-attack: a guerrilla column turns on the enemy in its own zone or beside it, for this week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.orders.assault import Assault
from game.orders.order import Cost

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class CounterAttack(Assault):
    """Strike back with up to four formations, for a week."""

    verb: ClassVar[str] = "counter-attack"
    help_text: ClassVar[str] = (
        "Turn up to four formations on the enemy in their zone or beside it. Costs RP and men; it ends with the week it is "
        "fought in. A column in the open can be met and destroyed."
    )
    givers: ClassVar[tuple[str, ...]] = ("insurgent",)
    weeks: ClassVar[int] = 1

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_counter_attack)

    def text(self, situation: Situation) -> str:
        return f"counter-attack {situation.board.name(self.zone)} with {self.names(situation)}"
