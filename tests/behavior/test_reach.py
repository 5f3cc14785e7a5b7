"""Reach at week's end: towns lost and seized, and attacks that make news."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from game.behavior.reach import fade, make_news
from game.dice import Dice
from game.events.event import Event
from game.events.networks import ReachChanged
from game.rules.parameters import Parameters
from game.rules.reach import reach_after
from game.theater.theater import Theater

Run = Callable[[Iterator[Event]], list[Event]]


def give(theater: Theater, faction: str, *zones: str) -> None:
    for zone in zones:
        theater.ground.put("controller", theater.board.index[zone], theater.factions[faction].row)


def test_a_quiet_week_fades(theater: Theater, run: Run, p: Parameters) -> None:
    before = theater.reach
    run(fade(theater, p, Dice(1)))
    assert theater.reach == reach_after(before, 0, 0, p) < before


def test_zones_lost_and_towns_seized_count_by_what_was_held_a_week_ago(theater: Theater, p: Parameters) -> None:
    give(theater, "iraq", "QIM", "JZA")
    assert list(fade(theater, p, Dice(1))) == [ReachChanged(reach_after(theater.reach, 2, 0, p))]
    theater.close_week()
    assert list(fade(theater, p, Dice(1))) == [ReachChanged(reach_after(theater.reach, 0, 0, p))]
    give(theater, "insurgents", "QIM", "JZA")
    assert theater.zones["QIM"].terrain in ("town", "city")
    assert theater.zones["JZA"].terrain == "desert"
    assert list(fade(theater, p, Dice(1))) == [ReachChanged(reach_after(theater.reach, 0, 1, p))]


def test_a_spectacular_attack_is_heard_of(theater: Theater, run: Run, p: Parameters) -> None:
    before = theater.reach
    run(make_news(theater, p))
    assert theater.reach == pytest.approx(before + p.reach_spectacular * (1 - before))
