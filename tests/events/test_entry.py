"""Journal entries: who may know of what."""

from __future__ import annotations

import pytest

from game.events.entry import Entry
from game.events.event import EVERYONE
from game.events.turn import DayBroke


@pytest.mark.parametrize(
    ("audience", "knowing"),
    [
        (EVERYONE, {"iraq", "insurgents", None}),
        (("iraq",), {"iraq", None}),
        ((), {None}),
    ],
)
def test_the_truth_knows_all_and_a_side_only_what_it_was_told(audience: tuple[str, ...], knowing: set[str | None]) -> None:
    entry = Entry(1, 0, "day", audience, DayBroke(0))
    assert {viewer for viewer in ("iraq", "insurgents", None) if entry.is_known_to(viewer)} == knowing
