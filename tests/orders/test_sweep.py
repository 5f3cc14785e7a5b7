"""Sweep: where it may be ordered, what it costs and what it promises."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.campaign.campaign import Campaign
from game.orders.order import Cost
from game.orders.plan import Plan
from game.orders.sweep import Sweep
from game.rules.sweeping import led_share
from game.views.situation import Situation

Alter = Callable[..., Situation]


def test_it_costs_and_stands(iraq: Situation, alter: Alter) -> None:
    p = iraq.parameters
    assert Sweep(("IQ-1", "IQ-2")).cost(iraq) == Cost(treasury=2 * p.cost_sweep)
    busy = alter(iraq, "IQ-1", posture="sweep")
    assert Plan(busy).standing == p.cost_sweep
    assert str(Sweep(("IQ-1",)).refusal(busy)) == "7th Division group does that already"


def test_it_needs_ground_of_ones_own_side_and_no_enemy_in_the_open(iraq: Situation, alter: Alter) -> None:
    assert Sweep(("IQ-1",)).refusal(iraq) is None
    beyond = Sweep(("IQ-1",)).refusal(alter(iraq, "IQ-1", zone="QIM"))
    assert str(beyond) == "Al-Qaim must be taken before 7th Division group can sweep it"
    engaged = Sweep(("IQ-1",)).refusal(alter(iraq, "IQ-1", in_contact=True))
    assert str(engaged) == "7th Division group is in contact with the enemy at South Qaim desert-Akkas"


def test_what_it_promises_follows_from_what_people_tell(iraq: Situation) -> None:
    p = iraq.parameters
    social = iraq.beliefs.social.copy()
    told = []
    for grip in (0.0, 1.0):
        social[:] = [[grip], [0.0], [0.0], [0.0], [0.0]]
        beliefs = iraq.beliefs.copy()
        beliefs.social = social.copy()
        told.append(Sweep(("IQ-1",)).expectation(replace(iraq, beliefs=beliefs)))
    assert f"{led_share(0.0, p):.0%} of them led by tips" in told[0]
    assert f"{led_share(1.0, p):.0%} of them led by tips" in told[1]


def test_carried_out_it_is_the_formations_posture(campaign: Campaign, carry_out: Callable[..., list[object]]) -> None:
    carry_out(Sweep(("IQ-1",)), "iraq")
    assert campaign.theater.formations["IQ-1"].posture == "sweep"
    assert "insurgent" not in Sweep.givers
