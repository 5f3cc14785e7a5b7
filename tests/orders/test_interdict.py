"""Interdict: air packages against what passes through a zone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.events.air import InterdictionAssigned
from game.orders.interdict import Interdict
from game.orders.order import Cost
from game.views.situation import Situation


def test_it_takes_command_and_packages(coalition: Situation) -> None:
    assert Interdict("QIM", 2).cost(coalition) == Cost(packages=2)
    assert Interdict("QIM", 2).refusal(coalition) is None


@pytest.mark.parametrize(
    ("zone", "packages", "reason"),
    [
        ("XYZ", 1, "there is no zone XYZ"),
        ("QIM", 0, "assign at least one package"),
        ("ANA", 1, "no enemy is known to hold Anah"),
        ("ABK", 1, "your aircraft may not strike in the country Albu Kamal lies in"),
    ],
)
def test_refusals(iraq: Situation, zone: str, packages: int, reason: str) -> None:
    assert str(Interdict(zone, packages).refusal(iraq)) == reason


def test_words_say_what_and_within_which_range(coalition: Situation) -> None:
    p = coalition.parameters
    assert Interdict("QIM", 1).text(coalition) == "interdict supply through Al-Qaim with 1 package"
    assert f"0 to {-2 * p.interdiction_supply:.0%} less supply" in Interdict("QIM", 2).expectation(coalition)
    assert f"0 to {1 - p.supply_floor:.0%} less supply" in Interdict("QIM", 99).expectation(coalition)


def test_packages_given_twice_add_up_for_a_week(campaign: Campaign, carry_out: Callable[..., list[object]]) -> None:
    had = campaign.theater.factions["coalition"].packages_left
    assert carry_out(Interdict("QIM", 1), "coalition") == [InterdictionAssigned("coalition", "QIM", 1, had - 1)]
    assert carry_out(Interdict("QIM", 2), "coalition") == [InterdictionAssigned("coalition", "QIM", 3, had - 3)]
    assert campaign.theater.ground.interdiction.sum() == 3
    assert campaign.theater.ground.support_packages.sum() == 0
    campaign.theater.ground.clear_week()
    assert campaign.theater.ground.interdiction.sum() == 0


def test_options_need_packages_and_an_enemy(iraq: Situation, coalition: Situation) -> None:
    assert {order.zone for order in Interdict.options(coalition)} == {"QIM", "RWA", "RUM", "JZA", "ABK", "BGZ"}  # type: ignore[attr-defined]
    assert list(Interdict.options(replace(coalition, packages=0))) == []
    assert all(order.refusal(iraq) is None for order in Interdict.options(replace(iraq, packages=2)))
