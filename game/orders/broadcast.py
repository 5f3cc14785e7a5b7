"""Broadcast: a message to the world, so that the insurgents' call carries farther."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event
from game.events.leaders import LeadersStirred
from game.events.networks import BroadcastMade, ReachChanged
from game.orders.order import Cost, Execution, Order, Refusal
from game.rules.reach import raised
from game.terms import Cover

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Broadcast(Order):
    """Send out a message."""

    verb: ClassVar[str] = "broadcast"
    help_text: ClassVar[str] = (
        "Send a message to the world: reach rises, and with it recruitment everywhere. Costs RP, at most once in two weeks, and "
        "may expose a national leader."
    )
    givers: ClassVar[tuple[str, ...]] = ("insurgent",)
    once: ClassVar[bool] = True

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_broadcast)

    def refusal(self, situation: Situation) -> Refusal | None:
        hidden, pause = situation.underground, int(situation.parameters.broadcast_pause_weeks)
        if hidden is None:
            return Refusal("your side makes no such broadcasts")
        if hidden.broadcast_week and situation.week - hidden.broadcast_week < pause:
            return Refusal(f"the last one went out in week {hidden.broadcast_week}: once in {pause} weeks")
        return None

    def text(self, situation: Situation) -> str:
        return "broadcast a message"

    def expectation(self, situation: Situation) -> str:
        p, now = situation.parameters, situation.underground.reach if situation.underground else 0.0
        return f"reach {now:.2f} to {raised(now, p.reach_broadcast):.2f}; {p.broadcast_exposure:.0%} to expose a national leader"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        yield BroadcastMade(at.theater.calendar.week)
        yield ReachChanged(raised(at.theater.reach, at.parameters.reach_broadcast))
        national = [each.id for each in at.theater.leaders.values() if each.rank == "national" and each.cover != Cover.EXPOSED]
        dice = at.dice.on("broadcast")
        if national and dice.chance(at.parameters.broadcast_exposure):
            yield LeadersStirred(((dice.on("who").choice(national), int(Cover.EXPOSED)),))

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        if cls().refusal(situation) is None:
            yield cls()
