"""Aid tasks: stabilisation where the ground is held, the displaced brought home, and forces trained and equipped."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from game.bots.agenda import Candidate, take_in_turn
from game.bots.tasks.reading import recent_attacks
from game.orders.programmes import EscortReturns, StabilisationAid
from game.orders.train import TrainAndEquip
from game.terms import Measure

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.views.reports import FormationReport
    from game.views.situation import Situation

WORTHWHILE = 1.0
"""Attacks a week in a zone, from which a programme there is worth its price."""
MANY = 5_000
"""Displaced people of a zone, from which an escort is worth its price."""


def stabilise(situation: Situation, plan: Plan, *, at_most: int = 2, kept_back: float = 10.0, least: float = WORTHWHILE) -> None:
    """Pay for projects where grip is firm and attacks are many, beside no other programme; never where they feed extortion."""
    if plan.treasury_left <= kept_back:
        return
    grip, attacks, board = situation.beliefs.social[0], recent_attacks(situation), situation.board
    running = (situation.measures[Measure.AID] > 0) | (situation.measures[Measure.SERVICES] > 0)
    fit = situation.friendly_held & ~situation.contested & ~running & (grip >= situation.parameters.aid_grip_gate)
    rows = (fit & (attacks >= least)).nonzero()[0].tolist()
    told = "{:.1f} attacks a week there, and grip of {:.0%}: aid does its work"
    offered = (
        Candidate(StabilisationAid(board.zone_ids[row]), float(attacks[row]), told.format(attacks[row], grip[row]))
        for row in sorted(rows, key=lambda row: -attacks[row])
    )
    _while_rich(plan, offered, at_most, kept_back)


def escort(situation: Situation, plan: Plan, *, at_most: int = 1, kept_back: float = 10.0) -> None:
    """Bring people home where they are many and would come back to a firm grip and services that work."""
    if plan.treasury_left <= kept_back:
        return
    grip, p, board = situation.beliefs.social[0], situation.parameters, situation.board
    fit = (situation.controller == situation.row) & ~situation.contested & (situation.measures[Measure.ESCORT] == 0)
    fit &= (grip >= p.aid_grip_floor) & (situation.services >= p.return_ruin_services) & (situation.displaced >= MANY)
    told = "{:,} of its people are away, and grip is {:.0%}"
    worth = (situation.displaced * grip).tolist()
    offered = (
        Candidate(EscortReturns(board.zone_ids[row]), worth[row], told.format(int(situation.displaced[row]), grip[row]))
        for row in sorted(fit.nonzero()[0].tolist(), key=lambda row: -worth[row])
    )
    _while_rich(plan, offered, at_most, kept_back)


def train(situation: Situation, plan: Plan, *, at_most: int = 1, kept_back: float = 20.0, allies: bool = False) -> None:
    """Train and equip the largest formations that have most to learn, one's own before allies'."""
    if plan.treasury_left <= kept_back:
        return
    cap = situation.parameters.train_quality_cap
    bodies: tuple[FormationReport, ...] = situation.own + (situation.allied if allies else ())
    able = [body for body in bodies if body.quality < cap and not body.in_training and body.kind != "adviser"]
    gains = [body.strength * (cap - body.quality) * (2.0 if body.faction == situation.faction else 1.0) for body in able]
    told = "{:,} strong, and of a quality of {:.2f} where {:g} can be had"
    offered = (
        Candidate(TrainAndEquip(able[at].id), gains[at], told.format(able[at].strength, able[at].quality, cap))
        for at in sorted(range(len(able)), key=lambda at: -gains[at])
    )
    _while_rich(plan, offered, at_most, kept_back)


def _while_rich(plan: Plan, offered: Iterator[Candidate], at_most: int, kept_back: float) -> None:
    """Give the worthiest, which come first, while more is left than is kept back; all cost alike."""
    if (first := next(offered, None)) is not None:
        price = first.order.cost(plan.situation).treasury
        take_in_turn(plan, chain((first,), offered), min(at_most, int((plan.treasury_left - kept_back) // price)))
