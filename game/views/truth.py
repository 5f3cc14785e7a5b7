"""The truth, told in the shape of a situation, so that whatever shows what a side knows can show what was so as well.

It is for wars that are over, or that nobody plays: no commander, human or bot, is ever handed one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from game.rules.parameters import Parameters
from game.units import Floats, Ints
from game.views.observation import Morning, morning, observe
from game.views.situation import Situation

if TYPE_CHECKING:
    from game.theater.faction import FactionSheet
    from game.theater.theater import Theater


def uncovered(
    theater: Theater, parameters: Parameters, weeks: int, told: Morning | None = None, reckonings: tuple[int, ...] = ()
) -> Situation:
    """Everything as it is: as the side that hides would see it if it were told all that all others know of themselves."""
    today = morning(theater) if told is None else told
    hidden = next(each.sheet for each in theater.factions.values() if each.sheet.is_insurgent)
    seen = observe(theater, hidden.id, parameters, weeks, today, reckonings)
    cells = np.bincount(theater.underground.element_zone[theater.underground.alive], minlength=len(theater.board)).astype(
        np.int64
    )
    return replace(
        seen,
        sheets={**seen.sheets, hidden.id: _told_everything(hidden)},
        own=tuple(body for side in theater.faction_ids for body in today.roll[side]),
        allied=(),
        measures=theater.ground.measures,
        beliefs=replace(
            seen.beliefs, suspected=cells, exposed=np.zeros_like(cells), social=_social(theater), social_seen=_now(theater)
        ),
    )


def _told_everything(sheet: FactionSheet) -> FactionSheet:
    """The side as if every other shared its reports with it; whom it fights stays as it is."""
    return replace(sheet, allied_rows=frozenset(range(sheet.sides)))


def _cells(theater: Theater) -> Ints:
    below = theater.underground
    return np.bincount(below.element_zone[below.alive], minlength=len(theater.board)).astype(np.int64)


def _social(theater: Theater) -> Floats:
    ground = theater.ground
    return np.array([ground.grip, ground.support, ground.grievance, ground.fear, ground.local_security.astype(np.float64)])


def _now(theater: Theater) -> Ints:
    return np.full(len(theater.board), theater.calendar.week, dtype=np.int64)
