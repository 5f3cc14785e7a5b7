"""The maps of the page: of falls and of attacks."""

from __future__ import annotations

from game.batch.page_maps import attacks_map, falls_map, ground
from game.batch.study import Study


def test_both_maps_name_the_zones_that_matter(plain: Study) -> None:
    assert set(ground(plain).rings) == set(plain.scenario.zones)
    for fall in plain.falls.values():
        assert fall.name in falls_map(plain)
    assert "a campaign" in attacks_map(plain)
