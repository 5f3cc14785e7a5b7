"""A side whose eyes are elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.events.event import Event
from game.incidents.ally_offensive import turn_elsewhere
from game.incidents.effects import AllyOffensive
from game.incidents.occasion import Occasion

Run = Callable[[Iterator[Event]], list[Event]]
Count = Callable[[str], int]


def test_orders_packages_and_people_are_fewer_for_the_weeks_named(on: Occasion, run: Run, everyone: Count) -> None:
    theater, before = on.theater, everyone("iraq")
    iraq, strength = theater.factions["iraq"], theater.formations["IQ-1"].strength
    left = iraq.command_left, iraq.packages_left
    run(turn_elsewhere(AllyOffensive(faction="iraq", weeks=4, command=-1, packages=-1, formations=("IQ-1",), share=0.4), on))
    assert (iraq.command_left, iraq.packages_left) == (left[0] - 1, left[1] - 1)
    assert [theater.circumstances.extra("iraq", week) for week in (1, 4, 5)] == [(-1, -1), (-1, -1), (0, 0)]
    assert theater.formations["IQ-1"].strength == strength - round(0.4 * strength)
    assert everyone("iraq") == before
