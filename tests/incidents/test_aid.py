"""Money given and taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.events.event import Event
from game.incidents.aid import grant
from game.incidents.effects import Aid
from game.incidents.occasion import Occasion

Run = Callable[[Iterator[Event]], list[Event]]


def test_aid_adds_to_a_treasury_and_never_takes_more_than_there_is(on: Occasion, run: Run) -> None:
    iraq = on.theater.factions["iraq"]
    before = iraq.treasury
    run(grant(Aid(faction="iraq", rp=10), on))
    assert iraq.treasury == before + 10
    run(grant(Aid(faction="iraq", rp=-10_000), on))
    assert iraq.treasury == 0
