"""Close support: packages over an enemy's zone, what they cost, and what to expect of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.events.air import SupportAssigned
from game.orders.close_support import CloseSupport
from game.orders.order import Cost
from game.views.situation import Situation


def test_it_costs_a_command_and_its_packages(coalition: Situation) -> None:
    assert CloseSupport("QIM", 3).cost(coalition) == Cost(1, 0.0, 3)
    assert CloseSupport("QIM").cost(coalition) == Cost(1, 0.0, 1)


@pytest.mark.parametrize(
    ("zone", "packages", "reason"),
    [
        ("OZ", 1, "there is no zone OZ"),
        ("QIM", 0, "assign at least one package"),
        ("QIM", -2, "assign at least one package"),
        ("ANA", 1, "no enemy is known to hold Anah"),
        ("ABK", 1, "your aircraft may not strike in the country Albu Kamal lies in"),
    ],
)
def test_refusals(iraq: Situation, zone: str, packages: int, reason: str) -> None:
    assert str(CloseSupport(zone, packages).refusal(iraq)) == reason


def test_the_coalition_may_strike_over_the_border(coalition: Situation) -> None:
    assert CloseSupport("ABK").refusal(coalition) is None


def test_a_contested_zone_may_be_supported(coalition: Situation) -> None:
    contested = coalition.contested.copy()
    contested[coalition.board.index["ANA"]] = True
    assert CloseSupport("ANA").refusal(replace(coalition, contested=contested)) is None


def test_the_expectation_grows_with_packages_and_freer_rules_of_engagement(coalition: Situation) -> None:
    def told(situation: Situation, packages: int) -> tuple[float, ...]:
        text = CloseSupport("QIM", packages).expectation(situation)
        found = re.fullmatch(r"up to (\d+) strikes; about ([\d.]+) civilian deaths", text)
        assert found, text
        return float(found[1]), float(found[2])

    careful = replace(coalition, rules_of_engagement="strict")
    one, three = told(coalition, 1), told(coalition, 3)
    assert one[0] == coalition.parameters.strikes_per_package
    assert three[0] == 3 * one[0]
    assert three[1] > one[1] > told(careful, 1)[1] > 0.0


@pytest.mark.parametrize(("packages", "words"), [(1, "1 package"), (2, "2 packages")])
def test_text(coalition: Situation, packages: int, words: str) -> None:
    assert CloseSupport("QIM", packages).text(coalition) == f"fly {words} of close support over Al-Qaim"


def test_packages_given_twice_add_up(campaign: Campaign, carry_out: Callable[..., list[object]]) -> None:
    had = campaign.theater.factions["coalition"].packages_left
    assert carry_out(CloseSupport("QIM", 1), "coalition") == [SupportAssigned("coalition", "QIM", 1, had - 1)]
    assert carry_out(CloseSupport("QIM", 2), "coalition") == [SupportAssigned("coalition", "QIM", 3, had - 3)]
    assert campaign.theater.factions["coalition"].packages_left == had - 3
    assert campaign.theater.ground.support_packages.sum() == 3


def test_options_need_packages_and_an_enemy(iraq: Situation, coalition: Situation) -> None:
    assert {order.zone for order in CloseSupport.options(coalition)} == {"QIM", "RWA", "RUM", "JZA", "ABK", "BGZ"}
    assert {order.zone for order in CloseSupport.options(replace(iraq, packages=1))} == {"QIM", "RWA", "RUM", "JZA"}
    assert list(CloseSupport.options(replace(coalition, packages=0))) == []
