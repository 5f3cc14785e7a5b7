"""Stand and fade: insurgents who make the towns cost something, leave what cannot be held, and strike where security is thin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.orders.guerrilla import LieLow, Operate
from game.orders.plan import Plan
from game.orders.postures import Defend, GoToGround
from game.terms import Stance

if TYPE_CHECKING:
    from game.dice import Dice
    from game.orders.order import Directive
    from game.views.situation import FormationReport, Situation

HOPELESS = 5.0
"""Enemies believed in and around a zone, over the garrison, from which standing only loses the men."""
TIPS_TOO_FREE = 0.45


class StandAndFade:
    """Defend towns while the odds allow it, go to ground where they do not, and choose what the hidden groups attack."""

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """This week's orders."""
        plan = Plan(situation)
        for body in sorted(situation.own, key=lambda body: (-_pressure(situation, body), body.id)):
            self._garrison(situation, plan, body)
        self._networks(situation, plan)
        return plan.directives

    def _garrison(self, situation: Situation, plan: Plan, body: FormationReport) -> None:
        pressure, town = _pressure(situation, body), _is_town(situation, body)
        if pressure == 0:
            return
        hopeless = pressure > HOPELESS * (1.6 if town else 1.0)
        order: GoToGround | Defend = GoToGround((body.id,)) if hopeless else Defend((body.id,))
        told = f"{pressure:.1f} enemies to one of ours around {situation.board.name(body.zone)}"
        plan.add(order, told, "defend to the last" if hopeless else "go to ground")

    def _networks(self, situation: Situation, plan: Plan) -> None:
        assert situation.underground is not None
        for row, region in enumerate(situation.board.region_ids):
            free = _informers(situation, row)
            lying_low = situation.underground.stance[row] == Stance.LIE_LOW
            if free > TIPS_TOO_FREE and not lying_low:
                plan.add(LieLow(region), "informers are too many: wait")
            elif free <= TIPS_TOO_FREE and lying_low:
                plan.add(Operate(region), "the ground is safe enough again")


def _pressure(situation: Situation, body: FormationReport) -> float:
    """Enemies believed in the zone and next to it, to one of the garrison's side there."""
    row = situation.board.index[body.zone]
    near = (row, *situation.board.neighbours[row])
    enemies = float(sum(situation.enemy_low[each] for each in near))
    ours = sum(each.strength for each in situation.own_at[body.zone])
    return enemies / max(ours, 1)


def _is_town(situation: Situation, body: FormationReport) -> bool:
    return situation.board.terrain[situation.board.index[body.zone]] in ("city", "town")


def _informers(situation: Situation, region: int) -> float:
    """How firmly the enemy grips a region's zones, weighted by the operators there: where grip is firm, people inform."""
    assert situation.underground is not None
    rows = [row for row, each in enumerate(situation.board.region_row) if each == region]
    operators = situation.underground.operators[rows]
    excess = (situation.beliefs.social[0][rows] - 0.5).clip(0.0) * 2.0
    return float((operators * excess).sum() / max(operators.sum(), 1))
