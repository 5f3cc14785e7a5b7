"""Kept readings: what a bot makes of a situation's columns, worked out once and kept with the situation for all its tasks."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

import numpy as np

if TYPE_CHECKING:
    from game.views.situation import Situation

T = TypeVar("T")


def kept(work: Callable[[Situation], T]) -> Callable[[Situation], T]:
    """A reading that is worked out when a task first asks for it. Columns among them are sealed.

    For what follows from columns and the week alone, never from `own`: a situation narrowed to some of one's own formations
    shares the readings of the whole.
    """
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def reading(situation: Situation) -> T:
        readings = situation.readings
        if name not in readings:
            found = work(situation)
            if isinstance(found, np.ndarray):
                found.flags.writeable = False
            readings[name] = found
        return readings[name]  # type: ignore[no-any-return]

    return reading
