"""Coin toss: orders drawn at random from those on offer. The baseline every other bot must beat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.orders.plan import Plan
from game.orders.table import options

if TYPE_CHECKING:
    from game.dice import Dice
    from game.orders.order import Directive
    from game.views.situation import Situation


class CoinToss:
    """Takes orders in a drawn order until command or money runs out."""

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """This week's orders."""
        plan = Plan(situation)
        for order in dice.on("order").shuffled(list(options(situation))):
            if plan.command_left < 1:
                break
            plan.add(order, reason="the coin fell so")
        return plan.directives
