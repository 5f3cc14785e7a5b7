"""A formation: a body of armed people under one command, seen by everyone near it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mesa.discrete_space import CellAgent

from game.terms import Posture
from game.theater.numbering import NUMBERS

if TYPE_CHECKING:
    from game.theater.faction import Faction
    from game.theater.theater import Theater
    from game.theater.zone import Zone


class Formation(CellAgent):
    """Strength in people; quality 0.5-2; cohesion and supply 0-1; `arrives` is a day counted from the first morning."""

    _ids = NUMBERS

    def __init__(
        self,
        theater: Theater,
        faction: Faction,
        id: str,
        name: str,
        kind: str,
        strength: int,
        quality: float,
        fixed: bool,
    ) -> None:
        super().__init__(theater)
        self.faction = faction
        self.id = id
        self.name = name
        self.kind = kind
        self.fixed = fixed
        self.row = -1  # the row of its zone
        self.strength = strength
        self.quality = quality
        self.cohesion = 1.0
        self.supply = 1.0
        self.posture = Posture.HOLD
        self.destination: str | None = None
        self.next_zone: str | None = None
        self.arrives: int | None = None
        self.strength_when_asked: int | None = None
        self.day_asked: int | None = None
        self.trained_by: int | None = None  # the week at whose end its training is over

    @property
    def zone(self) -> Zone:
        """Where it stands."""
        return self.cell  # type: ignore[no-any-return]

    @property
    def power(self) -> float:
        """Fighting power: strength weighted by quality, cohesion and supply."""
        return self.strength * self.quality * self.cohesion * self.supply

    def __repr__(self) -> str:
        return f"Formation({self.id!r}, {self.strength} at {self.zone.id})"
