"""Stand or disperse: the odds move the right way, and everyone who disperses is accounted for."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.dice import Dice
from game.rules.dispersal import URBAN, Fates, fates, in_elements, stand_chance, strategy, weights
from game.rules.parameters import Parameters

steady = settings(max_examples=150)
strengths = st.integers(0, 20_000)
share = st.floats(0.0, 1.0)


def many(strength: int, p: Parameters, **how: bool) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """Fates of 400 garrisons of the same strength, one a row."""
    chosen = {"encircled": False, "may_retreat": True, "may_spread": True, **how}
    return np.array([fates(strength, dice=Dice(1).on(i), p=p, **chosen) for i in range(400)])


@steady
@given(
    strength=strengths, encircled=st.booleans(), may_retreat=st.booleans(), may_spread=st.booleans(), seed=st.integers(0, 10_000)
)
def test_fates_always_add_up_to_the_strength(
    strength: int, encircled: bool, may_retreat: bool, may_spread: bool, seed: int, p: Parameters
) -> None:
    how = {"encircled": encircled, "may_retreat": may_retreat, "may_spread": may_spread}
    out = fates(strength, dice=Dice(seed), p=p, **how)
    assert sum(out) == strength
    assert min(out) >= 0
    assert out == fates(strength, dice=Dice(seed), p=p, **how)


@steady
@given(strength=strengths, hidden=share, retreat=share, taken=share, seed=st.integers(0, 100))
def test_fates_add_up_whatever_the_shares(
    strength: int, hidden: float, retreat: float, taken: float, seed: int, p: Parameters
) -> None:
    odd = replace(
        p,
        disperse_hidden_share=hidden,
        disperse_retreat_share=retreat,
        lost_captured_share=taken,
        lost_deserted_share=1.0 - taken,
    )
    out = fates(strength, encircled=False, may_retreat=True, may_spread=True, dice=Dice(seed), p=odd)
    assert sum(out) == strength
    assert min(out) >= 0


@steady
@given(strength=strengths, seed=st.integers(0, 1_000))
def test_only_a_body_large_enough_falls_back_formed(strength: int, seed: int, p: Parameters) -> None:
    out = fates(strength, encircled=False, may_retreat=True, may_spread=True, dice=Dice(seed), p=p)
    assert out.retreated == 0 or out.retreated >= p.disperse_least_formed
    stuck = fates(strength, encircled=False, may_retreat=False, may_spread=True, dice=Dice(seed), p=p)
    assert stuck.retreated == 0


def test_those_too_few_to_fall_back_hide_with_the_rest(p: Parameters) -> None:
    least = replace(p, disperse_retreat_share=0.1, disperse_least_formed=40.0)
    small, large = Fates(*many(300, least).mean(axis=0)), Fates(*many(500, least).mean(axis=0))
    assert small.retreated == 0
    assert large.retreated == pytest.approx(50.0, abs=0.5)
    hidden = sum(small[:4]) / 300
    assert hidden == pytest.approx(p.disperse_hidden_share + 0.1, abs=0.005)


def test_nobody_hides_around_where_there_is_no_shelter(p: Parameters) -> None:
    out = fates(1_000, encircled=False, may_retreat=True, may_spread=False, dice=Dice(3), p=p)
    assert out.operators_around == out.dormant_around == 0
    assert out.operators_here > 0


def test_a_ring_lets_fewer_slip_away(p: Parameters) -> None:
    free, ringed = many(1_000, p).mean(axis=0), many(1_000, p, encircled=True, may_retreat=False).mean(axis=0)
    assert ringed[:4].sum() < free[:4].sum()
    assert Fates(*ringed).captured > Fates(*free).captured


def test_means_are_kept(p: Parameters) -> None:
    mean = Fates(*many(37, p, may_retreat=False).mean(axis=0))
    hidden = 37 * p.disperse_hidden_share
    lost = 37 - hidden
    assert sum(mean[:4]) == pytest.approx(hidden, abs=0.1)
    assert mean.operators_here + mean.operators_around == pytest.approx(hidden * p.disperse_operator_share, abs=0.15)
    assert mean.captured == pytest.approx(lost * p.lost_captured_share, abs=0.15)
    assert mean.deserted == pytest.approx(lost * p.lost_deserted_share, abs=0.15)


def test_a_chance_worked_by_hand() -> None:
    b = (3.0, 1.5, 1.0, 1.5, 5.0)
    assert stand_chance(ratio=1.0, urban=0.0, encircled=0.0, strategy=0.6, b=b) == pytest.approx(0.5)
    assert stand_chance(ratio=1.0, urban=1.0, encircled=0.5, strategy=1.0, b=b) == pytest.approx(0.5)
    assert stand_chance(ratio=1.0, urban=0.0, encircled=0.0, strategy=0.0, b=b) == pytest.approx(0.9526, abs=1e-4)


@steady
@given(ratio=st.floats(0.0, 50.0), urban=share, encircled=share, told=share)
def test_streets_and_rings_hold_a_garrison_odds_and_orders_loosen_it(
    ratio: float, urban: float, encircled: float, told: float, p: Parameters
) -> None:
    def chance(ratio: float = ratio, urban: float = urban, encircled: float = encircled, told: float = told) -> float:
        return stand_chance(ratio=ratio, urban=urban, encircled=encircled, strategy=told, b=weights(p))

    assert 0.0 < chance() < 1.0
    assert chance(ratio=ratio * 2 + 0.01) <= chance()
    assert chance(urban=min(1.0, urban + 0.3)) >= chance()
    assert chance(encircled=min(1.0, encircled + 0.3)) >= chance()
    assert chance(told=min(1.0, told + 0.3)) <= chance()


def test_an_order_to_defend_holds_better_than_none_and_none_better_than_going_to_ground() -> None:
    assert 0.0 == strategy("defend") < strategy("hold") < strategy("thin out") < strategy("go to ground") == 1.0
    assert URBAN["city"] > URBAN["town"] > URBAN["valley"] > 0.0


@steady
@given(st.integers(0, 5_000), st.integers(1, 20))
def test_elements_hold_everyone_and_only_the_last_is_short(operators: int, size: int) -> None:
    elements = in_elements(operators, size)
    assert sum(elements) == operators
    assert all(n == size for n in elements[:-1])
    assert all(0 < n <= size for n in elements)
