"""The atlas of a scenario: what is in play, and no more."""

from __future__ import annotations

from game.campaign.cartography import atlas_of
from game.campaign.schema import Scenario


def test_the_atlas_holds_the_zones_in_play_and_the_ways_between_them(tutorial: Scenario, last_pockets: Scenario) -> None:
    small = atlas_of(tutorial)
    assert {place.id for place in small.places} == set(tutorial.zones)
    assert len(small.ways) == 11
    assert len(atlas_of(last_pockets).ways) == 126
    assert {line.kind for line in small.polylines} == {"river", "frontier"}
