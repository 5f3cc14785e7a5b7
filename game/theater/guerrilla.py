"""Guerrillas: elements (up to eight operators in a zone) joined in groups. A group is a `GuerrillaCell`.

A merge joins command, not ground: each element keeps its zone. The numbers live in `Underground`'s columns, one row an element
and one row a group; a `GuerrillaCell` is the Mesa agent that views a group's row and stands where most of its elements are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from mesa.discrete_space import CellAgent
from numpy.typing import NDArray

from game.memory import Remembering
from game.terms import Cover
from game.theater.numbering import NUMBERS
from game.units import Flags, Floats, Ints

if TYPE_CHECKING:
    from game.theater.theater import Theater


@dataclass(slots=True)
class Underground(Remembering):
    """Columns over E elements, G groups and the regions."""

    element_zone: Ints
    element_operators: Ints
    element_group: Ints
    group_region: Ints
    group_regrouping: Flags
    group_cover: Ints
    region_stance: Ints
    region_emphasis: Ints
    region_network: Ints  # level 0-5
    region_extorting: Flags

    def columns(self) -> tuple[NDArray[Any], ...]:
        """Every column, in a fixed order."""
        return tuple(getattr(self, name) for name in self.__slots__)

    @property
    def alive(self) -> Flags:
        """(E,): elements that still have operators."""
        return self.memory.of("alive", (self.element_operators,), lambda: _sealed(self.element_operators > 0))

    @property
    def group_size(self) -> Ints:
        """(G,): elements in each group that still have operators."""
        basis = (self.element_operators, self.element_group, self.group_region)
        return self.memory.of("group size", basis, self._group_size)

    def _group_size(self) -> Ints:
        # the groups of those alive are counted, not added up by weight: bincount without weights needs no floats
        return _sealed(np.bincount(self.element_group[self.alive], minlength=len(self.group_region)))

    @property
    def operating(self) -> Flags:
        """(G,): groups that are not regrouping after a dispersal."""
        return self.memory.of("operating", (self.group_regrouping,), lambda: _sealed(~self.group_regrouping))

    def operators_by_zone(self, zones: int) -> Ints:
        """(Z,): operators in each zone."""
        basis = (self.element_zone, self.element_operators)
        return self.memory.of(("operators by zone", zones), basis, lambda: _sealed(self._operators_by_zone(zones)))

    def _operators_by_zone(self, zones: int) -> Ints:
        return np.bincount(self.element_zone, self.element_operators, minlength=zones).astype(np.int64)

    def group_presence(self, zones: int) -> Floats:
        """(Z,): operating groups in each zone, a group counting in each by the share of its elements there."""
        weights = self.element_weight
        return self.memory.of(
            ("group presence", zones), (self.element_zone, weights),
            lambda: _sealed(np.bincount(self.element_zone, weights, minlength=zones).astype(np.float64)),
        )  # fmt: skip

    @property
    def element_weight(self) -> Floats:
        """(E,): one over the size of the element's group, 0 while it regroups or when its operators are gone."""
        basis = (self.group_regrouping, self.element_operators, self.element_group, self.group_region)
        return self.memory.of("element weight", basis, self._element_weight)

    def _element_weight(self) -> Floats:
        weight = (self.operating / np.maximum(self.group_size, 1))[self.element_group]
        return _sealed(weight * self.alive)

    def add(self, zones: Ints, operators: Ints, regions: Ints) -> None:
        """New elements, each a regrouping group of its own."""
        first = len(self.group_region)
        fresh = np.arange(first, first + len(zones), dtype=np.int64)
        self.element_zone = np.concatenate([self.element_zone, zones])
        self.element_operators = np.concatenate([self.element_operators, operators])
        self.element_group = np.concatenate([self.element_group, fresh])
        self.group_region = np.concatenate([self.group_region, regions])
        self.group_regrouping = np.concatenate([self.group_regrouping, np.ones(len(zones), dtype=np.bool_)])
        self.group_cover = np.concatenate([self.group_cover, np.zeros(len(zones), dtype=np.int64)])


Column = TypeVar("Column", Floats, Ints, Flags)


def _sealed(column: Column) -> Column:
    """What several may read, and nobody may change."""
    column.flags.writeable = False
    return column


class GuerrillaCell(CellAgent):
    """A strike group: one command over some elements; over none while its group has joined another or was arrested."""

    _ids = NUMBERS

    def __init__(self, theater: Theater, row: int) -> None:
        super().__init__(theater)
        self.theater = theater
        self.row = row

    @property
    def elements(self) -> Ints:
        """Rows of its elements."""
        return np.flatnonzero(self.theater.underground.element_group == self.row)

    @property
    def operators(self) -> int:
        """Operators under its command."""
        return int(self.theater.underground.element_operators[self.elements].sum())

    @property
    def cover(self) -> Cover:
        """How well it is hidden."""
        return Cover(int(self.theater.underground.group_cover[self.row]))

    @property
    def regrouping(self) -> bool:
        """True while it gathers itself after a dispersal and does not attack."""
        return bool(self.theater.underground.group_regrouping[self.row])

    def __repr__(self) -> str:
        return f"GuerrillaCell({self.row}, {self.operators} operators around {self.cell.id})"
