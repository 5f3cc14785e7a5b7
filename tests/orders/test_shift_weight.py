"""Shift weight: packages are shared out between countries, and moved in two weeks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.campaign.turn import begin_week
from game.events.air import AirShifted
from game.orders.close_support import CloseSupport
from game.orders.order import Directive
from game.orders.plan import Plan
from game.orders.shift_weight import ShiftWeight
from game.orders.table import options
from game.views.situation import Situation
from tests.wars import shipped


@pytest.fixture
def war() -> Campaign:
    campaign = Campaign(shipped("last-pockets"), 5)
    campaign.open_week()
    return campaign


@pytest.fixture
def morning(war: Campaign) -> Situation:
    return war.situation("coalition")


def enemy_in(situation: Situation, country: str) -> str:
    board = situation.board
    return next(zone for row, zone in enumerate(board.zone_ids) if situation.hostile_held[row] and board.country[row] == country)


def test_packages_fly_in_the_country_they_are_for(morning: Situation) -> None:
    parts = morning.packages_by_country
    assert sum(parts.values()) == morning.packages
    plan = Plan(morning)
    for country, count in parts.items():
        assert plan.packages_for(enemy_in(morning, country)) == count
    here, there = (enemy_in(morning, country) for country in ("IQ", "SY"))
    assert "for that country" in str(plan.refusal(CloseSupport(here, parts["IQ"] + 1)))
    assert plan.add(CloseSupport(here, parts["IQ"])) is None
    assert (plan.packages_for(here), plan.packages_for(there)) == (0, parts["SY"])
    assert plan.add(CloseSupport(there, parts["SY"])) is None
    assert plan.packages_left == plan.packages_for(there) == 0


def test_where_nothing_is_shared_out_they_fly_anywhere(coalition: Situation, war: Campaign) -> None:
    assert coalition.packages_by_country == {}  # the tutorial's
    assert Plan(coalition).packages_for("QIM") == coalition.packages
    assert "not shared out" in str(ShiftWeight("IQ").refusal(coalition))
    assert not any(isinstance(each, ShiftWeight) for each in options(war.situation("iraq")))


def test_a_shift_is_paid_at_once_and_holds_two_weeks_later(war: Campaign, morning: Situation) -> None:
    before, p = morning.air_share, war.parameters
    order = ShiftWeight("IQ", 20)
    assert "from week 3 on" in order.expectation(morning)
    assert order.cost(morning).treasury == p.cost_shift_theater
    for _ in war.close_week({"coalition": [Directive(order)]}):
        pass
    seen = [war.open_week()["coalition"]]
    for _ in war.close_week({}):
        pass
    seen.append(war.open_week()["coalition"])
    assert seen[0].air_share == before
    assert seen[0].air_shift == (3, {"IQ": 0.6, "SY": 0.4})
    assert "under way" in str(order.refusal(seen[0]))
    assert (seen[1].air_share, seen[1].air_shift) == ({"IQ": 0.6, "SY": 0.4}, None)


def test_the_week_tells_of_a_shift_that_now_holds(war: Campaign) -> None:
    war.theater.factions["coalition"].air_shift = (2, {"IQ": 1.0, "SY": 0.0})
    (shift,) = [event for event in begin_week(war.turn) if isinstance(event, AirShifted)]
    shift.apply(war.theater)
    after = war.situation("coalition")
    assert after.packages_by_country == {"IQ": after.packages, "SY": 0}
    assert "already" in str(ShiftWeight("IQ").refusal(after))
    assert {each.country for each in options(after) if isinstance(each, ShiftWeight)} == {"SY"}


@pytest.mark.parametrize(("order", "why"), [(ShiftWeight("XX"), "do not fly over"), (ShiftWeight("IQ", 0), "from 1 to 100")])
def test_what_cannot_be_shifted(morning: Situation, order: ShiftWeight, why: str) -> None:
    assert why in str(order.refusal(morning))
    assert ShiftWeight("IQ").refusal(replace(morning, air_shift=None)) is None
    assert ShiftWeight("IQ", 40).text(morning) == "shift 40 points of a hundred of the air to IQ"
