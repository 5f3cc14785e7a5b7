"""What region orders share: who has a network where, and what its level allows."""

from __future__ import annotations

from dataclasses import replace

from game.orders.network import RegionOrder, level, region_name, region_row, too_weak
from game.views.situation import Situation


def test_only_the_insurgents_have_a_network_and_only_on_the_board(insurgents: Situation, iraq: Situation) -> None:
    assert region_row(insurgents, "frontier") == 0
    assert region_row(insurgents, "atlantis") is None
    assert region_row(iraq, "frontier") is None
    assert level(iraq, 0) == 0
    assert RegionOrder.givers == ("insurgent",)
    assert str(RegionOrder("atlantis").refusal(insurgents)) == "you have no network in atlantis"
    assert RegionOrder("frontier").refusal(insurgents) is None


def test_a_level_too_low_is_refused_in_words(insurgents: Situation) -> None:
    assert insurgents.underground is not None
    strong = replace(insurgents, underground=replace(insurgents.underground, network=(3,)))
    assert level(strong, 0) == 3
    assert too_weak(strong, 0, 3, "surge") is None
    place = region_name(strong, "frontier")
    assert str(too_weak(strong, 0, 4, "mass")) == f"the network in {place} is at level 3: to mass takes level 4"
