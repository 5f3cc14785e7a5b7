"""Displacement at week's end: who flees, who comes home, and that everyone is somewhere."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from game.behavior.displacement import move_people
from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.dice import Dice
from game.events.event import Event
from game.rules.parameters import Parameters
from game.terms import Measure
from game.theater.theater import Theater

Run = Callable[..., list[Event]]


def everyone(theater: Theater, country: str) -> int:
    """People of a country present, displaced whom no zone hosts, and nobody else."""
    ground, inside = theater.ground, theater.board.where_country(country)
    return int(ground.people[inside].sum() + ground.displaced[inside].sum() - ground.hosted[inside].sum())


def test_the_displaced_come_home_to_firm_zones_and_not_to_the_insurgents(theater: Theater, p: Parameters, run: Run) -> None:
    ground, index = theater.ground, theater.board.index
    before = ground.displaced
    ground.put("grip", index["ANA"], 0.9)
    ground.put("grip", index["QIM"], 0.9)
    run(move_people(theater, p, Dice(1)))
    back = before - theater.ground.displaced
    expected = p.return_rate_week * before[index["ANA"]] * (p.return_services_base + ground.services[index["ANA"]])
    assert back[index["ANA"]] == pytest.approx(expected, abs=1.0)
    assert back[index["QIM"]] == 0


def test_an_escort_brings_more_home(theater: Theater, p: Parameters, run: Run) -> None:
    row, before = theater.board.index["ANA"], theater.ground.displaced
    theater.ground.put("grip", row, 0.9)
    run(move_people(theater, p, Dice(1)))
    plain = before[row] - theater.ground.displaced[row]
    theater.ground.displaced = before
    theater.ground.put("measures", (int(Measure.ESCORT), row), 4)
    run(move_people(theater, p, Dice(1)))
    assert (before[row] - theater.ground.displaced[row]) / plain == pytest.approx(p.return_escort_factor, rel=0.02)


def test_a_week_of_assault_drives_people_to_safe_neighbours(theater: Theater, p: Parameters, run: Run) -> None:
    ground, row = theater.ground, theater.board.index["QIM"]
    ground.put("battle_days", row, 7)
    present, hosted = ground.people, ground.hosted
    run(move_people(theater, p, Dice(1)))
    now = theater.ground
    assert now.people[row] == pytest.approx(present[row] * (1.0 - p.displace_assault_week), abs=2.0)
    taken_in = now.hosted > hosted
    assert taken_in.any()
    assert not (taken_in & (now.controller == theater.insurgents.row)).any()
    assert not (taken_in & ~theater.board.where_country("IQ")).any()
    assert now.equivalents[row] == (now.people[row] + p.density_area_equiv * theater.board.area_km2[row]) / 1000.0


def test_those_off_the_map_return_at_their_country_s_mean(theater: Theater, p: Parameters, run: Run) -> None:
    theater.displaced_off_map = {"IQ": 1_000_000}
    inside = theater.board.where_country("IQ")
    before = theater.ground.displaced
    all_of_them = theater.displaced("IQ")
    run(move_people(theater, p, Dice(1)))
    share = (before - theater.ground.displaced)[inside].sum() / before[inside].sum()
    assert 0.0 < share < p.return_rate_week * 1.5
    assert 1.0 - theater.displaced_off_map["IQ"] / 1_000_000 == pytest.approx(share, rel=0.02)
    assert theater.displaced("IQ") < all_of_them
    assert theater.displaced() == theater.displaced("IQ") + theater.displaced("SY")


def test_returns_to_ruins_anger_the_town(theater: Theater, p: Parameters, run: Run) -> None:
    ground, row = theater.ground, theater.board.index["ANA"]
    ground.put("grip", row, 1.0)
    ground.put("services", row, 0.1)
    before = ground.grievance
    run(move_people(theater, p, Dice(1)))
    assert theater.ground.grievance[row] > before[row]


@pytest.mark.parametrize("seed", [1, 2])
def test_people_are_conserved_through_a_campaign(last_pockets: Scenario, seed: int) -> None:
    """Whoever is no longer present or displaced was killed, and the ledger says by whom."""
    campaign = Campaign(last_pockets, seed)
    theater = campaign.theater
    before = sum(everyone(theater, country) for country in theater.board.countries)
    displaced = theater.displaced()
    campaign.play(commanders({id: sheet.kind for id, sheet in last_pockets.factions.items()}, {}), 12)
    after = sum(everyone(theater, country) for country in theater.board.countries)
    dead = sum(theater.ledger.civilians_killed.values())
    assert before - after == dead > 0
    for country in theater.board.countries:
        inside = theater.board.where_country(country)
        assert theater.ground.displaced[inside].sum() == theater.ground.hosted[inside].sum()
    assert theater.displaced() < displaced
    ground = theater.ground
    np.testing.assert_array_equal(ground.people, np.rint(ground.people))
    assert min(ground.people.min(), ground.displaced.min(), ground.hosted.min()) >= 0
    square = campaign.parameters.density_area_equiv * theater.board.area_km2
    np.testing.assert_allclose(ground.equivalents, (ground.people + square) / 1000.0)
