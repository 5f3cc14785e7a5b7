"""People who come from abroad, week by week."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.events.event import Event
from game.incidents.effects import ForeignInflow
from game.incidents.foreign_inflow import arrive, begin
from game.incidents.occasion import Occasion

Run = Callable[[Iterator[Event]], list[Event]]
Count = Callable[[str], int]


def test_people_come_each_week_until_it_is_over(on: Occasion, run: Run, everyone: Count) -> None:
    theater, before = on.theater, everyone("insurgents")
    dormant = int(theater.ground.dormant.sum())
    run(begin(ForeignInflow(people=5, zones=("ABK", "BGZ"), weeks=2), on))
    for week in (1, 2, 3):
        theater.calendar = replace(theater.calendar, week=week)
        run(arrive(on))
    assert int(theater.ground.dormant.sum()) == dormant + 10
    assert theater.ledger.recruited["insurgents"] == 10
    assert everyone("insurgents") == before
