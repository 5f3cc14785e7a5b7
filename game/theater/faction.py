"""A faction: a side with a treasury, a will and a number of orders it can give a week."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import mesa
import numpy as np

from game.theater.formation import Formation
from game.theater.leader import Leader
from game.theater.numbering import NUMBERS
from game.units import Flags, Ints

if TYPE_CHECKING:
    from game.theater.theater import Theater


@dataclass(frozen=True)
class FactionSheet:
    """What does not change about a faction."""

    id: str
    row: int
    name: str
    short: str
    kind: str
    color: str
    command: int
    income_week: float
    will_per_killed: float
    may_enter: frozenset[str]
    relations: dict[str, str]
    rules_of_engagement: str
    air_packages: tuple[tuple[int, int], ...]
    air_share: dict[str, float]  # of its packages, by country, on the first morning; empty where they may fly anywhere
    kinds_that_assault: frozenset[str]
    kinds_that_raid: frozenset[str]
    kinds_enter: dict[str, frozenset[str]]
    kind_names: dict[str, str]
    kinds_will: dict[str, float]  # points of will that one killed costs, where it is not `will_per_killed`
    kind_raised: str | None  # the kind of formation it can raise among the people
    sides: int  # how many factions there are
    hostile_rows: frozenset[int]
    allied_rows: frozenset[int]  # its own row among them
    kind_massed: str | None = None  # what operators who mass become

    def dearer(self, kind: str) -> float:
        """Points of will that one killed of a kind of formation costs, beyond what others do."""
        return self.kinds_will.get(kind, self.will_per_killed) - self.will_per_killed

    @cached_property
    def is_insurgent(self) -> bool:
        """True for the side that hides."""
        return self.kind == "insurgent"

    def packages_in(self, week: int) -> int:
        """Air packages the schedule gives in a week."""
        return max(((first, n) for first, n in self.air_packages if first <= week), default=(0, 0))[1]

    def among_hostile(self, controllers: Ints) -> Flags:
        """Where, among rows of factions, an enemy's stands."""
        return np.asarray(self.hostile_mask[controllers], dtype=np.bool_)

    def among_allied(self, controllers: Ints) -> Flags:
        """Where, among rows of factions, its own or an ally's stands."""
        return np.asarray(self.allied_mask[controllers], dtype=np.bool_)

    @cached_property
    def hostile_mask(self) -> Flags:
        """By row of a faction, True for enemies."""
        return _mask(self.hostile_rows, self.sides)

    @cached_property
    def allied_mask(self) -> Flags:
        """By row of a faction, True for itself and its allies."""
        return _mask(self.allied_rows, self.sides)

    def countries_for(self, kind: str) -> frozenset[str]:
        """The countries a kind of formation may enter."""
        return self.kinds_enter.get(kind, self.may_enter)


def _mask(rows: frozenset[int], sides: int) -> Flags:
    mask = np.array([row in rows for row in range(sides)], dtype=np.bool_)
    mask.flags.writeable = False
    return mask


class Faction(mesa.Agent):
    """A side as it stands now."""

    _ids = NUMBERS

    def __init__(self, theater: Theater, sheet: FactionSheet, treasury: float, will: float) -> None:
        super().__init__(theater)
        self.sheet = sheet
        self.id = sheet.id
        self.row = sheet.row
        self.treasury = treasury
        self.will = will
        self.command_left = 0
        self.packages_left = 0
        self.rules_of_engagement = sheet.rules_of_engagement
        self.watched: tuple[tuple[int, int], ...] = ()  # week and zone row of what its aircraft watched of late
        self.air_share = sheet.air_share
        self.air_shift: tuple[int, dict[str, float]] | None = None  # a change under way, and the week in which it holds
        self.income_factor = 1.0  # what the last reckoning made of its income
        self.grade = "none"
        self.score = 0.0

    def is_hostile_to(self, other: Faction) -> bool:
        """True where the two fight each other."""
        return self.sheet.relations.get(other.id) == "hostile"

    def is_allied_with(self, other: Faction) -> bool:
        """True where the two share what they know; every faction is its own ally."""
        return other.id == self.id or self.sheet.relations.get(other.id) == "allied"

    def muster(self, id: str, name: str, kind: str, strength: int, quality: float, zone: str) -> None:
        """Bring in a formation that was not there on the first morning, or is back."""
        self.model.raise_formation(Formation(self.model, self, id, name, kind, strength, quality, False), zone)

    def appoint(self, id: str, name: str, rank: str, region: str | None, zone: str) -> None:
        """Bring in a leader, hidden in a zone."""
        leader = Leader(self.model, self, id, name, rank, region)
        leader.cell = self.model.zones[zone]
        self.model.leaders[id] = leader

    def __repr__(self) -> str:
        return f"Faction({self.id!r}, treasury={self.treasury:g}, will={self.will:g})"
