"""Police: a zone's guards police in earnest as long as it is paid for, or no longer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event
from game.events.politics import MeasureTaken
from game.orders.order import Cost, Execution, Order, Refusal, not_controlled
from game.orders.targets import believed_tips
from game.terms import Measure

if TYPE_CHECKING:
    from game.views.situation import Situation

SECURITY = 4  # the row of local security among what is believed of society


@dataclass(frozen=True, slots=True)
class Police(Order):
    """Police a zone in earnest."""

    verb: ClassVar[str] = "police"
    help_text: ClassVar[str] = (
        "The guards of a zone you control police in earnest: exposed groups are arrested at the full rate; where people inform, "
        "suspected groups are exposed and members who wait are found; more police are raised. Costs RP a week until you end it; "
        "lapses when unpaid."
    )
    givers: ClassVar[tuple[str, ...]] = ("coalition", "government")
    repeats: ClassVar[bool] = False

    zone: str

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_police)

    def refusal(self, situation: Situation) -> Refusal | None:
        if (why := not_controlled(situation, self.zone)) is not None:
            return why
        board = situation.board
        row = board.index[self.zone]
        if situation.measures[Measure.POLICE, row]:
            return Refusal(f"{board.names[row]} is policed already")
        if not situation.beliefs.social[SECURITY, row]:
            return Refusal(f"{board.names[row]} has no guards to police it")
        return None

    def text(self, situation: Situation) -> str:
        return f"police {situation.board.name(self.zone)}"

    def expectation(self, situation: Situation) -> str:
        p, row = situation.parameters, situation.board.index[self.zone]
        known, told = int(situation.beliefs.exposed[row]), float(believed_tips(situation)[row])
        return (
            f"arrests {p.police_arrest_week:.0%} of exposed elements a week instead of "
            f"{p.police_arrest_week * p.police_baseline_share:.0%} ({known} known there), exposes "
            f"{p.police_expose_week * told:.0%} of suspected groups, and finds {p.dormant_loss_police_week * told:.2%} of the "
            f"members who wait (people inform at {told:.0%})"
        )

    def carry_out(self, at: Execution) -> Iterator[Event]:
        yield MeasureTaken(at.faction, self.zone, Measure.POLICE, 1)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for row, zone in enumerate(situation.board.zone_ids):
            if situation.controller[row] == situation.row:
                order = cls(zone)
                if order.refusal(situation) is None:
                    yield order


@dataclass(frozen=True, slots=True)
class EndPolicing(Order):
    """Let the guards of a zone go back to what they do unordered."""

    verb: ClassVar[str] = "end policing"
    help_text: ClassVar[str] = "Stop policing a zone in earnest, and paying for it. Arrests fall to what guards do by themselves."
    givers: ClassVar[tuple[str, ...]] = ("coalition", "government")
    repeats: ClassVar[bool] = False

    zone: str

    def refusal(self, situation: Situation) -> Refusal | None:
        board = situation.board
        if self.zone not in board.index:
            return Refusal(f"there is no zone {self.zone}")
        row = board.index[self.zone]
        if situation.controller[row] != situation.row or not situation.measures[Measure.POLICE, row]:
            return Refusal(f"you do not police {board.names[row]}")
        return None

    @property
    def no_longer_policed(self) -> tuple[str, ...]:
        return (self.zone,)

    def text(self, situation: Situation) -> str:
        return f"end policing in {situation.board.name(self.zone)}"

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        return f"saves {p.cost_police:g} RP a week; arrests fall to {p.police_arrest_week * p.police_baseline_share:.0%} a week"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        yield MeasureTaken(at.faction, self.zone, Measure.POLICE, 0)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for row in situation.policed:
            yield cls(situation.board.zone_ids[row])
