"""Fortify: dig a zone in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import counted
from game.orders.order import Cost, GroupOrder, Order, Refusal
from game.orders.postures import PostureOrder
from game.rules.works import MOST

if TYPE_CHECKING:
    from game.views.reports import FormationReport
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Fortify(PostureOrder):
    """Raise the works of a zone by a level."""

    verb: ClassVar[str] = "fortify"
    help_text: ClassVar[str] = (
        "Dig in the zone where the formation stands: after some weeks its works are a level higher, three at most. Paid once. "
        "Whoever digs does not recover, and works that fall serve the enemy, a level lower."
    )
    posture: ClassVar[str] = "fortify"

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_fortify)

    def refusal(self, situation: Situation) -> Refusal | None:
        if (shared := PostureOrder.refusal(self, situation)) is not None:
            return shared
        group = self.group(situation)
        if len({body.zone for body in group}) > 1:
            return Refusal("a group digs in one zone at a time")
        return next((why for body in group if (why := self._unfit(body, situation)) is not None), None)

    def _unfit(self, body: FormationReport, situation: Situation) -> Refusal | None:
        row = situation.board.index[body.zone]
        place = situation.board.names[row]
        if not situation.friendly_held[row] or situation.contested[row] or body.in_contact:
            return Refusal(f"{place} must be securely held before {body.name} can dig in")
        if situation.fortification[row] >= MOST:
            return Refusal(f"the works of {place} cannot be made stronger")
        if any(each.zone == body.zone and each.posture == self.posture for each in (*situation.own, *situation.allied)):
            return Refusal(f"{place} is being dug in already")
        return None

    def expectation(self, situation: Situation) -> str:
        level = int(situation.fortification[situation.board.index[self.group(situation)[0].zone]])
        weeks = int(situation.parameters.fortify_weeks)
        return f"works {level} to {level + 1} in up to {counted(weeks, 'week', 'weeks')}, if nobody fights there meanwhile"

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for body in situation.own:
            if situation.fortification[situation.board.index[body.zone]] < MOST and not body.in_contact:
                order: GroupOrder = cls((body.id,))
                if order.refusal(situation) is None:
                    yield order
