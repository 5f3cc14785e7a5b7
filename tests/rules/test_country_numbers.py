"""Coefficients of people, politics and money: what lasts lasts longer, and every kind of order has its price."""

from __future__ import annotations

from dataclasses import fields

from game.rules.country_numbers import CountryNumbers
from game.rules.parameters import Parameters


def test_anger_fades_in_two_steps_the_second_slower(p: Parameters) -> None:
    assert 0.0 < p.anger_halflife_short < p.anger_halflife_long


def test_aid_helps_where_it_is_safe_and_not_where_it_is_extorted(p: Parameters) -> None:
    assert p.aid_effect_secure < 0.0 <= p.aid_effect_insecure  # on grievance
    assert 0.0 <= p.aid_extorted_share <= 1.0


def test_no_price_is_a_gain(p: Parameters) -> None:
    costs = {each.name: getattr(p, each.name) for each in fields(CountryNumbers) if each.name.startswith("cost_")}
    assert len(costs) > 20
    assert all(cost >= 0.0 for cost in costs.values())
    assert costs["cost_assault"] > costs["cost_patrol"]


def test_friction_halts_only_after_it_has_risen(p: Parameters) -> None:
    assert p.friction_start < p.friction_gate
    assert p.friction_deconflict < 0.0
    assert p.friction_decay_week < 0.0


def test_a_network_grows_to_a_level_and_no_further(p: Parameters) -> None:
    assert p.network_max >= 3  # what a surge and a broadcast ask for
    assert isinstance(p, CountryNumbers)
