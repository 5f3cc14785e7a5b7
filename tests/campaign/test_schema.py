"""The format of scenario files: sections with their shapes."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from game.campaign.schema import FactionSheet, MapZone, Route, Scenario
from game.rules.parameters import Parameters


def test_parameters_are_the_values_of_the_rules(tutorial: Scenario) -> None:
    p = tutorial.parameters
    assert isinstance(p, Parameters)
    assert p.cost_march == tutorial.rules["cost_march"].value


@pytest.mark.parametrize(
    "wrong",
    [
        {"lat": 91},
        {"country": "Iraq"},
        {"terrain": "swamp"},
        {"area_km2": 0},
        {"population": -1},
        {"name": ""},
        {"colour": "red"},
    ],
)
def test_a_zone_of_the_map_keeps_its_bounds(wrong: dict[str, object]) -> None:
    right = {"name": "A", "country": "IQ", "lat": 34, "lon": 41, "terrain": "town", "population": 5, "area_km2": 9}
    assert MapZone.model_validate(right).population.value == 5
    with pytest.raises(ValidationError):
        MapZone.model_validate(right | wrong)


def test_a_route_is_open_unless_said_and_joins_two_zone_ids() -> None:
    assert Route.model_validate({"ends": ["ALFA", "BETA"], "kind": "road", "km": 4}).open
    with pytest.raises(ValidationError):
        Route.model_validate({"ends": ["ALFA", "beta"], "kind": "road", "km": 4})


def test_a_sheet_s_schedule_begins_at_week_1(tutorial: Scenario) -> None:
    sheet = tutorial.factions["coalition"].model_dump(by_alias=True, exclude_unset=True)
    assert FactionSheet.model_validate(sheet) == tutorial.factions["coalition"]
    with pytest.raises(ValidationError):
        FactionSheet.model_validate(sheet | {"air_packages": {0: 4}})


def test_a_scenario_survives_a_round_through_json(tutorial: Scenario, last_pockets: Scenario) -> None:
    """The journal's header stands on this; a file's tests are no part of the war that is played."""
    for scenario in (tutorial, last_pockets):
        text = scenario.model_dump_json(by_alias=True, exclude_unset=True)
        assert Scenario.model_validate_json(text) == scenario.untested
