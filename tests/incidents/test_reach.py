"""The insurgents' reach, up and down, within its bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from game.events.event import Event
from game.incidents.effects import ChangeOfReach
from game.incidents.occasion import Occasion
from game.incidents.reach import change_reach

Run = Callable[[Iterator[Event]], list[Event]]


@pytest.mark.parametrize(("change", "after"), [(0.1, 0.6), (-0.2, 0.3), (1.0, 1.0), (-1.0, 0.0)])
def test_reach_moves_within_nought_and_one(on: Occasion, run: Run, change: float, after: float) -> None:
    on.theater.reach = 0.5
    run(change_reach(ChangeOfReach(change=change), on))
    assert on.theater.reach == after
