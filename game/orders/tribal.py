"""Raise a tribal force: people of a zone take up arms for its holder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event
from game.events.movement import ForceRaised
from game.events.turn import OrderFailed
from game.orders.order import Cost, Execution, Order, Refusal

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class RaiseTribalForce(Order):
    """Raise a local force in a zone of one's own."""

    verb: ClassVar[str] = "raise a tribal force"
    help_text: ClassVar[str] = (
        "Arm people of a zone of one's own, where few support the insurgents: a new formation, less good than an army's. One a "
        "zone until it is no more, and only where enough people live. If they are beaten, the money is gone with them."
    )
    givers: ClassVar[tuple[str, ...]] = ("government",)
    repeats: ClassVar[bool] = False

    zone: str

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_tribal)

    def refusal(self, situation: Situation) -> Refusal | None:
        board, p = situation.board, situation.parameters
        if (kind := situation.sheet.kind_raised) is None:
            return Refusal("your side raises no such forces")
        if self.zone not in board.index:
            return Refusal(f"there is no zone {self.zone}")
        row = board.index[self.zone]
        if int(situation.controller[row]) != situation.row or situation.contested[row]:
            return Refusal(f"{board.names[row]} is not securely held by your side")
        if situation.beliefs.social[1, row] >= p.tribal_support_most:
            return Refusal(f"too many in {board.names[row]} support the insurgents")
        if situation.people[row] * p.tribal_people_share < p.tribal_strength:
            return Refusal(f"too few people live in {board.names[row]}")
        if any(body.kind == kind for body in situation.own_at.get(self.zone, ())):
            return Refusal(f"such a force stands in {board.names[row]} already")
        if any(body.id.startswith(f"{self.zone}-W") for body in situation.own):
            return Refusal(f"a force raised in {board.names[row]} is still in being")
        return None

    def text(self, situation: Situation) -> str:
        return f"raise a tribal force in {situation.board.name(self.zone)}"

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        return f"a new formation of {p.tribal_strength:.0f} people, quality {p.tribal_quality:g}, at once"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        theater, p = at.theater, at.parameters
        sheet, row = theater.factions[at.faction].sheet, theater.board.index[self.zone]
        assert sheet.kind_raised is not None
        if theater.ground.support[row] >= p.tribal_support_most:
            why = "too few there would take up arms against the insurgents"
            yield OrderFailed(at.faction, f"raise a tribal force in {theater.board.names[row]}", why, self.zone)
            return
        yield ForceRaised(
            id=f"{self.zone}-W{theater.calendar.week}", faction=at.faction, zone=self.zone,
            name=f"{sheet.kind_names[sheet.kind_raised]} of {theater.board.names[row]}, week {theater.calendar.week}",
            kind=sheet.kind_raised, strength=int(p.tribal_strength), quality=p.tribal_quality,
        )  # fmt: skip

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        if situation.sheet.kind_raised is None:
            return
        for zone, friendly in zip(situation.board.zone_ids, situation.friendly_held.tolist(), strict=True):
            if friendly and (order := cls(zone)).refusal(situation) is None:
                yield order
