"""Estimates: bands around a guess, within what there can be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.estimates import reach_band, treasury_band, will_band
from game.rules.parameters import Parameters

errors = st.floats(-4.0, 4.0)


@pytest.fixture(scope="module")
def by_hand(p: Parameters) -> Parameters:
    return replace(
        p,
        estimate_will_sd=5.0,
        estimate_will_band=10.0,
        estimate_treasury_sd=0.2,
        estimate_treasury_band=0.5,
        estimate_reach_sd=0.05,
        estimate_reach_band=0.1,
    )


def test_bands_worked_by_hand(by_hand: Parameters) -> None:
    assert will_band(50.0, 1.0, by_hand) == (45.0, 65.0)
    assert will_band(3.0, -1.0, by_hand) == (0.0, 10.0)
    assert treasury_band(40.0, 0.0, by_hand) == (20.0, 61.0)
    assert treasury_band(0.0, 2.0, by_hand) == (0.0, 1.0)
    assert reach_band(0.5, 1.0, by_hand) == (0.45, 0.65)
    assert reach_band(0.98, 1.0, by_hand) == (0.9, 1.0)


@settings(max_examples=80)
@given(value=st.floats(0.0, 100.0), error=errors)
def test_a_band_is_a_band_of_what_there_can_be(value: float, error: float, p: Parameters) -> None:
    low, high = will_band(value, error, p)
    assert 0.0 <= low < high <= 100.0
    poor, rich = treasury_band(value, error, p)
    assert 0.0 <= poor < rich


@settings(max_examples=80)
@given(value=st.floats(0.0, 100.0))
def test_without_error_the_truth_lies_in_the_band(value: float, p: Parameters) -> None:
    for low, high in (will_band(value, 0.0, p), treasury_band(value, 0.0, p)):
        assert low <= value <= high
