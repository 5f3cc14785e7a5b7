"""Opinion: harm hardens it, time softens it, and it stays within bounds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.parameters import Parameters
from game.rules.support import Opinion, fade, opinion_after, per_ten_thousand, targeted_fear

steady = settings(max_examples=120)
share = st.floats(0.0, 1.0)
harm = st.floats(0.0, 500.0)


def opinion(support: float, grievance: float, fear: float) -> Opinion:
    return Opinion(np.array([support]), np.array([grievance]), np.array([fear]))


def after(
    before: Opinion, base: Opinion, p: Parameters, *, insurgents: float = 0.0, others: float = 0.0, reaction: float = 0.5,
    long: bool = False,
) -> tuple[float, float, float]:  # fmt: skip
    columns = np.array([insurgents]), np.array([others]), np.array([reaction]), np.array([long])
    support, grievance, fear = opinion_after(before, base, *columns, p)
    return float(support[0]), float(grievance[0]), float(fear[0])


def test_hurt_is_counted_among_at_least_ten_thousand(p: Parameters) -> None:
    q = replace(p, harm_people_floor=10_000.0)
    per = per_ten_thousand(np.array([4.0, 4.0, 4.0]), np.array([0.0, 10_000.0, 80_000.0]), q)
    assert per.tolist() == [4.0, 4.0, 0.5]


@steady
@given(value=share, base=share, halflife=st.integers(1, 20))
def test_after_its_half_life_half_of_it_is_gone(value: float, base: float, halflife: int) -> None:
    now = np.array([value])
    for _ in range(halflife):
        now = fade(now, np.array([base]), float(halflife))
    assert now[0] - base == pytest.approx((value - base) / 2, abs=1e-9)


@steady
@given(support=share, grievance=share, fear=share, base=share, insurgents=harm, others=harm, reaction=share, long=st.booleans())
def test_opinion_stays_within_bounds_and_harm_never_lessens_anger_or_fear(
    support: float, grievance: float, fear: float, base: float, insurgents: float, others: float, reaction: float, long: bool,
    p: Parameters,
) -> None:  # fmt: skip
    before, rest = opinion(support, grievance, fear), opinion(base, base, base)
    quiet = after(before, rest, p, reaction=reaction, long=long)
    hurt = after(before, rest, p, insurgents=insurgents, others=others, reaction=reaction, long=long)
    assert all(0.0 <= each <= 1.0 for each in (*quiet, *hurt))
    assert hurt[1] >= quiet[1]
    assert hurt[2] >= quiet[2]


def test_harm_by_insurgents_costs_them_support_where_people_react(p: Parameters) -> None:
    q = replace(p, blame_insurgent_support=-0.005, support_drift_week=0.0)
    before = opinion(0.4, 0.5, 0.3)
    assert after(before, before, q, insurgents=20.0, reaction=1.0)[0] == pytest.approx(0.4 * 0.90484, abs=1e-4)
    assert after(before, before, q, insurgents=20.0, reaction=0.0)[0] == pytest.approx(0.4)
    assert after(before, before, q, others=20.0, reaction=1.0)[0] == pytest.approx(0.4)


def test_anger_and_fear_worked_by_hand(p: Parameters) -> None:
    q = replace(p, anger_gain=0.05, fear_gain=0.1)
    before = opinion(0.3, 0.5, 0.2)
    _, grievance, fear = after(before, before, q, others=2.0)
    assert grievance == pytest.approx(0.5 + 0.5 * 0.09516, abs=1e-4)  # 1 - e^-0.1
    assert fear == pytest.approx(0.2 + 0.8 * 0.1)
    assert after(before, before, q, others=0.9)[2] == pytest.approx(0.2)  # a little harm frightens nobody


def test_anger_lasts_longer_where_memory_is_long_and_settles_at_the_base(p: Parameters) -> None:
    base = opinion(0.2, 0.3, 0.1)
    short = long = opinion(0.2, 0.9, 0.8)
    for _ in range(6):
        short, long = opinion(*after(short, base, p)), opinion(*after(long, base, p, long=True))
    assert 0.3 < short.grievance[0] < long.grievance[0] < 0.9
    for _ in range(200):
        long = opinion(*after(long, base, p, long=True))
    assert long.grievance[0] == pytest.approx(0.3, abs=0.01)
    assert long.fear[0] == pytest.approx(0.1, abs=0.01)
    assert long.support[0] == pytest.approx(0.15, abs=0.01)  # support drifts to half the grievance


def test_targeted_killings_frighten_most_where_people_are_few(p: Parameters) -> None:
    killings, fear = np.array([0, 3, 3, 300]), np.array([0.2, 0.2, 0.2, 0.2])
    added = targeted_fear(killings, np.array([100.0, 100.0, 4_000.0, 100.0]), fear, p)
    assert added[0] == 0.0
    assert added[1] == pytest.approx(0.8 * (1.0 - np.exp(-3 * p.targeted_fear)))
    assert added[2] < added[1] < added[3] <= 0.8
