"""A leader: a post that matters, held by no real person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mesa.discrete_space import CellAgent

from game.terms import Cover
from game.theater.numbering import NUMBERS

if TYPE_CHECKING:
    from game.theater.faction import Faction
    from game.theater.theater import Theater
    from game.theater.zone import Zone


class Leader(CellAgent):
    """A national or regional leader who hides in a zone; `hides_until` is the last week of keeping well out of sight."""

    _ids = NUMBERS

    def __init__(self, theater: Theater, faction: Faction, id: str, name: str, rank: str, region: str | None) -> None:
        super().__init__(theater)
        self.theater = theater
        self.faction = faction
        self.id = id
        self.name = name
        self.rank = rank
        self.region = region
        self.cover = Cover.HIDDEN
        self.hides_until = 0

    @property
    def zone(self) -> Zone:
        """Where the leader hides."""
        return self.cell  # type: ignore[no-any-return]

    def fall(self) -> None:
        """Be lost for good: struck off those at large, and remembered with the week."""
        lost = LostLeader(self.theater.calendar.week, self.id, self.rank, self.region)
        self.theater.leaders_lost = (*self.theater.leaders_lost, lost)
        del self.theater.leaders[self.id]
        self.remove()

    def __repr__(self) -> str:
        return f"Leader({self.id!r}, {self.rank} at {self.cell.id})"


@dataclass(frozen=True, slots=True)
class LostLeader:
    """A leader killed or captured, and the week of it."""

    week: int
    id: str
    rank: str
    region: str | None
