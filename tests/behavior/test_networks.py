"""Networks at week's end: extortion costs support where it is done, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from game.behavior.networks import squeeze
from game.dice import Dice
from game.events.event import Event
from game.events.networks import ExtortionSet
from game.rules.parameters import Parameters
from game.theater.theater import Theater

Run = Callable[[Iterator[Event]], list[Event]]


def test_nothing_happens_where_nobody_extorts(theater: Theater, p: Parameters) -> None:
    assert list(squeeze(theater, p, Dice(1))) == []


def test_support_wears_away_and_nothing_else_changes(theater: Theater, run: Run, p: Parameters) -> None:
    ground = theater.ground
    before, fear = ground.support, ground.fear
    ExtortionSet("frontier", True).apply(theater)
    run(squeeze(theater, p, Dice(1)))
    np.testing.assert_allclose(ground.support, before * (1 + p.extort_support_week), atol=1e-4)
    assert ground.fear is fear
