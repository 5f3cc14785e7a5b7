"""Maps: every zone's ground, circles in proportion, names that do not cover each other."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from game.batch.maps import FLATTEST, LARGEST, TALLEST, Ground, Shading, draw, nearer, radius
from game.campaign.cartography import atlas_of
from game.campaign.schema import Scenario
from game.views.projection import Extent

SPACE = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def ground(tutorial: Scenario) -> Ground:
    return Ground(atlas_of(tutorial))


def test_every_zone_is_drawn_in_its_colour_and_noted_zones_are_named(ground: Ground) -> None:
    shading = Shading(fills={"QIM": "#123456"}, notes={"QIM": "<week 3>"}, colour_key=[("#123456", "early")])
    drawn = ElementTree.fromstring(draw(ground, shading, "Falls"))
    assert [each.get("fill") for each in drawn.iter(f"{SPACE}path")].count("#123456") == 1
    said = [each.text or "" for each in drawn.iter(f"{SPACE}text")]
    assert any(each.endswith("<week 3>") for each in said)
    assert "early" in said


def test_circles_grow_with_the_root_of_what_they_show(ground: Ground) -> None:
    assert radius(4.0, 4.0) == LARGEST
    assert radius(1.0, 4.0) == LARGEST / 2.0
    assert radius(1.0, 0.0) == 0.0
    drawn = ElementTree.fromstring(draw(ground, Shading(circles={"QIM": 4.0, "RWA": 1.0}, circle_key=[(4.0, "four")]), "Attacks"))
    sizes = sorted(float(each.get("r", "0")) for each in drawn.iter(f"{SPACE}circle"))[-3:]
    assert sizes == [LARGEST / 2.0, LARGEST, LARGEST]


def test_a_map_around_some_zones_shows_them_larger_and_names_no_others(tutorial: Scenario, ground: Ground) -> None:
    near = Ground(atlas_of(tutorial), ("QIM", "RUM"))
    assert near.scale > ground.scale
    assert near.shows("QIM")
    assert near.shows("RUM")
    hidden = [place for place in near.atlas.places if not near.shows(place.id)]
    drawn = draw(near, Shading(), "Falls")
    assert hidden
    assert not [place.name for place in hidden if f">{place.name}<" in drawn]


def test_the_nearer_rectangle_lies_within_the_whole_or_is_the_whole() -> None:
    whole = Extent(0.0, 0.0, 100.0, 80.0)
    near = nearer(whole, [[(90.0, 70.0), (100.0, 70.0), (100.0, 80.0)]])
    assert (near.east, near.south) == (100.0, 80.0)
    assert near.width < 20.0
    assert FLATTEST <= near.height / near.width <= TALLEST + 1e-9
    assert nearer(whole, [[(0.0, 0.0), (99.0, 70.0)]]) == whole
    assert nearer(whole, []) == whole
