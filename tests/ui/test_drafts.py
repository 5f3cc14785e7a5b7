"""Drafts: what the order dialog offers for a zone."""

from __future__ import annotations

import pytest

from game.campaign.campaign import Campaign
from game.campaign.loading import load
from game.orders.plan import Plan
from game.orders.postures import Defend
from game.orders.table import menu
from game.ui.drafts import drafts
from tests.wars import shipped


@pytest.mark.parametrize("name", ["tutorial", "last-pockets"])
def test_every_zone_has_drafts_that_say_why_not_or_can_be_built(name: str) -> None:
    """Also where every formation is in contact, or none of one's own stands: that once was a crash."""
    for situation in Campaign(load(name), 7).open_week().values():
        plan = Plan(situation)
        for zone in situation.board.zone_ids:
            for draft in drafts(plan, zone):
                offered = draft.choices_for(()) if draft.choices_for else ()
                assert draft.refusal or draft.formations or offered or plan.refusal(draft.build((), "")) is None


def test_those_with_orders_are_left_out_and_told_when_they_were_the_last() -> None:
    """And destinations are those that all who are picked can reach, with the slowest's days."""
    plan = Plan(Campaign(shipped("last-pockets"), 7).open_week()["iraq"])
    zone, bodies = next((z, b) for z, b in plan.situation.own_at.items() if len(b) > 1 and not b[0].in_contact)
    march = next(draft for draft in drafts(plan, zone) if draft.verb == "march")
    apart = [dict(march.choices_for((body.id,))) for body in march.formations] if march.choices_for else []
    together = dict(march.choices_for(tuple(body.id for body in march.formations))) if march.choices_for else {}
    assert set(together) == set.intersection(*map(set, apart))
    assert plan.add(Defend((bodies[0].id,))) is None
    defend = next(draft for draft in drafts(plan, zone) if draft.verb == "defend")
    assert defend.busy == 1
    assert bodies[0].id not in {body.id for body in defend.formations}
    for body in bodies[1:]:
        assert plan.add(Defend((body.id,))) is None
    assert "has its orders" in next(draft for draft in drafts(plan, zone) if draft.verb == "defend").refusal


def test_every_kind_has_its_place_in_every_zone() -> None:
    """A letter once fell through where its kind was not listed, and the order highlighted was given in its stead."""
    plan = Plan(Campaign(shipped("last-pockets"), 7).open_week()["iraq"])
    lists = {tuple(draft.verb for draft in drafts(plan, zone)) for zone in plan.situation.board.zone_ids}
    assert len(lists) == 1
    assert set(lists.pop()) == {kind.verb for kind in menu(plan.situation)}
