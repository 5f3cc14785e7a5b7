"""Air: looser rules of engagement hurt more on both sides of the ledger."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.air import allotted, civilian_deaths_a_strike, effect, killed_a_strike, shifted
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


@given(packages=st.integers(0, 60), parts=st.lists(st.floats(0.01, 1.0), min_size=1, max_size=4))
def test_every_package_is_allotted_once_and_close_to_its_share(packages: int, parts: list[float]) -> None:
    share = {f"C{row}": part / sum(parts) for row, part in enumerate(parts)}
    whole = allotted(packages, share)
    assert sum(whole.values()) == packages
    assert all(abs(count - packages * share[country]) < 1.0 + 1e-9 for country, count in whole.items())


@given(points=st.integers(1, 100))
def test_shares_shifted_still_make_a_whole(points: int) -> None:
    share = {"A": 0.3, "B": 0.3, "C": 0.4}
    then = shifted(share, "A", points)
    assert sum(then.values()) == pytest.approx(1.0, abs=0.001)
    assert then["A"] == pytest.approx(min(1.0, 0.3 + points / 100.0))
    assert shifted({"A": 1.0}, "A", points) == {"A": 1.0}
