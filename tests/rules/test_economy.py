"""Economy: reviews reward the score and stay within bounds; treasuries keep only so much."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.economy import reviewed, treasury_after
from game.rules.parameters import Parameters

money = st.floats(0.0, 500.0)
points = st.floats(0.0, 100.0)


@pytest.mark.parametrize(
    ("score", "will", "factor"), [(50, 60, 1.0), (70, 60, 1.1), (40, 60, 0.95), (50, 39, 0.9), (100, 60, 1.2), (0, 10, 0.8)]
)
def test_reviews_worked_by_hand(score: float, will: float, factor: float, p: Parameters) -> None:
    by_hand = replace(p, income_review=0.5, income_review_most=0.2, income_review_low_will=0.1, will_low=40.0)
    assert reviewed(score, 50.0, will, by_hand) == pytest.approx(factor)


@settings(max_examples=60)
@given(score=points, par=points, will=points)
def test_a_better_score_or_will_never_cuts_income(score: float, par: float, will: float, p: Parameters) -> None:
    factor = reviewed(score, par, will, p)
    assert 1.0 - p.income_review_most <= factor <= 1.0 + p.income_review_most
    assert reviewed(min(100.0, score + 5.0), par, will, p) >= factor
    assert reviewed(score, par, min(100.0, will + 5.0), p) >= factor


@settings(max_examples=60)
@given(treasury=money, income=money, kept=money)
def test_income_lapses_above_what_may_be_kept_and_nothing_held_is_lost(treasury: float, income: float, kept: float) -> None:
    after = treasury_after(treasury, income, kept)
    assert after >= round(treasury, 2) - 0.01
    assert after <= max(treasury, kept) + 0.01
    assert after <= treasury + income + 0.01
