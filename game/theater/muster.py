"""The muster of the guerrilla cells: the groups as Mesa agents, stood where they belong when somebody asks.

Groups join and part every week, and nothing in the engine asks where their agents stand; so none is moved before one does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.theater.guerrilla import GuerrillaCell
from game.units import Ints

if TYPE_CHECKING:
    from game.theater.theater import Theater


class Muster:
    """Keeps an agent for every group that ever was, each where most of its elements are, or last were."""

    def __init__(self, theater: Theater) -> None:
        self.theater = theater
        self._cells: list[GuerrillaCell] = []
        self._homes: Ints = np.zeros(0, dtype=np.int64)  # rows of the zones the cells stand in
        self._seen: tuple[Ints, ...] = ()  # the columns they were last stood by

    def cells(self) -> list[GuerrillaCell]:
        """Every cell, up to date."""
        hidden = self.theater.underground
        columns = (hidden.element_group, hidden.element_zone, hidden.element_operators, hidden.group_region)
        if not self._seen or any(a is not b for a, b in zip(columns, self._seen, strict=True)):
            self._seen = columns
            self._stand()
        return self._cells

    def _stand(self) -> None:
        hidden, width = self.theater.underground, len(self.theater.board)
        before, count = self._homes, len(hidden.group_region)
        self._cells.extend(GuerrillaCell(self.theater, row) for row in range(len(self._cells), count))
        places = np.bincount(hidden.element_group * width + hidden.element_zone, minlength=count * width)
        homes = places.reshape(count, width).argmax(axis=1)
        homes[: len(before)] = np.where(hidden.group_size[: len(before)] > 0, homes[: len(before)], before)
        moved = np.flatnonzero(homes[: len(before)] != before).tolist()
        zones = list(self.theater.zones.values())
        for row in (*moved, *range(len(before), count)):
            self._cells[row].cell = zones[homes[row]]
        self._homes = homes
