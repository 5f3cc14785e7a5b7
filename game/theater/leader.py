"""A leader: a post that matters, held by no real person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mesa.discrete_space import CellAgent

if TYPE_CHECKING:
    from game.theater.faction import Faction
    from game.theater.theater import Theater


class Leader(CellAgent):
    """A national or regional leader who hides in a zone."""

    def __init__(self, theater: Theater, faction: Faction, id: str, name: str, rank: str, region: str | None) -> None:
        super().__init__(theater)
        self.faction = faction
        self.id = id
        self.name = name
        self.rank = rank
        self.region = region
        self.cover = "hidden"

    def __repr__(self) -> str:
        return f"Leader({self.id!r}, {self.rank} at {self.cell.id})"
