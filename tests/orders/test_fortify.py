"""Fortify: where one may dig, what it costs, and that it is done once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from game.campaign.campaign import Campaign
from game.orders.fortify import Fortify
from game.orders.order import Cost
from game.views.situation import Situation

Alter = Callable[..., Situation]


def test_a_level_is_paid_for_once_however_many_dig(iraq: Situation) -> None:
    here = [body.id for body in iraq.own if body.zone == iraq.formations["IQ-1"].zone]
    assert Fortify(tuple(here[:4])).cost(iraq) == Cost(1, iraq.parameters.cost_fortify)


def test_refusals(iraq: Situation, alter: Alter) -> None:
    assert Fortify(("IQ-1",)).refusal(iraq) is None
    whole = replace(iraq, fortification=np.full_like(iraq.fortification, 3))
    assert "cannot be made stronger" in str(Fortify(("IQ-1",)).refusal(whole))
    assert "must be securely held" in str(Fortify(("IQ-1",)).refusal(alter(iraq, "IQ-1", zone="QIM")))
    assert "must be securely held" in str(Fortify(("IQ-1",)).refusal(alter(iraq, "IQ-1", in_contact=True)))
    assert "does that already" in str(Fortify(("IQ-1",)).refusal(alter(iraq, "IQ-1", posture="fortify")))
    apart = alter(alter(iraq, "IQ-1", zone="ANA"), "IQ-2", zone="SQD")
    assert str(Fortify(("IQ-1", "IQ-2")).refusal(apart)) == "a group digs in one zone at a time"
    beside = alter(alter(iraq, "IQ-1", zone="ANA"), "IQ-2", zone="ANA", posture="fortify")
    assert str(Fortify(("IQ-1",)).refusal(beside)) == "Anah is being dug in already"


def test_what_is_expected(iraq: Situation, alter: Alter) -> None:
    told = Fortify(("IQ-1",)).expectation(alter(iraq, "IQ-1", zone="ANA"))
    assert told == "works 1 to 2 in up to 3 weeks, if nobody fights there meanwhile"


def test_it_is_a_posture_that_lasts_until_a_level_is_done(campaign: Campaign, carry_out: Callable[..., list[object]]) -> None:
    carry_out(Fortify(("IQ-1",)), "iraq")
    assert campaign.theater.formations["IQ-1"].posture == "fortify"


def test_insurgents_dig_in_too(insurgents: Situation) -> None:
    assert {order.formations[0] for order in Fortify.options(insurgents)}
