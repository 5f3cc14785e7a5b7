"""Knowledge: what each faction believes of every zone, with when it was seen and how sure it is. It is state, not a view."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.terms import Estimate
from game.units import Floats, Ints

SOURCES = ("none", "own eyes", "neighbouring zone", "ally", "last known")


@dataclass(slots=True)
class Beliefs:
    """One faction's beliefs. F: rows of factions; Z: zones. `seen` is the week, 0 or below before the campaign."""

    low: Ints  # (F, Z) overt strength, at least
    high: Ints  # (F, Z) overt strength, at most
    seen: Ints  # (F, Z)
    source: Ints  # (F, Z) row in SOURCES
    confidence: Floats  # (F, Z)
    hidden_low: Ints  # (Z,) members who hide
    hidden_high: Ints
    hidden_seen: Ints
    suspected: Ints  # (Z,) suspected elements
    exposed: Ints  # (Z,) exposed elements
    social: Floats  # (5, Z): grip, support, grievance, fear, local security
    social_seen: Ints  # (Z,)

    def columns(self) -> tuple[NDArray[Any], ...]:
        """Every column, in a fixed order."""
        return tuple(getattr(self, name) for name in self.__slots__)

    def copy(self) -> Beliefs:
        """The same columns under a new roof: columns are replaced, never changed in place."""
        return Beliefs(*self.columns())

    @classmethod
    def blank(cls, factions: int, zones: int) -> Beliefs:
        """Nothing believed yet."""
        wide, flat = (factions, zones), (zones,)
        whole = np.int64
        return cls(
            low=np.zeros(wide, whole), high=np.zeros(wide, whole), seen=np.full(wide, -1, whole),
            source=np.zeros(wide, whole), confidence=np.zeros(wide), hidden_low=np.zeros(flat, whole),
            hidden_high=np.zeros(flat, whole), hidden_seen=np.full(flat, -1, whole), suspected=np.zeros(flat, whole),
            exposed=np.zeros(flat, whole), social=np.zeros((5, zones)), social_seen=np.full(flat, -1, whole),
        )  # fmt: skip


@dataclass(slots=True)
class Knowledge:
    """Every faction's beliefs, by faction id."""

    beliefs: dict[str, Beliefs] = field(default_factory=dict)
    estimates: dict[str, dict[str, Estimate]] = field(default_factory=dict)  # what each makes of every other side
    sources: tuple[str, ...] = SOURCES
