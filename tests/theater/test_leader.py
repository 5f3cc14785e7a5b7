"""Leaders: they hide in one of the zones the scenario names, by the seed."""

from __future__ import annotations

from game.campaign.schema import Scenario
from game.campaign.setup import set_up
from game.terms import Cover
from game.theater.leader import LostLeader
from game.theater.theater import Theater


def test_a_leader_hides_where_the_scenario_allows(theater: Theater, scenario: Scenario) -> None:
    for id, leader in theater.leaders.items():
        assert leader.cell.id in scenario.leaders[id].zones
        assert leader in leader.cell.agents
        assert leader.cover is Cover.HIDDEN
        assert leader.faction is theater.insurgents
        assert leader.region in theater.board.region_ids


def test_the_seed_draws_where(scenario: Scenario) -> None:
    places = [set_up(scenario, seed).leaders["L-FUR"].cell.id for seed in range(20)]
    assert set(places) == {"QIM", "ABK"}
    assert places == [set_up(scenario, seed).leaders["L-FUR"].cell.id for seed in range(20)]


def test_a_leader_reads_well(theater: Theater) -> None:
    leader = theater.leaders["L-FUR"]
    assert repr(leader) == f"Leader('L-FUR', regional at {leader.cell.id})"


def test_a_leader_lost_is_struck_off_and_remembered(theater: Theater) -> None:
    leader, before = theater.leaders["L-FUR"], theater.digest()
    zone = leader.zone
    leader.fall()
    assert "L-FUR" not in theater.leaders
    assert leader not in zone.agents
    assert theater.leaders_lost == (LostLeader(theater.calendar.week, "L-FUR", "regional", "frontier"),)
    assert theater.digest() != before


def test_hiding_is_part_of_the_state(theater: Theater) -> None:
    before = theater.digest()
    theater.leaders["L-FUR"].hides_until = 4
    assert theater.digest() != before
