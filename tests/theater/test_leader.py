"""Leaders: they hide in one of the zones the scenario names, by the seed."""

from __future__ import annotations

from game.campaign.schema import Scenario
from game.campaign.setup import set_up
from game.theater.theater import Theater


def test_a_leader_hides_where_the_scenario_allows(theater: Theater, scenario: Scenario) -> None:
    for id, leader in theater.leaders.items():
        assert leader.cell.id in scenario.leaders[id].zones
        assert leader in leader.cell.agents
        assert leader.cover == "hidden"
        assert leader.faction is theater.insurgents
        assert leader.region in theater.board.region_ids


def test_the_seed_draws_where(scenario: Scenario) -> None:
    places = [set_up(scenario, seed).leaders["L-FUR"].cell.id for seed in range(20)]
    assert set(places) == {"QIM", "ABK"}
    assert places == [set_up(scenario, seed).leaders["L-FUR"].cell.id for seed in range(20)]


def test_a_leader_reads_well(theater: Theater) -> None:
    leader = theater.leaders["L-FUR"]
    assert repr(leader) == f"Leader('L-FUR', regional at {leader.cell.id})"
