"""Supply at week's end: who is told, what is kept between weeks, and that keeping it changes nothing."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.behavior.supply import interdict, reach, supply, toll
from game.campaign.setup import set_up
from game.dice import Dice
from game.events.air import InterdictionAssigned, StrikesFlown
from game.events.event import Event
from game.events.incidents import WeatherClosedIn
from game.events.logistics import SupplyChanged
from game.rules.parameters import Parameters
from game.rules.supply import reach_of_supply
from game.theater.theater import Theater
from tests.wars import shipped

Run = Callable[[Iterator[Event]], list[Event]]
WAR = shipped("last-pockets")


def held(theater: Theater, zone: str, faction: str) -> None:
    theater.ground.put("controller", theater.board.index[zone], theater.factions[faction].row)


def test_a_week_in_which_nothing_changed_tells_nothing(theater: Theater, p: Parameters, run: Run) -> None:
    assert run(supply(theater, p, Dice(1))) == []  # the first morning is supplied already
    assert theater.formations["IQ-1"].supply == 1.0  # stands in a hub
    assert p.supply_floor <= theater.formations["IS-2"].supply < 1.0


def test_a_garrison_cut_off_runs_down_to_the_floor_and_recovers_at_once(theater: Theater, p: Parameters, run: Run) -> None:
    body = theater.formations["IS-2"]  # at Rawa, fed from Albu Kamal
    before = body.supply
    held(theater, "ABK", "iraq")
    assert [type(event) for event in run(supply(theater, p, Dice(1)))] == [SupplyChanged]
    assert body.supply == round(before + p.supply_pocket_week, 4)
    for week in range(12):
        run(supply(theater, p, Dice(week)))
    assert body.supply == p.supply_floor
    held(theater, "ABK", "insurgents")
    run(supply(theater, p, Dice(1)))
    assert body.supply == before


def test_interdiction_lowers_the_supply_of_those_fed_through_the_zone_alone(theater: Theater, p: Parameters, run: Run) -> None:
    before = {id: body.supply for id, body in theater.formations.items()}
    InterdictionAssigned("coalition", "RUM", 2, 0).apply(theater)
    assert toll(theater, theater.factions["iraq"], p).sum() == 0.0
    run(supply(theater, p, Dice(1)))
    after = {id: body.supply for id, body in theater.formations.items()}
    assert after["IS-3"] == round(before["IS-3"] + 2 * p.interdiction_supply, 4)  # stands there
    assert {id for id in after if after[id] != before[id]} <= {"IS-2", "IS-3", "IS-4"}  # beyond it; not Al-Qaim, not Iraq
    theater.ground.clear_week()
    run(supply(theater, p, Dice(1)))
    assert {id: body.supply for id, body in theater.formations.items()} == before


def test_interdiction_strikes_kill_no_fighters_and_stop_when_the_zone_is_taken(theater: Theater, p: Parameters, run: Run) -> None:
    assert run(interdict(theater, p, Dice(1))) == []
    InterdictionAssigned("coalition", "RWA", 3, 0).apply(theater)
    flown = [each for seed in range(60) for each in interdict(theater, p, Dice(seed)) if isinstance(each, StrikesFlown)]
    assert {(each.faction, each.zone, each.strikes, each.killed) for each in flown} == {
        ("coalition", "RWA", 3 * p.strikes_per_package, ())
    }
    mean = np.mean([each.civilians_killed for each in flown])
    assert abs(mean - 3 * p.strikes_per_package * p.civ_deaths_strike_standard) < 0.8
    theater.factions["coalition"].rules_of_engagement = "strict"  # as ordered since, not as on the first morning
    flown = [each for seed in range(60) for each in interdict(theater, p, Dice(seed)) if isinstance(each, StrikesFlown)]
    mean = np.mean([each.civilians_killed for each in flown])
    assert abs(mean - 3 * p.strikes_per_package * p.civ_deaths_strike_strict) < 0.6
    held(theater, "RWA", "iraq")
    assert run(interdict(theater, p, Dice(1))) == []


def test_interdiction_flies_only_on_the_days_the_weather_allows(theater: Theater, p: Parameters, run: Run) -> None:
    InterdictionAssigned("coalition", "RWA", 3, 0).apply(theater)
    theater.calendar = replace(theater.calendar, week=2, day=6)
    row, side = theater.board.index["RWA"], theater.factions["insurgents"]
    whole = float(toll(theater, side, p)[row])
    WeatherClosedIn(("RWA",), 3, 7 + 3).apply(theater)
    assert toll(theater, side, p)[row] == pytest.approx(whole * 4 / 7)
    (flown,) = (each for each in interdict(theater, p, Dice(1)) if isinstance(each, StrikesFlown))
    assert flown.strikes == round(3 * p.strikes_per_package * 4 / 7)
    WeatherClosedIn(("RWA",), 7, 14).apply(theater)
    assert toll(theater, side, p).sum() == 0.0
    assert list(interdict(theater, p, Dice(1))) == []


def test_open_and_shut_routes_reach_the_formations(theater: Theater, p: Parameters, run: Run) -> None:
    theater.place(theater.formations["IQ-1"], "QIM")
    held(theater, "QIM", "iraq")
    run(supply(theater, p, Dice(1)))
    near = theater.formations["IQ-1"].supply
    theater.ground.route_open = theater.ground.route_open & False
    run(supply(theater, p, Dice(1)))
    assert theater.formations["IQ-1"].supply == round(near + p.supply_pocket_week, 4)


@settings(max_examples=15)
@given(seed=st.integers(0, 2**32))
def test_what_is_kept_is_what_a_fresh_trace_would_give(seed: int) -> None:
    theater, p, chance = set_up(WAR, 3), WAR.parameters, random.Random(seed)
    for step in range(12):
        _change(theater, chance)
        known = replace(p, route_supply_loss_road=0.1) if step % 5 == 4 else p
        for faction in theater.factions.values():
            taken = toll(theater, faction, known)
            kept = reach(theater, faction, known, taken)
            ground = theater.ground
            fresh = reach_of_supply(faction.sheet, theater.board, ground.controller, ground.route_open, known, taken)
            assert kept.tolist() == fresh.tolist()


def _change(theater: Theater, chance: random.Random) -> None:
    """Nothing, a controller, a route, a week's packages, or many zones at once."""
    zones, ground = len(theater.board), theater.ground
    changes: list[Callable[[], Any]] = [
        lambda: None,
        lambda: ground.put("controller", chance.randrange(zones), chance.randrange(4)),
        lambda: ground.put("route_open", chance.randrange(len(theater.board.routes)), chance.random() < 0.5),
        lambda: ground.put("interdiction", (chance.randrange(4), chance.randrange(zones)), chance.randrange(4)),
        lambda: setattr(ground, "controller", np.array([chance.randrange(4) for _ in range(zones)], dtype=np.int64)),
    ]
    chance.choice(changes)()
