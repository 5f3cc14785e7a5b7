"""Works and schooling: levels rise under those who dig, and training ends when its weeks are over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.behavior.control import settle
from game.behavior.works import dig, graduate
from game.dice import Dice
from game.events.event import Event
from game.events.logistics import WorksChanged
from game.rules.parameters import Parameters
from game.rules.works import MOST
from game.terms import Posture
from game.theater.theater import Theater

Run = Callable[..., list[Event]]


def test_a_crew_raises_the_works_a_level_and_then_holds(theater: Theater, p: Parameters, run: Run) -> None:
    body = theater.formations["IQ-1"]
    row, before = body.row, body.zone.fortification
    body.posture = Posture.FORTIFY
    for week in range(int(p.fortify_weeks)):
        assert (body.zone.fortification, theater.ground.works_weeks[row]) == (before, week)
        run(dig(theater, p, Dice(1)))
    assert (body.zone.fortification, theater.ground.works_weeks[row]) == (before + 1, 0)
    assert body.posture == "hold"
    assert run(dig(theater, p, Dice(1))) == []


def test_nobody_digs_while_a_zone_is_fought_over_or_whole(theater: Theater, p: Parameters, run: Run) -> None:
    body = theater.formations["IQ-1"]
    body.posture = Posture.FORTIFY
    theater.ground.put("contested", body.row, True)
    assert run(dig(theater, p, Dice(1))) == []
    theater.ground.put("contested", body.row, False)
    theater.ground.put("fortification", body.row, MOST)
    run(dig(theater, p, Dice(1)))
    assert (body.zone.fortification, body.posture) == (MOST, "hold")


def test_works_that_fall_are_worth_a_level_less(theater: Theater, p: Parameters, run: Run) -> None:
    qaim = theater.zones["QIM"]
    for body in list(qaim.formations):
        theater.disband(body)
    theater.ground.put("works_weeks", qaim.row, 1)
    level = qaim.fortification
    theater.place(theater.formations["IQ-1"], "QIM")
    events = run(settle(theater, p, Dice(1)))
    assert WorksChanged("QIM", level - 1, 0, False) in events
    assert (qaim.controller, qaim.fortification) == ("iraq", level - 1)


def test_training_ends_in_its_week_and_stops_at_the_cap(theater: Theater, p: Parameters, run: Run) -> None:
    body, other = theater.formations["IQ-1"], theater.formations["IQ-2"]
    body.trained_by, other.trained_by = 2, 1
    quality, other.quality = body.quality, p.train_quality_cap - 0.01
    run(graduate(theater, p, Dice(1)))
    assert (body.quality, body.trained_by) == (quality, 2)
    assert (other.quality, other.trained_by) == (p.train_quality_cap, None)
    theater.calendar = replace(theater.calendar, week=2)
    run(graduate(theater, p, Dice(1)))
    assert body.quality == pytest.approx(quality + p.train_quality_gain)
