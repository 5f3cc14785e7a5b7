"""Weight: aircraft kept in the country that needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.bots.tasks.air import middle
from game.orders.shift_weight import ShiftWeight

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.views.situation import Situation

OUT_OF_PLACE = 0.3
"""Share of the need in a country, beyond its share of the air, from which a shift is worth its price and two weeks."""
MEN_AN_ATTACK = 10.0
"""Fighters in a garrison that call for as much air as an attack a week does."""


def shift_weight(situation: Situation, plan: Plan, *, hunted: float = 1.0) -> None:
    """Move aircraft to the country whose share of garrisons and attacks most exceeds its share of them.

    `hunted` weighs attacks against garrisons: 0 where only towns count.
    """
    if len(situation.air_share) < 2 or situation.air_shift is not None:
        return
    need = np.where(situation.hostile_held, middle(situation), 0.0) + hunted * MEN_AN_ATTACK * situation.attacks
    by_country = {country: float(need[situation.board.where_country(country)].sum()) for country in situation.air_share}
    total = sum(by_country.values())
    if total <= 0.0:
        return
    lack = {country: by_country[country] / total - share for country, share in situation.air_share.items()}
    worst = max(lack, key=lambda country: lack[country])
    if lack[worst] >= OUT_OF_PLACE:
        told = f"{by_country[worst] / total:.0%} of the need lies in {worst}, and {situation.air_share[worst]:.0%} of the air"
        points = min(40, round((1.0 - situation.air_share[worst]) * 100))
        plan.add(ShiftWeight(worst, points), told, "leave the aircraft where they are")
