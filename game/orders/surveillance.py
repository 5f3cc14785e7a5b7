"""Surveillance: a package over a zone for the week, to find out who hides there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from game.events.event import Event
from game.events.hunting import SurveillanceFlown
from game.events.insurgency import GroupsStirred
from game.events.leaders import LeadersStirred
from game.orders.order import Cost, Execution, Order, Refusal
from game.rules.hunting import watched
from game.rules.leaders import detected

if TYPE_CHECKING:
    from game.theater.theater import Theater
    from game.units import Flags
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Surveillance(Order):
    """Watch a zone from the air."""

    verb: ClassVar[str] = "surveillance"
    help_text: ClassVar[str] = (
        "Give a zone an air package for the week to watch it. Each group that hides there may be found out by one step, from "
        "hidden to suspected to exposed, and so may a leader. Costs the package; often it finds nobody."
    )
    givers: ClassVar[tuple[str, ...]] = ("coalition", "government")

    zone: str

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_surveillance, packages=1)

    def refusal(self, situation: Situation) -> Refusal | None:
        board = situation.board
        if self.zone not in board.index:
            return Refusal(f"there is no zone {self.zone}")
        if board.country[board.index[self.zone]] not in situation.sheet.may_enter:
            return Refusal(f"your aircraft may not fly in the country {board.name(self.zone)} lies in")
        if situation.grounded[board.index[self.zone]]:
            return Refusal(f"the weather lets nothing fly over {board.name(self.zone)}")
        if not situation.packages:
            return Refusal("you have no air packages this week")
        return None

    def text(self, situation: Situation) -> str:
        return f"surveillance over {situation.board.name(self.zone)}"

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        odds = f"{p.surveillance_detect:.0%} for each group there, {p.surveillance_leader:.0%} for a leader"
        return f"{odds} to be known a step better: the hidden become suspected, the suspected exposed"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        theater, p, dice = at.theater, at.parameters, at.dice.on("surveillance", self.zone)
        hidden, week = theater.underground, theater.calendar.week
        there = _groups_in(theater, theater.board.index[self.zone])
        cover = watched(hidden.group_cover, there, dice.on("groups").uniforms(len(there)), p)
        found = int((cover != hidden.group_cover).sum())
        if found:
            yield GroupsStirred(cover, hidden.group_regrouping)
        leaders = []
        for leader in theater.leaders.values():
            if leader.zone.id == self.zone:
                now = detected(leader.cover, dice.on(leader.id).uniform(), hiding=week <= leader.hides_until, p=p)
                leaders += [(leader.id, int(now))] if now is not leader.cover else []
        if leaders:
            yield LeadersStirred(tuple(leaders))
        left = theater.factions[at.faction].packages_left - 1
        yield SurveillanceFlown(at.faction, self.zone, week, found, len(leaders), left)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        if situation.packages:
            for row, zone in enumerate(situation.board.zone_ids):
                if situation.board.country[row] in situation.sheet.may_enter and not situation.grounded[row]:
                    yield cls(zone)


def _groups_in(theater: Theater, row: int) -> Flags:
    """(G,): groups with someone in the zone."""
    hidden = theater.underground
    there = np.zeros(len(hidden.group_region), dtype=np.bool_)
    there[hidden.element_group[(hidden.element_zone == row) & (hidden.element_operators > 0)]] = True
    return there
