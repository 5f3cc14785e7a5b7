"""Raid: one formation goes after a cell or a leader, on what is known of where they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from game.events.event import Event
from game.events.hunting import RaidMade
from game.events.insurgency import ElementsLost, GroupsStirred
from game.events.leaders import loss_of
from game.events.turn import OrderFailed
from game.orders.deconflict import halted
from game.orders.order import Cost, Execution, GroupOrder, Order, Refusal
from game.orders.plan import weekly_cost
from game.orders.targets import believed_tips, best_known_at, known_targets, leader_at, target_refusal, target_zones, told_at
from game.rules.hunting import raid_chance
from game.terms import Cover

if TYPE_CHECKING:
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater
    from game.units import Floats
    from game.views.reports import FormationReport
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Raid(GroupOrder):
    """Raid a cell or a leader with one formation."""

    verb: ClassVar[str] = "raid"
    help_text: ClassVar[str] = (
        "One formation fit for it, in or beside the zone, goes after a suspected or exposed cell, or a leader known to be there, "
        "and then goes on with what it was doing. The better people inform, and the surer its target is known (exposed beats "
        "suspected), the likelier it finds them; a few elements at most are caught, and those who commanded them are exposed. "
        "Costs RP."
    )
    givers: ClassVar[tuple[str, ...]] = ("coalition", "government")

    zone: str
    target: str = "cell"

    def cost(self, situation: Situation) -> Cost:
        p = situation.parameters
        return Cost(treasury=p.cost_raid + sum(weekly_cost(body.posture, p) for body in self.group(situation)))

    def refusal(self, situation: Situation) -> Refusal | None:
        if (shared := GroupOrder.refusal(self, situation)) is not None:
            return shared
        if len(self.formations) > 1:
            return Refusal("one formation makes a raid")
        if (nobody := target_refusal(situation, self.zone, self.target, Cover.SUSPECTED)) is not None:
            return nobody
        return _unfit(situation, self.group(situation)[0], self.zone)

    def text(self, situation: Situation) -> str:
        return f"raid a {self.target} at {situation.board.name(self.zone)} with {self.names(situation)}"

    def expectation(self, situation: Situation) -> str:
        row = situation.board.index[self.zone]
        chance = finding_chances(situation, leader=self.target == "leader")[row]
        most = "the leader" if self.target == "leader" else f"0 to {situation.parameters.raid_cap_elements:.0f} elements"
        return f"finds them with {chance:.0%}; catches {most}"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        dice, body = at.dice.on("raid", self.zone, self.target, *self.formations), self.formations[0]
        told, draw = told_at(at.theater, self.zone, at.parameters), dice.uniform()
        if self.target == "leader":
            yield from _raid_leader(self, at, body, told, draw)
            return
        rows = best_known_at(at.theater, self.zone, dice.on("elements"))[: int(at.parameters.raid_cap_elements)]
        if not len(rows):
            yield OrderFailed(at.faction, f"{self.verb} a cell", "nobody was there any more", self.zone)
            return
        hidden = at.theater.underground
        exposed = bool(hidden.group_cover[hidden.element_group[rows[0]]] == Cover.EXPOSED)
        found = _finds(draw, told, at.parameters, exposed=exposed)
        operators = int(at.theater.underground.element_operators[rows].sum()) if found else 0
        yield RaidMade(at.faction, body, self.zone, self.target, found, operators)
        if found:
            yield from _caught(at.theater, rows.tolist(), operators)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for zone in target_zones(situation, Cover.SUSPECTED):
            row = situation.board.index[zone]
            near = (zone, *(situation.board.zone_ids[beside] for beside in situation.board.neighbours[row]))
            able = [body for each in near for body in situation.own_at.get(each, ()) if _unfit(situation, body, zone) is None]
            if able:
                for target in known_targets(situation, zone, Cover.SUSPECTED):
                    yield from (cls((body.id,), zone, target) for body in able)


def finding_chances(situation: Situation, *, leader: bool = False) -> Floats:
    """(Z,): with what chance a raid in each zone finds the cells (or the leader) it came for, as far as one knows."""
    told, exposed = believed_tips(situation), situation.beliefs.exposed > 0
    if leader:
        exposed = np.zeros(len(told), dtype=np.bool_)
        exposed[[situation.board.index[each.zone] for each in situation.known_leaders if each.cover is Cover.EXPOSED]] = True
    return raid_chance(told, exposed, situation.parameters)


def _finds(draw: float, told: float, p: Parameters, *, exposed: bool) -> bool:
    """True where the draw of a raid finds whom it came for."""
    return bool(draw < raid_chance(np.array(told), np.array(exposed), p))


def _unfit(situation: Situation, body: FormationReport, zone: str) -> Refusal | None:
    """Why this formation cannot raid there."""
    board, row = situation.board, situation.board.index[zone]
    if body.kind not in situation.sheet.kinds_that_raid:
        return Refusal(f"{body.name} is not fit for raids")
    if body.kind in situation.paused:
        return Refusal(f"{body.name} has paused its advance until week {situation.paused[body.kind]} is over")
    if body.zone != zone and (halt := halted(situation, zone)) is not None:
        return halt
    if body.in_contact or body.posture in ("march", "assault"):
        return Refusal(f"{body.name} is on the march or in contact with the enemy")
    if body.zone != zone and row not in board.neighbours[board.index[body.zone]]:
        return Refusal(f"{body.name} is not in or beside {board.names[row]}")
    if board.country[row] not in situation.sheet.countries_for(body.kind):
        return Refusal(f"{body.name} may not enter the country {board.names[row]} lies in")
    if not (situation.friendly_held[row] or situation.hostile_held[row]):
        return Refusal(f"{board.names[row]} is held by a side you do not march with")
    return None


def _raid_leader(order: Raid, at: Execution, body: str, told: float, draw: float) -> Iterator[Event]:
    leader = leader_at(at.theater, order.zone)
    if leader is None:
        yield OrderFailed(at.faction, f"{order.verb} a leader", "nobody was there any more", order.zone)
        return
    found = _finds(draw, told, at.parameters, exposed=leader.cover is Cover.EXPOSED)
    yield RaidMade(at.faction, body, order.zone, order.target, found, 0)
    if found:
        yield from loss_of(at.theater, leader, "captured", at.faction)


def _caught(theater: Theater, rows: list[int], operators: int) -> Iterator[Event]:
    """Elements are captured whole; prisoners give the groups that commanded them away."""
    hidden = theater.underground
    left, cover = hidden.element_operators.copy(), hidden.group_cover.copy()
    left[rows] = 0
    cover[hidden.element_group[rows]] = Cover.EXPOSED
    yield ElementsLost(operators, left)
    if not np.array_equal(cover, hidden.group_cover):
        yield GroupsStirred(cover, hidden.group_regrouping)
