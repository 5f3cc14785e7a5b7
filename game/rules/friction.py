"""Friction: how two sides that do not fight each other, and share a line, come to be in each other's way, 0-10."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from game.units import Flags, Ints

if TYPE_CHECKING:
    from game.rules.parameters import Parameters
    from game.theater.board import Board
    from game.theater.faction import FactionSheet

WORST = 10.0


def rivals(sheets: Mapping[str, FactionSheet], board: Board) -> tuple[str, str] | None:
    """The coalition and the government that are deconflicted and have zones on each side of a line, if any are."""
    lined = [sheet for sheet in sheets.values() if sheet.id in board.side]
    for one in lined:
        for other in lined:
            if (one.kind, other.kind, one.relations.get(other.id)) == ("coalition", "government", "deconflicted"):
                return one.id, other.id
    return None


def near_line(board: Board, controller: Ints, rival: int) -> Flags:
    """(Z,): zones that the rival (a row) controls, and those beside them."""
    return within_one(board, np.asarray(controller == rival, dtype=np.bool_))


def within_one(board: Board, standing: Flags) -> Flags:
    """(Z,): zones where someone stands, and those beside them."""
    return np.asarray(standing | board.adjacency[standing].any(axis=0), dtype=np.bool_)


@dataclass(frozen=True, slots=True)
class Rub:
    """What a week gave two rivals to quarrel over."""

    shared: int  # zones both stand in
    crossed: int  # formations that stand on the other's side of the line
    packages: int  # flown over zones within one of the other's formations


def friction_after(level: float, rub: Rub, p: Parameters) -> float:
    """The friction after a week, 0-10."""
    rise = p.friction_same_zone * rub.shared + p.friction_river_crossed * rub.crossed + p.friction_strike_near * rub.packages
    return round(min(WORST, max(0.0, level + rise + p.friction_decay_week)), 4)
