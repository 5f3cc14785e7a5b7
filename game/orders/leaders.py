"""Orders to one's own leaders: go to another zone, or keep well out of sight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event
from game.events.leaders import LeaderHid, LeaderMoved
from game.events.turn import OrderFailed
from game.orders.order import Cost, Execution, Order, Refusal

if TYPE_CHECKING:
    from game.views.reports import LeaderReport
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class LeaderOrder(Order):
    """An order to one leader."""

    givers: ClassVar[tuple[str, ...]] = ("insurgent",)
    once_for: ClassVar[str] = "leader"

    leader: str

    def who(self, situation: Situation) -> LeaderReport | None:
        """The leader named, if he is one's own and at large."""
        return next((each for each in situation.leaders if each.id == self.leader), None)

    def refusal(self, situation: Situation) -> Refusal | None:
        return None if self.who(situation) else Refusal(f"you have no leader called {self.leader}")

    def too_late(self, at: Execution) -> Iterator[Event]:
        """The news that the leader was lost to someone who was served first."""
        yield OrderFailed(at.faction, self.verb, "the leader was lost before it could be done")

    def name(self, situation: Situation) -> str:
        """The leader's post."""
        return each.name if (each := self.who(situation)) else self.leader


def refuges(situation: Situation, leader: LeaderReport) -> Iterator[int]:
    """Rows of the zones a leader may go to: a regional one where his region's people are, a national one next door."""
    board, here = situation.board, situation.board.index[leader.zone]
    if leader.region is None:
        yield from board.neighbours[here]
    elif (hidden := situation.underground) is not None:
        held = situation.controller == situation.row
        members = held | (hidden.operators > 0) | (hidden.dormant > 0)
        yield from (row for row, region in enumerate(board.region) if region == leader.region and row != here and members[row])


@dataclass(frozen=True, slots=True)
class MoveLeader(LeaderOrder):
    """Move a leader."""

    verb: ClassVar[str] = "move leader"
    help_text: ClassVar[str] = (
        "A leader goes to another zone: a regional one anywhere in the region where you have people, a national one next door. "
        "Whoever has found out where he was knows a little less; a strike or raid on the old place fails."
    )

    to: str

    def refusal(self, situation: Situation) -> Refusal | None:
        if (leader := self.who(situation)) is None:
            return LeaderOrder.refusal(self, situation)
        if self.to not in situation.board.index:
            return Refusal(f"there is no zone {self.to}")
        place = situation.board.name(self.to)
        if leader.zone == self.to:
            return Refusal(f"{leader.name} is at {place} already")
        if situation.board.index[self.to] not in refuges(situation, leader):
            how = "only go next door" if leader.region is None else "only go where you have people in the region"
            return Refusal(f"{leader.name} can {how}, and not to {place}")
        return None

    def text(self, situation: Situation) -> str:
        return f"move leader: {self.name(situation)} to {situation.board.name(self.to)}"

    def expectation(self, situation: Situation) -> str:
        if situation.controller[situation.board.index[self.to]] == situation.row:
            return "nobody informs on him there while you rule it; pursuers fall one step back"
        return "people there may inform on him; pursuers fall one step back"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        leader = at.theater.leaders.get(self.leader)
        if leader is None:
            yield from self.too_late(at)
            return
        yield LeaderMoved(self.leader, self.to, max(0, leader.cover - 1))

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for leader in situation.leaders:
            for row in refuges(situation, leader):
                yield cls(leader.id, situation.board.zone_ids[row])


@dataclass(frozen=True, slots=True)
class HideLeader(LeaderOrder):
    """Keep a leader out of sight for some weeks."""

    verb: ClassVar[str] = "hide leader"
    help_text: ClassVar[str] = (
        "A leader keeps well out of sight for some weeks: he is informed on and spotted far less, and drops out of sight sooner. "
        "Costs RP."
    )

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_hide_leader)

    def refusal(self, situation: Situation) -> Refusal | None:
        if (leader := self.who(situation)) is None:
            return LeaderOrder.refusal(self, situation)
        if leader.weeks_hidden > 1:
            return Refusal(f"{leader.name} keeps out of sight for {leader.weeks_hidden} weeks yet")
        return None

    def text(self, situation: Situation) -> str:
        return f"hide leader: {self.name(situation)}"

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        return f"for {p.hide_leader_weeks:.0f} weeks he is found out {p.hide_leader_exposure:.0%} as often"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        if self.leader not in at.theater.leaders:
            yield from self.too_late(at)
            return
        yield LeaderHid(self.leader, at.theater.calendar.week + int(at.parameters.hide_leader_weeks) - 1)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for leader in situation.leaders:
            order = cls(leader.id)
            if order.refusal(situation) is None:
                yield order
