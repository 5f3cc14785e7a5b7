"""Air: looser rules of engagement hurt more on both sides of the ledger."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.air import civilian_deaths_a_strike, effect, killed_a_strike
from game.rules.parameters import Parameters

LOOSER = ("strict", "standard", "permissive")


def test_looser_rules_kill_more_civilians_and_more_fighters(p: Parameters) -> None:
    civilians = [civilian_deaths_a_strike(rules, p) for rules in LOOSER]
    fighters = [effect(rules, p) for rules in LOOSER]
    assert 0.0 < civilians[0] < civilians[1] < civilians[2]
    assert fighters[0] < fighters[1] == 1.0 < fighters[2]


def test_civilian_deaths_rise_faster_than_the_effect(p: Parameters) -> None:
    price = [civilian_deaths_a_strike(rules, p) / effect(rules, p) for rules in LOOSER]
    assert price == sorted(price)


def test_unknown_rules_of_engagement_are_not_guessed_at(p: Parameters) -> None:
    with pytest.raises(KeyError):
        civilian_deaths_a_strike("loose", p)


def test_a_garrison_not_in_contact_loses_half(p: Parameters) -> None:
    by_hand = replace(p, killed_per_strike=0.4, air_effect_strict=0.7)
    assert killed_a_strike(in_contact=True, rules_of_engagement="standard", p=by_hand) == pytest.approx(0.4)
    assert killed_a_strike(in_contact=False, rules_of_engagement="standard", p=by_hand) == pytest.approx(0.2)
    assert killed_a_strike(in_contact=False, rules_of_engagement="strict", p=by_hand) == pytest.approx(0.14)
