"""Tasks for the people of what one holds: services, returns, amnesty, local forces, and money where it does its work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np

from game.bots.agenda import Candidate, take_in_turn
from game.bots.tasks.reading import SUPPORT, can_spend, grip, mine, recent_attacks
from game.orders.amnesty import Amnesty
from game.orders.programmes import EscortReturns, RestoreServices
from game.orders.tribal import RaiseTribalForce
from game.terms import Measure

if TYPE_CHECKING:
    from game.orders.order import Order
    from game.orders.plan import Plan
    from game.units import Flags, Floats
    from game.views.situation import Situation


def services(situation: Situation, plan: Plan, *, firm: float = 0.6, at_most: int = 1, reserve: float = 4.0) -> None:
    """Restore services where grip is at least so firm, the attacks most, and services poorest: there it lowers attacks."""
    if not can_spend(plan, situation.parameters.cost_services, reserve):
        return
    attacks = recent_attacks(situation)
    wanted = mine(situation) & (grip(situation) >= firm) & (situation.services < 0.95) & _idle(situation, Measure.SERVICES)
    worth = (0.3 + attacks) * (1.2 - situation.services)

    def why(row: int) -> str:
        return f"grip is {grip(situation)[row]:.0%}, services {situation.services[row]:.0%}, attacks {attacks[row]:.1f} a week"

    take_in_turn(plan, _best(situation, wanted, worth, RestoreServices, why), at_most)


def escort(
    situation: Situation, plan: Plan, *, firm: float = 0.5, least: int = 10_000, at_most: int = 1, reserve: float = 4.0
) -> None:
    """Escort home the displaced of zones with grip enough, the most people first."""
    if not can_spend(plan, situation.parameters.cost_escort_returns, reserve):
        return
    held, away = grip(situation), situation.displaced
    wanted = mine(situation) & (held >= firm) & (away >= least) & _idle(situation, Measure.ESCORT)
    worth = away * (held - 0.3).clip(0.0, 0.4) * (0.5 + situation.services)

    def why(row: int) -> str:
        return f"{away[row]:,} are away, and grip is {held[row]:.0%}"

    take_in_turn(plan, _best(situation, wanted, worth, EscortReturns, why), at_most)


def amnesty(
    situation: Situation,
    plan: Plan,
    *,
    least_attacks: float = 1.0,
    least_will: float = 50.0,
    at_most: int = 1,
    reserve: float = 4.0,
) -> None:
    """Offer amnesty where attacks and known groups are most, while there is will to bear it."""
    if situation.will < least_will or not can_spend(plan, situation.parameters.cost_amnesty, reserve):
        return
    known = situation.beliefs
    attacks = recent_attacks(situation)
    worth = attacks + 0.5 * known.exposed + 0.002 * known.hidden_low
    wanted = mine(situation) & (worth >= least_attacks) & _idle(situation, Measure.AMNESTY)

    def why(row: int) -> str:
        told = f"{attacks[row]:.1f} attacks a week, {known.exposed[row]} elements exposed"
        return f"{told}, will is {situation.will:.0f}"

    take_in_turn(plan, _best(situation, wanted, worth, Amnesty, why), at_most)


def tribal(situation: Situation, plan: Plan, *, least_attacks: float = 0.5, at_most: int = 1, reserve: float = 6.0) -> None:
    """Raise a local force where no formation stands, people will, and attacks are most for the size of the zone."""
    if not can_spend(plan, situation.parameters.cost_tribal, reserve):
        return
    attacks, manned = recent_attacks(situation), np.zeros(len(situation.board), dtype=np.bool_)
    manned[[situation.board.index[zone] for zone in situation.own_at]] = True
    willing = situation.beliefs.social[SUPPORT] < situation.parameters.tribal_support_most
    enough = situation.people * situation.parameters.tribal_people_share >= situation.parameters.tribal_strength
    wanted = mine(situation) & ~manned & willing & enough & (attacks >= least_attacks)

    def why(row: int) -> str:
        return f"{attacks[row]:.1f} attacks a week, and no formation stands there"

    take_in_turn(plan, _best(situation, wanted, attacks, RaiseTribalForce, why), at_most)


def _idle(situation: Situation, measure: Measure) -> Flags:
    return np.asarray(situation.measures[measure] == 0, dtype=np.bool_)


def _best(
    situation: Situation, wanted: Flags, worth: Floats, kind: Callable[[str], Order], why: Callable[[int], str], most: int = 4
) -> Iterator[Candidate]:
    """An order of the kind for each of the few wanted zones that are worth most, the best first."""
    weighed, ids = worth.tolist(), situation.board.zone_ids
    rows = sorted(wanted.nonzero()[0].tolist(), key=lambda row: (-weighed[row], row))[:most]
    return (Candidate(kind(ids[row]), weighed[row], why(row)) for row in rows)
