"""Hold, patrol, defend, go to ground: how a formation bears itself where it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from game.campaign.campaign import Campaign
from game.events.movement import PostureTaken
from game.orders.order import Cost
from game.orders.postures import Defend, GoToGround, Hold, Patrol, PostureOrder, Rest, ThinOut
from game.views.situation import Situation

Alter = Callable[..., Situation]


def test_costs(iraq: Situation) -> None:
    p = iraq.parameters
    assert Hold(("IQ-1",)).cost(iraq) == Cost()
    assert GoToGround(("IS-1",)).cost(iraq) == Cost()
    assert Patrol(("IQ-1", "IQ-2")).cost(iraq) == Cost(treasury=2 * p.cost_patrol)
    assert Defend(("IQ-1",)).cost(iraq) == Cost(treasury=p.cost_defend)


@pytest.mark.parametrize("kind", [Hold, Patrol, Defend])
def test_every_posture_refuses_what_is_no_group(iraq: Situation, kind: type[PostureOrder]) -> None:
    assert str(kind(()).refusal(iraq)) == "name at least one formation"
    assert str(kind(("IS-1",)).refusal(iraq)) == "you command no formation called IS-1"


@pytest.mark.parametrize("kind", [Hold, Patrol, Defend])
def test_what_is_done_already_is_refused(iraq: Situation, alter: Alter, kind: type[PostureOrder]) -> None:
    busy = alter(iraq, "IQ-1", posture=kind.posture)
    assert str(kind(("IQ-1",)).refusal(busy)) == "7th Division group does that already"
    others = alter(iraq, "IQ-1", posture="march")
    assert kind(("IQ-1",)).refusal(others) is None


def test_patrols_need_ground_of_ones_own_side(iraq: Situation, alter: Alter) -> None:
    refused = Patrol(("IQ-1",)).refusal(alter(iraq, "IQ-1", zone="QIM"))
    assert str(refused) == "Al-Qaim must be taken before 7th Division group can patrol it"
    engaged = Patrol(("IQ-1",)).refusal(alter(iraq, "IQ-1", in_contact=True))
    assert str(engaged) == "South Qaim desert-Akkas must be taken before 7th Division group can patrol it"
    assert Patrol(("CO-1",)).refusal(iraq) is not None


def test_allies_ground_may_be_patrolled(coalition: Situation) -> None:
    assert Patrol(("CO-1",)).refusal(coalition) is None


def test_who_may_give_what() -> None:
    assert GoToGround.givers == ("insurgent",)
    assert "insurgent" not in Patrol.givers
    assert {"coalition", "government", "insurgent"} == set(Hold.givers) == set(Defend.givers)


def test_texts_and_expectations(iraq: Situation, insurgents: Situation) -> None:
    assert Patrol(("IQ-1", "IQ-2")).text(iraq) == "patrol with 7th Division group, Counter-Terrorism group"
    assert GoToGround(("IS-1",)).text(insurgents) == "go to ground with Al-Qaim garrison"
    assert "stand" in Defend(("IQ-1",)).expectation(iraq)
    assert f"{iraq.parameters.disperse_hidden_share:.0%}" in GoToGround(("IS-1",)).expectation(insurgents)
    told = ThinOut(("IS-1",)).expectation(insurgents)
    assert f"{iraq.parameters.thin_out_share_week:.0%}" in told
    assert f"{iraq.parameters.disperse_hidden_share:.0%}" in told


@pytest.mark.parametrize("kind", [Patrol, Defend, ThinOut, GoToGround, Hold])
def test_carried_out_a_posture_ends_any_march(
    campaign: Campaign, carry_out: Callable[..., list[object]], kind: type[PostureOrder]
) -> None:
    body = campaign.theater.formations["IQ-1"]
    body.posture, body.destination, body.next_zone, body.arrives = type(body.posture)("march"), "QIM", "QIM", 2
    assert carry_out(kind(("IQ-1",)), "iraq") == [PostureTaken("IQ-1", kind.posture)]
    assert (str(body.posture), body.destination, body.next_zone, body.arrives) == (kind.posture, None, None, None)


def test_options_are_one_a_formation_that_does_otherwise(iraq: Situation, alter: Alter) -> None:
    assert list(Hold.options(iraq)) == []
    assert [order.formations for order in Defend.options(iraq)] == [(each.id,) for each in iraq.own]
    assert [order.formations for order in Hold.options(alter(iraq, "IQ-3", posture="patrol"))] == [("IQ-3",)]


def test_rest_is_for_the_worn_and_out_of_contact(iraq: Situation, alter: Callable[..., Situation]) -> None:
    assert str(Rest(("IQ-1",)).refusal(iraq)).endswith("needs no rest")
    worn = alter(iraq, "IQ-1", cohesion=0.6)
    assert Rest(("IQ-1",)).refusal(worn) is None
    assert "cohesion +" in Rest(("IQ-1",)).expectation(worn)
    assert "in contact" in str(Rest(("IQ-1",)).refusal(alter(iraq, "IQ-1", cohesion=0.6, in_contact=True)))


def test_a_patrol_tells_what_grip_it_will_gain_and_what_attacks_take(iraq: Situation, alter: Alter) -> None:
    """By the rule of the week's end, worked here by hand for Anah: density over density and half, times what is lacking."""
    p, row = iraq.parameters, iraq.board.index["ANA"]
    beliefs, attacks = iraq.beliefs.copy(), np.zeros_like(iraq.attacks)
    beliefs.social = beliefs.social.copy()
    beliefs.social[:, row] = (0.4, 0.1, 0.1, 0.1, 500.0)
    attacks[row] = 2
    there = replace(alter(iraq, "IQ-1", zone="ANA"), beliefs=beliefs, attacks=attacks)
    force = 500 + sum(body.strength for body in (*there.own, *there.allied) if body.zone == "ANA")
    spread = (there.people[row] + p.density_area_equiv * there.board.area_km2[row]) / 1000
    plain = p.grip_gain_week * (force / spread) / (force / spread + p.density_half) * 0.6
    worn = p.grip_loss_attack * 2 * min(1.0, 400 / spread)
    told = Patrol(("IQ-1",)).expectation(there)
    assert told.startswith(f"Anah: grip, 40%, grows by {plain * p.patrol_grip:.1%} a week instead of {plain:.1%}")
    assert told.endswith(f"a week with 2 attacks, like the last, takes {worn:.1%}")
    assert "attack" not in Patrol(("IQ-1",)).expectation(replace(there, attacks=attacks * 0))
