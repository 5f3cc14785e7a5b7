"""Policing: who is arrested with and without an order, members who wait, and police raised."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from game.behavior.policing import police
from game.dice import Dice
from game.events.event import Event
from game.events.insurgency import ArrestsMade, ElementsLost, GroupsStirred
from game.events.politics import MeasureTaken
from game.events.security import DormantLost, PoliceRaised
from game.rules.parameters import Parameters
from game.terms import Measure
from game.theater.theater import Theater

Run = Callable[[Iterator[Event]], list[Event]]
HIDDEN, SUSPECTED, EXPOSED = 0, 1, 2


def covered(theater: Theater, cover: int) -> Theater:
    hidden = theater.underground
    hidden.group_cover = np.full_like(hidden.group_cover, cover)
    return theater


def test_guards_arrest_only_those_who_gave_themselves_away(theater: Theater, run: Run, p: Parameters) -> None:
    assert [e for cover in (HIDDEN, SUSPECTED) for s in range(60) for e in police(covered(theater, cover), p, Dice(s))] == []
    covered(theater, EXPOSED)
    before = int(theater.underground.element_operators.sum())
    arrests = [event for seed in range(120) for event in run(police(theater, p, Dice(seed)))]
    taken = 0
    assert {type(event) for event in arrests} == {ElementsLost, ArrestsMade}
    for event in arrests:
        if isinstance(event, ElementsLost):
            continue
        assert isinstance(event, ArrestsMade)
        assert {zone for zone, _ in event.arrests} <= {"SQD", "ANA"}  # where guards of their enemies are
        taken += sum(count for _, count in event.arrests)
    assert taken > 0
    assert theater.ledger.fates["insurgents"]["captured"] == taken
    assert theater.underground.element_operators.sum() == before - taken


def ordered(theater: Theater, *zones: str) -> Theater:
    for zone in zones:
        MeasureTaken("iraq", zone, Measure.POLICE, 1).apply(theater)
    return theater


def operators_taken(theater: Theater, p: Parameters, seeds: int = 150) -> int:
    """Operators arrested under many dice; nothing is applied."""
    return sum(e.captured for s in range(seeds) for e in police(theater, p, Dice(s)) if isinstance(e, ElementsLost))


def test_an_order_brings_the_full_rate_where_it_stands(theater: Theater, p: Parameters) -> None:
    baseline = operators_taken(covered(theater, EXPOSED), p)
    full = operators_taken(ordered(theater, "ANA", "SQD"), p)
    assert abs(full / baseline - 1.0 / p.police_baseline_share) < 0.5 / p.police_baseline_share


def test_members_who_wait_are_found_only_under_an_order_and_by_tips(theater: Theater, run: Run, p: Parameters) -> None:
    ground = theater.ground
    ground.grip, ground.support, ground.fear = (np.full(len(theater.board), v) for v in (1.0, 0.0, 0.0))
    row = theater.board.index["ANA"]
    ground.put("dormant", row, 5000)
    covered(theater, HIDDEN)
    assert list(police(theater, p, Dice(1))) == []
    ordered(theater, "ANA")
    found = run(police(theater, p, Dice(1)))
    taken = next(event for event in found if isinstance(event, DormantLost)).captured
    assert abs(taken - 5000 * p.dormant_loss_police_week) <= 1
    assert ground.dormant[row] == 5000 - taken
    assert theater.ledger.fates["insurgents"]["captured"] == taken
    assert [event.arrests for event in found if isinstance(event, ArrestsMade)] == [(("ANA", taken),)]
    ground.put("grip", row, 0.0)
    assert not any(isinstance(event, DormantLost) for seed in range(20) for event in police(theater, p, Dice(seed)))


def test_police_in_earnest_expose_the_suspected_where_people_inform(theater: Theater, p: Parameters) -> None:
    ground = theater.ground
    ground.grip, ground.support, ground.fear = (np.full(len(theater.board), v) for v in (1.0, 0.0, 0.0))
    covered(theater, SUSPECTED)
    assert not any(isinstance(event, GroupsStirred) for seed in range(20) for event in police(theater, p, Dice(seed)))
    hidden, row = ordered(theater, "ANA").underground, theater.board.index["ANA"]
    there = set(hidden.element_group[(hidden.element_zone == row) & (hidden.element_operators > 0)].tolist())
    stirred = [event for seed in range(200) for event in police(theater, p, Dice(seed)) if isinstance(event, GroupsStirred)]
    exposed = [group for event in stirred for group in np.flatnonzero(event.cover == EXPOSED).tolist()]
    assert set(exposed) == there
    assert abs(len(exposed) / (200 * len(there)) - p.police_expose_week) < 0.08
    ground.put("grip", row, 0.0)
    assert not any(isinstance(event, GroupsStirred) for seed in range(20) for event in police(theater, p, Dice(seed)))


def test_police_are_raised_to_a_share_of_the_people_and_booked(theater: Theater, run: Run, p: Parameters) -> None:
    row, ground = theater.board.index["ANA"], theater.ground
    before, most = int(ground.local_security[row]), int(p.police_people_share * ground.people[row])
    ordered(theater, "ANA")
    for seed in range(40):
        run(police(theater, p, Dice(seed)))
    assert ground.local_security[row] == max(before, most)
    assert theater.ledger.recruited["iraq"] == max(before, most) - before
    assert not any(isinstance(event, PoliceRaised) for event in police(theater, p, Dice(99)))


def test_an_order_without_guards_does_nothing(theater: Theater, p: Parameters) -> None:
    theater.ground.local_security = np.zeros(len(theater.board), dtype=np.int64)
    covered(ordered(theater, "ANA"), EXPOSED)
    assert [event for seed in range(20) for event in police(theater, p, Dice(seed))] == []
