"""Partner first: a coalition whose aircraft go where its partners fight, and whose own partner force takes what it can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.bots.doctrine import believed, order_assaults, support_battles, talk
from game.bots.tasks.ground import bring_up, rest
from game.orders.close_support import CloseSupport
from game.orders.plan import Plan

if TYPE_CHECKING:
    from game.dice import Dice
    from game.orders.order import Directive
    from game.views.situation import Situation


CAUTION = 2.0
"""Force ratio a partner wants before it goes forward, one town at a time."""


class PartnerFirst:
    """Support, then assault, then what air is left on the garrison most strongly held."""

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """This week's orders."""
        plan = Plan(situation)
        talk(situation, plan)
        order_assaults(situation, plan, enough=CAUTION, at_most=1)
        support_battles(situation, plan)
        bring_up(situation, plan, enough=CAUTION)
        rest(situation, plan)
        self._wear_down(situation, plan)
        return plan.directives

    def _wear_down(self, situation: Situation, plan: Plan) -> None:
        held = [zone for row, zone in enumerate(situation.board.zone_ids) if situation.hostile_held[row]]
        strongest = max(held, default=None, key=lambda zone: (believed(situation, zone), zone))
        if strongest and believed(situation, strongest) > 0 and plan.packages_for(strongest):
            plan.add(CloseSupport(strongest, min(4, plan.packages_for(strongest))), "to wear down the strongest garrison known")
