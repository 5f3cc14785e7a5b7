"""Infiltrate: hidden elements slip into a neighbouring zone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from game.campaign.campaign import Campaign
from game.events.infiltration import InfiltrationOrdered
from game.orders.infiltrate import Infiltrate
from game.orders.order import Cost
from game.views.situation import Situation


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        (Infiltrate("XYZ", "RUM"), "there is no zone XYZ"),
        (Infiltrate("BGZ", "XYZ"), "there is no zone XYZ"),
        (Infiltrate("BGZ", "RUM", 0), "send at least one element"),
        (Infiltrate("BGZ", "RUM", 40), "one order sends at most 10 elements"),
        (Infiltrate("BGZ", "BGZ"), "they are in Baghuz already"),
        (Infiltrate("BGZ", "ANA"), "Anah is farther from Baghuz than they get in a week"),
    ],
)
def test_refusals(insurgents: Situation, order: Infiltrate, reason: str) -> None:
    assert str(order.refusal(insurgents)) == reason


def test_someone_must_be_hidden_there(insurgents: Situation, iraq: Situation) -> None:
    assert insurgents.underground is not None
    none = replace(insurgents.underground, operators=np.zeros_like(insurgents.underground.operators))
    reason = "you have no operators hidden in Baghuz"
    assert str(Infiltrate("BGZ", "RUM").refusal(replace(insurgents, underground=none))) == reason
    assert str(Infiltrate("BGZ", "RUM").refusal(iraq)) == reason
    assert list(Infiltrate.options(replace(insurgents, underground=none))) == list(Infiltrate.options(iraq)) == []


def test_it_costs_by_the_order_and_reaches_farther_where_the_rules_say_so(insurgents: Situation) -> None:
    assert Infiltrate("BGZ", "RUM").cost(insurgents) == Cost(treasury=insurgents.parameters.cost_infiltrate)
    swift = replace(insurgents, parameters=replace(insurgents.parameters, infiltrate_zones_week=2.0))
    assert Infiltrate("BGZ", "RWA").refusal(insurgents) is not None
    assert Infiltrate("BGZ", "RWA").refusal(swift) is None
    assert Infiltrate("BGZ", "RWA") in list(Infiltrate.options(swift))


def test_words_give_the_risk_with_its_range(insurgents: Situation) -> None:
    p = insurgents.parameters
    assert Infiltrate("BGZ", "RUM", 1).text(insurgents) == "infiltrate Rumana from Baghuz with up to 1 element"
    assert "no guarded border" in Infiltrate("QIM", "ANA").expectation(insurgents)
    at_sqd = Infiltrate("ABK", "SQD")
    assert f"0 to {p.infiltrate_intercept_open:.0%} to be caught" in at_sqd.expectation(insurgents)
    shut = replace(insurgents, route_open=insurgents.route_open & False)
    assert f"0 to {p.infiltrate_intercept_shut:.0%} to be caught" in at_sqd.expectation(shut)
    assert at_sqd.expectation(shut).startswith("up to 16 operators move")  # all that hide there


def test_options_lead_from_where_operators_hide_to_every_neighbour(insurgents: Situation) -> None:
    assert insurgents.underground is not None
    board, found = insurgents.board, list(Infiltrate.options(insurgents))
    assert all(order.refusal(insurgents) is None for order in found)
    hidden = [row for row in range(len(board)) if insurgents.underground.operators[row]]
    assert len(found) == sum(len(board.neighbours[row]) for row in hidden)
    assert {order.zone for order in Infiltrate.options_for(insurgents, "BGZ")} == {"BGZ"}  # type: ignore[attr-defined]


def test_carried_out_it_waits_for_the_week_s_end(campaign: Campaign, carry_out: Callable[..., list[object]]) -> None:
    before = campaign.theater.underground.element_zone
    assert carry_out(Infiltrate("BGZ", "RUM", 2), "insurgents") == [InfiltrationOrdered("BGZ", "RUM", 2)]
    assert campaign.theater.underground.element_zone is before
