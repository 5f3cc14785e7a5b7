"""Partner first: aircraft for partners in a fight, one town at a time, and what air is left for garrisons to be taken."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.partner_first import PartnerFirst
from game.dice import Dice
from game.orders.assault import Assault
from game.orders.close_support import CloseSupport
from game.orders.plan import Plan
from game.views.situation import Situation

DICE = Dice(1)


@pytest.fixture
def coalition(opening: dict[str, Situation]) -> Situation:
    return opening["coalition"]


def flown(situation: Situation) -> list[str]:
    orders = [each.order for each in PartnerFirst().decide(situation, DICE)]
    return [order.zone for order in orders if isinstance(order, CloseSupport)]


def test_with_no_fight_garrisons_are_worn_down(coalition: Situation) -> None:
    assert flown(coalition)
    assert all(coalition.hostile_held[coalition.board.index[zone]] for zone in flown(coalition))


def test_partners_in_a_fight_come_first(coalition: Situation) -> None:
    allied = tuple(b._replace(posture="assault", destination="RWA") if b.id == "IQ-4" else b for b in coalition.allied)
    assert flown(replace(coalition, allied=allied))[0] == "RWA"


def test_without_packages_or_anybody_known_nothing_is_flown(coalition: Situation) -> None:
    assert flown(replace(coalition, packages=0)) == []
    beliefs = coalition.beliefs.copy()
    beliefs.low, beliefs.high = beliefs.low * 0, beliefs.high * 0
    assert flown(replace(coalition, beliefs=beliefs)) == []


def test_its_partner_force_goes_forward_one_town_at_a_time_under_aircraft(pockets: dict[str, Situation]) -> None:
    orders = [each.order for each in PartnerFirst().decide(pockets["coalition"], DICE)]
    (town,) = [order.zone for order in orders if isinstance(order, Assault)]
    assert town in [order.zone for order in orders if isinstance(order, CloseSupport)]


def test_own_soldiers_do_not_go_with_it(pockets: dict[str, Situation], war: dict[str, list[Situation]]) -> None:
    for situation in (pockets["coalition"], *war["coalition"]):
        for each in PartnerFirst().decide(situation, DICE):
            if isinstance(each.order, Assault):
                assert {situation.formations[body].kind for body in each.order.subjects} == {"partner"}


def test_every_order_is_accepted_and_has_a_reason(pockets: dict[str, Situation], war: dict[str, list[Situation]]) -> None:
    for situation in (pockets["coalition"], *war["coalition"][::5]):
        plan = Plan(situation)
        for each in PartnerFirst().decide(situation, DICE):
            assert each.reason
            assert plan.add(each.order) is None
