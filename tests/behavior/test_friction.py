"""Friction over the real line: what raises it, what it costs, and the halt after an incident."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest

from game.behavior.air import strike
from game.behavior.friction import grounded, pair_of, rub
from game.behavior.society import weigh_will
from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.dice import Dice
from game.events.air import SupportAssigned
from game.events.event import Event
from game.events.movement import OrdersLapsed, PostureTaken
from game.events.politics import FrictionChanged, RivalsClashed, WillChanged
from game.rules.parameters import Parameters
from game.theater.theater import Theater
from tests.wars import shipped

Run = Callable[[Iterator[Event]], list[Event]]
DICE = Dice(1)


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    return shipped("last-pockets")


@pytest.fixture
def calm(theater: Theater) -> Theater:
    """Nobody of the two sides stands anywhere but one formation each, far apart on its own side."""
    for faction, home in (("coalition", "HSK"), ("syria", "PLM")):
        bodies = [f for f in theater.formations.values() if f.faction.id == faction]
        for body in bodies[1:]:
            theater.disband(body)
        theater.place(bodies[0], home)
    theater.friction = 4.0
    return theater


def one_of(theater: Theater, faction: str) -> str:
    return next(f.id for f in theater.formations.values() if f.faction.id == faction)


def level(theater: Theater, p: Parameters) -> float:
    found = [event for event in rub(theater, p, DICE) if isinstance(event, FrictionChanged)]
    return found[0].level if found else theater.friction


def test_the_pair_is_the_coalition_and_the_government_across_the_line(theater: Theater, p: Parameters) -> None:
    assert [side.id for side in pair_of(theater) or ()] == ["coalition", "syria"]
    assert theater.friction == p.friction_start


def test_a_war_without_a_line_knows_none(p: Parameters) -> None:
    theater = Campaign(shipped("tutorial"), 1).theater
    assert pair_of(theater) is None
    assert theater.friction == 0.0
    assert list(rub(theater, p, DICE)) == []


def test_left_alone_it_fades(calm: Theater, p: Parameters) -> None:
    assert level(calm, p) == 4.0 + p.friction_decay_week


def test_standing_in_one_zone_raises_it(calm: Theater, p: Parameters) -> None:
    calm.place(calm.formations[one_of(calm, "coalition")], "PLM")
    sides = calm.board.side[calm.board.index["PLM"]]
    extra = p.friction_river_crossed * (sides == "syria")
    assert level(calm, p) == pytest.approx(4.0 + p.friction_decay_week + p.friction_same_zone + extra)


def test_a_formation_on_the_others_side_raises_it(calm: Theater, p: Parameters) -> None:
    calm.place(calm.formations[one_of(calm, "syria")], "BUS")
    assert level(calm, p) == pytest.approx(4.0 + p.friction_decay_week + p.friction_river_crossed)


def test_strikes_near_the_others_formations_raise_it_and_others_do_not(calm: Theater, p: Parameters) -> None:
    row = calm.factions["coalition"].row
    calm.ground.put("support_packages", (row, calm.board.index["BGZ"]), 3)
    assert level(calm, p) == pytest.approx(4.0 + p.friction_decay_week)
    near = calm.board.neighbours[calm.board.index["PLM"]][0]
    calm.ground.put("support_packages", (row, near), 3)
    assert level(calm, p) == pytest.approx(4.0 + p.friction_decay_week + 3 * p.friction_strike_near)


def test_above_the_gate_both_lose_will_and_nobody_else_does(theater: Theater, p: Parameters) -> None:
    def wills() -> dict[str, float]:
        (event, *_) = weigh_will(theater, p, DICE)
        assert isinstance(event, WillChanged)
        return dict(zip(theater.faction_ids, event.will, strict=True))

    theater.friction = p.friction_gate
    before = wills()
    theater.friction = p.friction_gate + 0.1
    lost = {faction: round(will - before[faction], 4) for faction, will in wills().items()}
    assert lost == {"coalition": p.friction_will, "syria": p.friction_will, "iraq": 0.0, "insurgents": 0.0}


def test_above_the_gate_air_near_the_line_is_halved(theater: Theater, p: Parameters) -> None:
    SupportAssigned("coalition", "BUS", 7, 0).apply(theater)

    def strikes() -> int:
        return sum(getattr(event, "strikes", 0) for event in strike(theater, p, DICE))

    coalition = theater.factions["coalition"]
    assert grounded(theater, coalition, p) is None
    full = strikes()
    theater.friction = p.friction_gate + 0.1
    near = grounded(theater, coalition, p)
    assert near is not None
    assert near[theater.board.index["BUS"]]
    assert not near[theater.board.index["HSK"]]
    assert strikes() == pytest.approx(full * p.friction_air)
    assert grounded(theater, theater.factions["iraq"], p) is None


def test_an_incident_costs_both_will_and_halts_what_moves_near_the_line(theater: Theater, run: Run, p: Parameters) -> None:
    sure = replace(p, friction_incident_week=1.0)
    theater.friction = 9.0
    body = one_of(theater, "syria")
    theater.place(theater.formations[body], "DEZ")
    PostureTaken(body, "assault", "BUS").apply(theater)
    before = {side: theater.factions[side].will for side in ("coalition", "syria", "iraq")}
    events = run(rub(theater, sure, DICE))
    clash = next(event for event in events if isinstance(event, RivalsClashed))
    for side in ("coalition", "syria"):
        assert theater.factions[side].will == before[side] + p.friction_incident_will
    assert theater.factions["iraq"].will == before["iraq"]
    assert clash.halt_until == theater.halt_until == theater.calendar.week + p.friction_halt_weeks
    assert clash.zone in theater.zones
    assert any(isinstance(event, OrdersLapsed) and event.formation == body for event in events)


def test_below_the_gate_there_are_no_incidents(theater: Theater, p: Parameters) -> None:
    theater.friction = 0.0
    theater.ground.support_packages = np.zeros_like(theater.ground.support_packages)
    always = replace(p, friction_incident_week=1.0)
    assert not any(isinstance(event, RivalsClashed) for event in rub(theater, always, DICE))
