"""Setting up: the first morning holds what the scenario says, and the seed draws only what it may."""

from __future__ import annotations

import numpy as np
import pytest

from game.campaign.loading import load
from game.campaign.schema import Scenario
from game.campaign.setup import board_of, relation_between, set_up
from game.terms import Posture
from game.theater.theater import Theater


@pytest.fixture(scope="module")
def morning(tutorial: Scenario) -> Theater:
    """The tutorial's first morning under seed 7; read it, do not change it."""
    return set_up(tutorial, 7)


def test_the_board_is_the_map_s_zones_that_have_a_state(tutorial: Scenario) -> None:
    board = board_of(tutorial)
    assert set(board.zone_ids) == set(tutorial.zones)
    assert list(board.zone_ids) == [zone for zone in tutorial.map.zones if zone in tutorial.zones]
    assert board.name("QIM") == tutorial.map.zones["QIM"].name
    assert all(set(route.ends) <= set(board.zone_ids) for route in (tutorial.map.routes[each.id] for each in board.routes))
    assert [route.row for route in board.routes] == list(range(len(board.routes)))


def test_the_ground_holds_the_scenario_s_figures(tutorial: Scenario, morning: Theater) -> None:
    ground, index = morning.ground, morning.board.index
    for id, state in tutorial.zones.items():
        row = index[id]
        assert morning.zones[id].controller == state.controller
        assert ground.grip[row] == state.grip.value
        assert ground.local_security[row] == state.local_security.whole
        assert ground.fortification[row] == state.fortification
    hidden = [state.hidden for state in tutorial.zones.values() if state.hidden]
    assert ground.dormant.sum() == sum(each.members.whole - each.operators.whole for each in hidden)
    assert morning.underground.element_operators.sum() == sum(each.operators.whole for each in hidden)


def test_people_are_those_who_live_there_less_the_displaced_and_with_guests(tutorial: Scenario, morning: Theater) -> None:
    anah, place = tutorial.zones["ANA"], tutorial.map.zones["ANA"]
    there = place.population.value - anah.displaced.whole + anah.hosted.whole
    assert morning.zones["ANA"].people == there
    density = tutorial.parameters.density_area_equiv * place.area_km2
    assert morning.ground.equivalents[morning.board.index["ANA"]] == pytest.approx((there + density) / 1000)


def test_formations_stand_where_they_are_put_and_hold(tutorial: Scenario, morning: Theater) -> None:
    assert list(morning.formations) == list(tutorial.formations)
    for id, entry in tutorial.formations.items():
        body = morning.formations[id]
        assert (body.zone.id, body.strength, body.faction.id) == (entry.zone, entry.strength.whole, entry.faction)
        assert body.posture is Posture.HOLD
        assert body in morning.zones[entry.zone].formations


def test_no_element_is_larger_than_an_element_and_each_has_a_group_of_its_region(morning: Theater, tutorial: Scenario) -> None:
    underground = morning.underground
    assert underground.element_operators.max() <= tutorial.parameters.element_size
    assert underground.element_operators.min() >= 1
    region = np.array(morning.board.region_row)[underground.element_zone]
    assert (underground.group_region[underground.element_group] == region).all()
    assert (underground.group_size > 0).all()
    assert len(morning.cells) == len(underground.group_region)


def test_leaders_hide_in_one_of_the_zones_named_and_the_seed_says_which(tutorial: Scenario) -> None:
    seen = set()
    for seed in range(12):
        theater = set_up(tutorial, seed)
        for id, entry in tutorial.leaders.items():
            assert theater.leaders[id].cell.id in entry.zones
        seen.add(theater.leaders["L-FUR"].cell.id)
    assert seen == set(tutorial.leaders["L-FUR"].zones)


def test_the_same_seed_sets_up_the_same_theater_and_another_another(tutorial: Scenario) -> None:
    assert set_up(tutorial, 7).digest() == set_up(tutorial, 7).digest()
    assert set_up(tutorial, 7).digest() != set_up(tutorial, 8).digest()


def test_what_is_believed_at_first_is_the_published_range(tutorial: Scenario, morning: Theater) -> None:
    beliefs, qaim = morning.knowledge.beliefs["iraq"], morning.board.index["QIM"]
    garrison, hidden = tutorial.formations["IS-1"].strength, tutorial.zones["QIM"].hidden
    row = morning.insurgents.row
    assert hidden is not None
    assert (beliefs.low[row, qaim], beliefs.high[row, qaim]) == (garrison.low, garrison.high)
    assert (beliefs.hidden_low[qaim], beliefs.hidden_high[qaim]) == (hidden.members.low, hidden.members.high)
    assert beliefs.low[row].sum() < sum(f.strength for f in morning.formations.values() if f.faction is morning.insurgents)


def test_beliefs_of_two_sides_share_no_column_that_one_of_them_may_lose(morning: Theater) -> None:
    first, second = (morning.knowledge.beliefs[each] for each in ("iraq", "insurgents"))
    assert first is not second
    assert first.low is not second.low


def test_unsaid_relations_make_everyone_the_insurgents_enemy_and_the_rest_allies(tutorial: Scenario) -> None:
    silent = tutorial.model_copy(
        update={"factions": {id: f.model_copy(update={"relations": {}}) for id, f in tutorial.factions.items()}}
    )
    assert relation_between(silent, "iraq", "insurgents") == "hostile"
    assert relation_between(silent, "coalition", "insurgents") == "hostile"
    assert relation_between(silent, "coalition", "iraq") == "allied"


def test_a_relation_said_on_one_sheet_counts_for_both(last_pockets: Scenario) -> None:
    ids = list(last_pockets.factions)
    for one in ids:
        for other in ids:
            if one != other:
                assert relation_between(last_pockets, one, other) == relation_between(last_pockets, other, one)


def test_a_zone_with_both_sides_in_it_opens_contested(last_pockets: Scenario) -> None:
    theater = set_up(last_pockets, 7)
    for zone in theater.zones.values():
        sides = [f.faction for f in zone.formations]
        assert zone.contested == any(theater.has_enemies_in(zone, each) for each in sides), zone.id
    assert theater.zones["QIM"].contested


def test_a_patched_value_reaches_the_theater() -> None:
    theater = set_up(load("tutorial", {"formations.IS-1.strength": "1234"}), 7)
    assert theater.formations["IS-1"].strength == 1234
