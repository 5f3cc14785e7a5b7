"""Whose name goes first where room is short."""

from __future__ import annotations

from game.campaign.schema import Scenario
from game.views.gazetteer import TERRAINS, Place, precedence


def test_cities_go_before_towns_and_towns_before_desert_and_what_is_unknown_last() -> None:
    kinds = ("marsh", "desert", "town", "city", "crossing")
    order = sorted((Place(kind, kind, 0, 0, kind) for kind in kinds), key=precedence)
    assert [place.id for place in order] == ["city", "town", "crossing", "desert", "marsh"]


def test_every_terrain_of_a_scenario_has_its_turn(last_pockets: Scenario) -> None:
    used = {zone.terrain for zone in last_pockets.map.zones.values()}
    assert used <= set(TERRAINS)
    assert len({precedence(Place("", "", 0, 0, kind)) for kind in used}) == len(used)
