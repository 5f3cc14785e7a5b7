"""A new leader in a post."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.events.event import Event
from game.incidents.effects import LeaderAppears
from game.incidents.leader_appears import appear
from game.incidents.occasion import Occasion

Run = Callable[[Iterator[Event]], list[Event]]


def test_a_leader_hides_in_one_of_the_zones_and_only_the_insurgents_know(on: Occasion, run: Run) -> None:
    theater, before = on.theater, on.theater.digest()
    (event,) = run(appear(LeaderAppears(name="Heir", rank="national", zones=("ABK", "BGZ")), on))
    leader = theater.leaders["storm-1"]
    assert (leader.name, leader.rank, leader.cover) == ("Heir", "national", 0)
    assert leader.cell.id in ("ABK", "BGZ")
    assert event.audience(theater) == ("insurgents",)
    assert theater.digest() != before
