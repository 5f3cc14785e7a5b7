"""Partner first: aircraft for partners in a fight, and what is left for the strongest garrison known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.doctrine import believed
from game.bots.partner_first import PartnerFirst
from game.campaign.campaign import Campaign
from game.campaign.loading import load
from game.dice import Dice
from game.orders.assault import Assault
from game.orders.close_support import CloseSupport
from game.views.situation import Situation

DICE = Dice(1)


@pytest.fixture
def coalition(opening: dict[str, Situation]) -> Situation:
    return opening["coalition"]


def flown(situation: Situation) -> list[str]:
    orders = [each.order for each in PartnerFirst().decide(situation, DICE)]
    return [order.zone for order in orders if isinstance(order, CloseSupport)]


def test_with_no_fight_the_strongest_garrison_known_is_worn_down(coalition: Situation) -> None:
    held = [zone for row, zone in enumerate(coalition.board.zone_ids) if coalition.hostile_held[row]]
    assert flown(coalition) == [max(held, key=lambda zone: believed(coalition, zone))]


def test_partners_in_a_fight_come_first(coalition: Situation) -> None:
    allied = tuple(replace(b, posture="assault", destination="RWA") if b.id == "IQ-4" else b for b in coalition.allied)
    assert flown(replace(coalition, allied=allied))[0] == "RWA"


def test_without_packages_nothing_is_flown(coalition: Situation) -> None:
    assert flown(replace(coalition, packages=0)) == []


def test_with_nobody_known_to_strike_nothing_is_flown(coalition: Situation) -> None:
    beliefs = coalition.beliefs.copy()
    beliefs.low, beliefs.high = beliefs.low * 0, beliefs.high * 0
    assert flown(replace(coalition, beliefs=beliefs)) == []


def test_its_partner_force_goes_forward_one_town_at_a_time() -> None:
    for seed in (1, 2, 3):
        situation = Campaign(load("last-pockets"), seed).open_week()["coalition"]
        orders = [each.order for each in PartnerFirst().decide(situation, DICE)]
        assert sum(isinstance(order, Assault) for order in orders) <= 1
