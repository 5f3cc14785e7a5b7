"""Sweeps: who searches where, what is found, and that nobody is lost from the books."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from game.behavior.sweeps import sweep
from game.dice import Dice
from game.events.event import Event
from game.events.insurgency import ElementsLost
from game.events.movement import PostureTaken
from game.events.security import SweepMade
from game.rules.parameters import Parameters
from game.theater.theater import Theater

Run = Callable[[Iterator[Event]], list[Event]]


def sweeping(theater: Theater, body: str = "IQ-1", zone: str = "ANA") -> Theater:
    theater.place(theater.formations[body], zone)
    PostureTaken(body, "sweep").apply(theater)
    return theater


def sharp(p: Parameters) -> Parameters:
    return replace(p, sweep_b_day=0.05, sweep_a_day=0.02, harm_hurt_share=0.2, harm_death_share=0.1)


def days(theater: Theater, run: Run, p: Parameters, count: int) -> list[Event]:
    return [event for seed in range(count) for event in run(sweep(theater, p, Dice(seed)))]


def test_nothing_is_searched_unordered(theater: Theater, p: Parameters) -> None:
    assert list(sweep(theater, p, Dice(1))) == []


def test_a_sweep_costs_both_sides_and_the_people_and_the_books_balance(theater: Theater, run: Run, p: Parameters) -> None:
    sweeping(theater)
    hidden, row = theater.underground, theater.board.index["ANA"]
    operators, soldiers = int(hidden.element_operators.sum()), theater.formations["IQ-1"].strength
    elsewhere = hidden.element_operators[hidden.element_zone != row].tolist()
    found = days(theater, run, sharp(p), 60)
    news = [event for event in found if isinstance(event, SweepMade)]
    lost = [event for event in found if isinstance(event, ElementsLost)]
    fates = theater.ledger.fates["insurgents"]
    assert fates["killed"] == sum(e.operators_killed for e in news) == sum(e.killed for e in lost) > 0
    assert fates["captured"] == sum(e.operators_captured for e in news) == sum(e.captured for e in lost) > 0
    assert operators - hidden.element_operators.sum() == fates["killed"] + fates["captured"]
    assert hidden.element_operators[hidden.element_zone != row].tolist() == elsewhere
    assert hidden.element_operators.min() >= 0
    dead = theater.ledger.fates["iraq"]["killed"]
    assert soldiers - theater.formations["IQ-1"].strength == dead == sum(n for e in news for _, n in e.formation_killed) > 0
    assert theater.ground.hurt_by_others[row] == sum(e.civilians_hurt for e in news) > 0
    assert theater.ledger.civilians_killed["iraq"] == sum(e.civilians_killed for e in news) > 0


def test_without_tips_more_civilians_are_hurt_and_fewer_guerrillas_found(theater: Theater, p: Parameters) -> None:
    ground, zones = theater.ground, len(theater.board)
    sweeping(theater)
    ground.support, ground.fear = np.zeros(zones), np.zeros(zones)
    came_to = {}
    for grip in (0.0, 1.0):
        ground.grip = np.full(zones, grip)
        news = [e for s in range(200) for e in sweep(theater, sharp(p), Dice(s)) if isinstance(e, SweepMade)]
        came_to[grip] = sum(e.civilians_hurt for e in news), sum(e.operators_killed + e.operators_captured for e in news)
    assert came_to[0.0][0] > came_to[1.0][0]
    assert came_to[0.0][1] < came_to[1.0][1]


def test_nobody_sweeps_in_contact_or_on_the_enemys_ground(theater: Theater, p: Parameters) -> None:
    sweeping(theater, zone="QIM")
    assert [event for seed in range(40) for event in sweep(theater, sharp(p), Dice(seed))] == []
    sweeping(theater)
    theater.place(theater.formations["IS-1"], "ANA")
    assert [event for seed in range(40) for event in sweep(theater, sharp(p), Dice(seed))] == []
