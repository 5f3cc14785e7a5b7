"""The ground: every zone's numbers as columns in zone order.

A column is never changed in place: it is replaced, so that a situation or a journal entry that holds one keeps what it saw.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.terms import STANDING
from game.units import Flags, Floats, Ints


@dataclass(slots=True)
class Ground:
    """Z values a column, unless said otherwise."""

    controller: Ints  # row of the faction
    contested: Flags
    grip: Floats
    support: Floats
    grievance: Floats
    grievance_base: Floats
    fear: Floats
    fear_base: Floats
    services: Floats
    fortification: Ints
    works_weeks: Ints  # weeks of work on the next level
    local_security: Ints
    displaced: Ints  # people of this zone now elsewhere on the map
    hosted: Ints  # people of other zones now here
    people: Floats  # inhabitants present
    equivalents: Floats  # (people + 100 per km2) / 1000: what security is spread over
    dormant: Ints
    excitation: Floats  # attacks a week expected to follow from recent ones
    attacks: Ints  # this week
    attacks_by_kind: Ints  # (4, Z): this week, by `game.rules.attacks.KINDS`
    battle_days: Ints  # days of assault this week
    hurt_by_insurgents: Floats  # civilians killed and wounded this week
    hurt_by_others: Floats
    hurt_memory: Floats  # (4, Z): hurt by others, per 10,000, in each of the last four weeks
    support_packages: Ints  # (F, Z): close-support packages each faction flies over each zone this week
    interdiction: Ints  # (F, Z): packages each faction flies this week against supply through each zone
    measures: Ints  # (M, Z): weeks left of each measure, by `game.terms.Measure`
    route_open: Flags  # R values

    def put(self, column: str, row: int | tuple[int | slice, int], value: Any) -> None:
        """Replace one value, leaving the old column as it was for whoever holds it."""
        fresh: NDArray[Any] = getattr(self, column).copy()
        fresh[row] = value
        setattr(self, column, fresh)

    def clear_week(self) -> None:
        """Forget last week's counts, and count a week off every measure that runs out."""
        self.attacks = np.zeros_like(self.attacks)
        self.attacks_by_kind = np.zeros_like(self.attacks_by_kind)
        self.battle_days = np.zeros_like(self.battle_days)
        self.hurt_by_insurgents = np.zeros_like(self.hurt_by_insurgents)
        self.hurt_by_others = np.zeros_like(self.hurt_by_others)
        self.support_packages = np.zeros_like(self.support_packages)
        self.interdiction = np.zeros_like(self.interdiction)
        if self.measures.any():
            left = np.maximum(self.measures - 1, 0)
            left[list(STANDING)] = self.measures[list(STANDING)]
            self.measures = left

    def columns(self) -> tuple[NDArray[Any], ...]:
        """Every column, in a fixed order."""
        return tuple(getattr(self, name) for name in self.__slots__)
