"""Extort, and stop extorting: money from the people of a region, and the price of it in what they think."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event
from game.events.networks import ExtortionSet
from game.orders.network import EXTORT, SHADOW_RULE, RegionOrder, level, too_weak
from game.orders.order import Execution, Refusal

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Extort(RegionOrder):
    """Take money from the people of a region, week after week."""

    verb: ClassVar[str] = "extort"
    help_text: ClassVar[str] = (
        "Extort the people of a region from now on, until told to stop. Brings RP each week by the level of the network; "
        "costs support in the region. Needs a network of level 1."
    )

    def unfit(self, situation: Situation, row: int) -> Refusal | None:
        if situation.underground is not None and situation.underground.extorting[row]:
            return Refusal("the network there does that already")
        return too_weak(situation, row, EXTORT, "extort")

    def expectation(self, situation: Situation) -> str:
        p, now = situation.parameters, level(situation, situation.board.region_ids.index(self.region))
        income = p.extort_income * now * (p.shadow_extortion if now >= SHADOW_RULE else 1.0)
        lost = -p.extort_support_week
        return f"{income:.1f} RP a week; support falls by up to {lost:.1%} a week"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        yield ExtortionSet(self.region, True)


@dataclass(frozen=True, slots=True)
class StopExtorting(RegionOrder):
    """Leave the people of a region their money."""

    verb: ClassVar[str] = "stop extorting"
    help_text: ClassVar[str] = (
        "Stop extorting the people of a region: no more RP from there, and support recovers in time. Costs nothing."
    )

    def unfit(self, situation: Situation, row: int) -> Refusal | None:
        taking = situation.underground is not None and situation.underground.extorting[row]
        return None if taking else Refusal("nobody extorts there")

    def expectation(self, situation: Situation) -> str:
        return "no more income from there; support drifts back over months"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        yield ExtortionSet(self.region, False)
