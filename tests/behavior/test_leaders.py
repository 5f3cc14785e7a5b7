"""Leaders at week's end: informed on where people inform and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from game.behavior.leaders import overrun, stir
from game.dice import Dice
from game.events.event import Event
from game.events.leaders import LeaderLost, LeadersStirred
from game.rules.parameters import Parameters
from game.terms import Cover
from game.theater.theater import Theater

Run = Callable[[Iterator[Event]], list[Event]]


def informed(theater: Theater) -> Theater:
    ground, zones = theater.ground, len(theater.board)
    ground.grip, ground.support, ground.fear = np.ones(zones), np.zeros(zones), np.zeros(zones)
    ground.controller = np.full(zones, theater.factions["iraq"].row)
    return theater


def test_where_they_rule_nobody_informs_on_them(theater: Theater, p: Parameters) -> None:
    theater.ground.controller = np.full(len(theater.board), theater.insurgents.row)
    assert [event for seed in range(300) for event in stir(theater, p, Dice(seed))] == []


def test_tips_raise_them_to_suspected_and_time_hides_them_again(theater: Theater, run: Run, p: Parameters) -> None:
    (event,) = run(stir(informed(theater), replace(p, leader_suspect_week=1.0), Dice(1)))
    assert isinstance(event, LeadersStirred)
    assert event.audience(theater) == ()
    assert {leader.cover for leader in theater.leaders.values()} == {Cover.SUSPECTED}
    run(stir(theater, replace(p, rehide_week=1.0, rehide_operating_factor=1.0), Dice(1)))
    assert {leader.cover for leader in theater.leaders.values()} == {Cover.HIDDEN}


def test_without_leaders_nothing_is_drawn(theater: Theater, p: Parameters) -> None:
    for leader in list(theater.leaders.values()):
        leader.fall()
    assert list(stir(informed(theater), p, Dice(1))) == []


def test_few_are_taken_with_a_zone_that_falls(theater: Theater, p: Parameters) -> None:
    leader = next(iter(theater.leaders.values()))
    zone = leader.zone.id
    events = [event for seed in range(400) for event in overrun(theater, zone, "iraq", p, Dice(seed))]
    lost = [event for event in events if isinstance(event, LeaderLost) and event.leader == leader.id]
    assert abs(len(lost) / 400 - p.leader_overrun) < 0.06
    assert {(event.fate, event.faction) for event in lost} == {("captured", "iraq")}
    empty = next(each for each in theater.board.zone_ids if all(one.zone.id != each for one in theater.leaders.values()))
    assert list(overrun(theater, empty, "iraq", replace(p, leader_overrun=1.0), Dice(1))) == []
