"""Will won and lost at home."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from game.events.event import Event
from game.incidents.effects import ChangeOfWill
from game.incidents.occasion import Occasion
from game.incidents.will import change_will

Run = Callable[[Iterator[Event]], list[Event]]


@pytest.mark.parametrize(("points", "after"), [(4.0, 54.0), (-80.0, 0.0), (80.0, 100.0)])
def test_one_sides_will_moves_within_its_bounds(on: Occasion, run: Run, points: float, after: float) -> None:
    iraq, other = on.theater.factions["iraq"], on.theater.factions["coalition"]
    iraq.will, before = 50.0, other.will
    run(change_will(ChangeOfWill(faction="iraq", points=points), on))
    assert (iraq.will, other.will) == (after, before)
