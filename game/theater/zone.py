"""A zone: a Mesa cell of the network, and a view of its row in the ground's columns."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from mesa.discrete_space import Cell

if TYPE_CHECKING:
    from game.theater.formation import Formation
    from game.theater.theater import Theater


class Zone(Cell):
    """A place to hold. Numbers are read from `theater.ground`; formations standing here are kept in a plain list."""

    def __init__(
        self, coordinate: str, capacity: int | None = None, random: Random | None = None, **newer: object
    ) -> None:  # newer Mesas also hand over a position
        super().__init__(coordinate, capacity=capacity, random=random, **newer)
        self.id = coordinate
        self.row = -1
        self.formations: list[Formation] = []
        self.theater: Theater

    def settle(self, theater: Theater, row: int) -> None:
        """Bind the zone to its theater and row."""
        self.theater, self.row = theater, row

    @property
    def name(self) -> str:
        """The zone's name."""
        return self.theater.board.names[self.row]

    @property
    def terrain(self) -> str:
        """Its terrain."""
        return self.theater.board.terrain[self.row]

    @property
    def controller(self) -> str:
        """Id of the faction that controls it."""
        return self.theater.faction_ids[int(self.theater.ground.controller[self.row])]

    @property
    def contested(self) -> bool:
        """True while overt forces of two hostile sides stand here."""
        return bool(self.theater.ground.contested[self.row])

    @property
    def fortification(self) -> int:
        """Works, 0-3."""
        return int(self.theater.ground.fortification[self.row])

    @property
    def local_security(self) -> int:
        """Police and guards who fight for the controller."""
        return int(self.theater.ground.local_security[self.row])

    @property
    def people(self) -> float:
        """Inhabitants present."""
        return float(self.theater.ground.people[self.row])

    def __repr__(self) -> str:
        return f"Zone({self.id!r}, {self.controller})"
