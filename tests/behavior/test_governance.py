"""Governance at week's end, and what programmes do for and to the insurgents."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from game.behavior.governance import extorted, programmes, restore
from game.behavior.income import income
from game.behavior.tempo import tempo
from game.dice import Dice
from game.events.event import Event
from game.rules.parameters import Parameters
from game.terms import Measure
from game.theater.theater import Theater


def run_in(theater: Theater, zone: str, measure: Measure, grip: float) -> int:
    row = theater.board.index[zone]
    theater.ground.put("measures", (int(measure), row), 4)
    theater.ground.put("grip", row, grip)
    return row


def test_services_rise_where_a_programme_runs_and_nowhere_else(
    theater: Theater, p: Parameters, run: Callable[..., list[Event]]
) -> None:
    assert run(restore(theater, p, Dice(1))) == []
    row = run_in(theater, "ANA", Measure.SERVICES, 0.8)
    before = theater.ground.services
    run(restore(theater, p, Dice(1)))
    gained = theater.ground.services - before
    assert gained[row] == pytest.approx(p.services_gain_week)
    assert np.count_nonzero(gained) == 1


@pytest.mark.parametrize("measure", [Measure.SERVICES, Measure.AID])
def test_programmes_lower_attacks_under_firm_grip_and_raise_others(theater: Theater, p: Parameters, measure: Measure) -> None:
    calm = tempo(theater, p)
    row = run_in(theater, "ANA", measure, 0.8)
    assert (tempo(theater, p) / calm)[row] == pytest.approx(1.0 + p.aid_effect_secure)
    run_in(theater, "ANA", measure, 0.4)
    assert (tempo(theater, p) / calm)[row] == pytest.approx(1.0 + p.aid_effect_insecure)
    assert np.count_nonzero(programmes(theater, p) != 1.0) == 1


def test_the_insurgents_live_off_programmes_under_weak_grip(theater: Theater, p: Parameters) -> None:
    assert extorted(theater, p) == 0.0
    run_in(theater, "ANA", Measure.AID, 0.8)
    assert extorted(theater, p) == 0.0
    run_in(theater, "ANA", Measure.AID, 0.4)
    assert extorted(theater, p) == pytest.approx(p.cost_aid / p.programme_weeks * p.aid_extorted_share)
    insurgents, iraq = theater.insurgents, theater.factions["iraq"]
    assert income(theater, insurgents, p) == pytest.approx(insurgents.sheet.income_week + extorted(theater, p))
    assert income(theater, iraq, p) == iraq.sheet.income_week
