"""Sweep: search the zone a formation stands in for those who hide there, every day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.orders.order import Cost, Refusal
from game.orders.postures import PostureOrder
from game.orders.targets import believed_tips
from game.rules.sweeping import led_share, sweep_day
from game.units import DAYS_A_WEEK

if TYPE_CHECKING:
    from game.views.reports import FormationReport
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Sweep(PostureOrder):
    """Sweep the zone where the formation stands."""

    verb: ClassVar[str] = "sweep"
    help_text: ClassVar[str] = (
        "Search a zone of one's own side for guerrillas, every day until told otherwise. Finds them where people inform; where "
        "they do not, it mostly hurts civilians, and that is remembered. Costs RP a formation and week."
    )
    givers: ClassVar[tuple[str, ...]] = ("coalition", "government")
    posture: ClassVar[str] = "sweep"

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_sweep * len(self.formations))

    def refusal(self, situation: Situation) -> Refusal | None:
        if (shared := PostureOrder.refusal(self, situation)) is not None:
            return shared
        for body in self.group(situation):
            place = situation.board.name(body.zone)
            if not situation.friendly_held[situation.board.index[body.zone]]:
                return Refusal(f"{place} must be taken before {body.name} can sweep it")
            if body.in_contact:
                return Refusal(f"{body.name} is in contact with the enemy at {place}")
        return None

    def expectation(self, situation: Situation) -> str:
        return "; ".join(_expected(situation, body) for body in self.group(situation))


def _expected(situation: Situation, body: FormationReport) -> str:
    """Contacts of a week, how many of them what people tell will lead, and whom the others hurt, were nobody hidden there."""
    row, p = situation.board.index[body.zone], situation.parameters
    told = float(believed_tips(situation)[row])
    day = sweep_day(body.strength, 0, float(situation.people[row]), told, p)
    contacts = DAYS_A_WEEK * p.sweep_b_day * body.strength
    hurt = DAYS_A_WEEK * day.misdirected * p.harm_hurt_share
    led = f"{contacts:.0f} contacts a week, {led_share(told, p):.0%} of them led by tips"
    return f"{body.name}: {led}; 0 to {hurt:.1f} civilians hurt"
