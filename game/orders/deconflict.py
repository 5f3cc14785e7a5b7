"""Deconflict: agree with a rival who is not an enemy on who moves and flies where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event
from game.events.politics import FrictionChanged
from game.orders.order import Execution, Order, Refusal
from game.rules.friction import rivals

if TYPE_CHECKING:
    from game.views.situation import Situation


def halted(situation: Situation, zone: str) -> Refusal | None:
    """Why nothing may move into a zone while a halt near the line is agreed on."""
    if situation.rival is None or situation.week > situation.halt_until:
        return None
    if not situation.near_rival[situation.board.index[zone]]:
        return None
    them = situation.sheets[situation.rival].short
    return Refusal(f"nothing moves near the line with {them} until week {situation.halt_until} is over")


@dataclass(frozen=True, slots=True)
class Deconflict(Order):
    """Talk friction down."""

    verb: ClassVar[str] = "deconflict"
    help_text: ClassVar[str] = (
        "Agree with the rival across the line on who moves and flies where: friction falls by two points. Once a week; costs "
        "a command. Above 5 friction costs both sides will and halves their air near the line; above 8 they may clash."
    )
    givers: ClassVar[tuple[str, ...]] = ("coalition", "government")
    once: ClassVar[bool] = True

    def refusal(self, situation: Situation) -> Refusal | None:
        if situation.rival is None:
            return Refusal("there is no rival across a line to agree with")
        return Refusal("there is no friction to talk down") if situation.friction <= 0 else None

    def text(self, situation: Situation) -> str:
        return f"deconflict with {situation.sheets[situation.rival].name}" if situation.rival else self.verb

    def expectation(self, situation: Situation) -> str:
        level = max(0.0, situation.friction + situation.parameters.friction_deconflict)
        return f"friction falls from {situation.friction:.1f} to {level:.1f}, before what this week adds"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        theater = at.theater
        pair = rivals({f.id: f.sheet for f in theater.factions.values()}, theater.board)
        if pair is not None:
            level = round(max(0.0, theater.friction + at.parameters.friction_deconflict), 4)
            yield FrictionChanged(*pair, theater.friction, level, agreed=True)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        if (order := cls()).refusal(situation) is None:
            yield order
