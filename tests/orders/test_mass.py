"""Mass: enough operators that stand ready, under a network strong enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from game.campaign.campaign import Campaign
from game.events.networks import MassingSet, NetworkRaised
from game.orders.mass import Mass, at_home, gathering, ready_around
from game.orders.order import Cost, Order
from game.orders.plan import Plan
from game.units import Ints
from game.views.situation import Situation

CarryOut = Callable[[Order, str], list[object]]


@pytest.fixture
def strong(campaign: Campaign) -> Campaign:
    """Every element a hundred strong, under a network of level 4."""
    NetworkRaised("frontier", 4).apply(campaign.theater)
    campaign.theater.underground.element_operators = np.full_like(campaign.theater.underground.element_operators, 100)
    return campaign


def test_what_it_takes(strong: Campaign, iraq: Situation) -> None:
    now = strong.situation("insurgents")
    assert now.underground is not None
    assert Mass("ANA").refusal(now) is None
    assert Mass("ANA").cost(now) == Cost(treasury=now.parameters.cost_mass)
    assert str(Mass("NOWHERE").refusal(now)) == "there is no zone NOWHERE"
    assert str(Mass("ANA").refusal(iraq)) == "your side has no operators to mass"
    weak = replace(now, underground=replace(now.underground, network=(3,)))
    assert "to mass takes level 4" in str(Mass("ANA").refusal(weak))
    few = replace(now, underground=replace(now.underground, operators=now.underground.operators // 100))
    assert "it takes 150" in str(Mass("ANA").refusal(few))
    assert all(at_home(weak, weak.board.index[each.zone]) for each in Mass.options(weak) if isinstance(each, Mass))
    assert Mass("ANA") in list(Mass.options(now))


def test_those_who_still_gather_themselves_do_not_count(strong: Campaign) -> None:
    now = strong.situation("insurgents")
    row = now.board.index["ANA"]
    assert ready_around(now, row) >= 300
    strong.theater.underground.group_regrouping = np.ones_like(strong.theater.underground.group_regrouping)
    assert ready_around(strong.situation("insurgents"), row) == 0


def test_it_is_noted_once_a_week(strong: Campaign, carry_out: CarryOut) -> None:
    plan = Plan(replace(strong.situation("insurgents"), treasury=50.0, command=5))
    assert plan.add(Mass("ANA")) is None
    assert str(plan.refusal(Mass("ANA"))) == "that is ordered for this week already"
    assert carry_out(Mass("ANA"), "insurgents") == [MassingSet(("ANA",))]
    assert carry_out(Mass("RWA"), "insurgents") == [MassingSet(("ANA", "RWA"))]
    assert Mass("ANA").text(plan.situation) == "mass operators at Anah"
    assert "a column of up to" in Mass("ANA").expectation(plan.situation)


def test_it_tells_what_such_a_column_might_take(strong: Campaign) -> None:
    now = strong.situation("insurgents")
    row = now.board.index["ANA"]
    near = [row, *now.board.neighbours[row]]
    empty, full = np.zeros_like(now.enemy_high), np.full_like(now.enemy_high, 90_000)
    beliefs = replace(now.beliefs, social=np.zeros_like(now.beliefs.social))
    bare, held = (_facing(replace(now, beliefs=beliefs), count) for count in (empty, full))
    assert "nothing in or beside it is believed weak enough" in Mass("ANA").expectation(held)
    told = Mass("ANA").expectation(bare)
    names = [now.board.names[each] for each in near if now.hostile_held[each]]
    assert names
    assert "a week of counter-attack might take " in told
    assert sum(name in told.partition("might take")[2] for name in names) == min(3, len(names))


def _facing(now: Situation, count: Ints) -> Situation:
    """The same morning with so many of the enemy believed in every zone."""
    vars(now)["enemy_low"], vars(now)["enemy_high"] = count, count
    return now


def test_where_one_rules_no_network_is_needed_and_members_take_up_arms(strong: Campaign) -> None:
    """At Rawa, which the insurgents hold in peace, and not at Anah."""
    now = strong.situation("insurgents")
    assert now.underground is not None
    weak = replace(now, underground=replace(now.underground, network=(0,)))
    row = now.board.index["RWA"]
    assert at_home(weak, row)
    assert Mass("RWA").refusal(weak) is None
    assert Mass("RWA") in list(Mass.options(weak))
    assert "takes level 4" in str(Mass("ANA").refusal(weak))
    armed = int(weak.underground.dormant[row] * weak.parameters.mass_call_up) if weak.underground else 0
    assert armed > 0
    assert gathering(weak, row) == ready_around(weak, row) + armed
    contested = weak.contested.copy()
    contested[row] = True
    fought_over = replace(weak, contested=contested)
    assert gathering(fought_over, row) == ready_around(weak, row)
    assert "takes level 4" in str(Mass("RWA").refusal(fought_over))
