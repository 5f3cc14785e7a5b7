"""Coefficients of open war: all of them in a scenario's set, in an order that rules take for granted."""

from __future__ import annotations

from dataclasses import fields

from game.rules.country_numbers import CountryNumbers
from game.rules.force_numbers import ForceNumbers
from game.rules.parameters import Parameters
from game.rules.shadow_numbers import ShadowNumbers


def test_every_coefficient_stands_in_one_part_alone() -> None:
    parts = [[each.name for each in fields(part)] for part in (ForceNumbers, ShadowNumbers, CountryNumbers)]
    assert [name for part in parts for name in part] == [each.name for each in fields(Parameters)]
    assert sum(map(len, parts)) == len({name for part in parts for name in part})


def test_the_better_dug_in_the_stronger(p: Parameters) -> None:
    assert p.posture_unprepared <= p.posture_hasty < p.posture_prepared < p.posture_fortified
    assert p.terrain_desert <= p.terrain_valley < p.terrain_town < p.terrain_city


def test_a_crossing_under_fire_takes_longer_and_a_road_carries_more(p: Parameters) -> None:
    assert p.river_crossing_days < p.river_crossing_opposed_days
    assert p.route_supply_loss_road < p.route_supply_loss_track


def test_the_looser_the_rules_for_aircraft_the_more_civilians_die(p: Parameters) -> None:
    assert p.civ_deaths_strike_strict < p.civ_deaths_strike_standard < p.civ_deaths_strike_permissive
    assert p.air_effect_strict < 1.0 < p.air_effect_permissive


def test_there_is_no_second_home_for_a_value(p: Parameters) -> None:
    assert not hasattr(p, "__dict__")
    assert isinstance(p, ForceNumbers)
