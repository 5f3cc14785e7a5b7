"""Intelligence: what reports are worth, who sees what, and how covers slip and mend."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.dice import Dice
from game.rules.intelligence import STEP, aged, cover_after, estimate, eyes, tips
from game.rules.parameters import Parameters
from game.units import Floats, Ints

steady = settings(max_examples=150)


def column(*values: float) -> Floats:
    return np.array(values, dtype=np.float64)


def rows(*values: int) -> Ints:
    return np.array(values, dtype=np.int64)


# ---- estimates


@steady
@given(truth=st.integers(0, 100_000), noise=st.floats(-4.0, 4.0), spread=st.floats(0.0, 0.8))
def test_an_estimate_is_a_range_in_round_figures(truth: int, noise: float, spread: float) -> None:
    low, high = (int(each[0]) for each in estimate(rows(truth), column(noise), column(spread)))
    assert 0 <= low <= high
    assert low % STEP == high % STEP == 0
    if abs(noise) <= 0.999:
        assert low <= truth <= high  # an ordinary miss stays within the margin


def test_an_estimate_worked_by_hand() -> None:
    low, high = estimate(rows(1000, 0), column(0.0, 2.0), column(0.4, 0.4))
    assert low.tolist() == [650, 0]  # 1000·e^-0.4 = 670
    assert high.tolist() == [1500, 0]  # 1000·e^0.4 = 1,492
    assert [each.tolist() for each in estimate(rows(1000), column(3.0), column(0.0))] == [[1000], [1000]]


def test_two_reports_in_three_hold_the_truth_and_those_that_miss_do_so_on_both_sides() -> None:
    low, high = estimate(np.full(20_000, 3_000), Dice(1).normals(20_000), np.full(20_000, 0.4))
    assert ((low <= 3_000) & (high >= 3_000)).mean() == pytest.approx(0.69, abs=0.03)
    assert (low > 3_000).mean() == pytest.approx((high < 3_000).mean(), abs=0.02)


def test_a_wider_spread_gives_a_wider_range() -> None:
    widths = [float(np.subtract(*reversed(estimate(rows(5_000), column(0.0), column(s))))[0]) for s in (0.1, 0.2, 0.4)]
    assert widths == sorted(widths)


# ---- who sees


def test_eyes_reach_the_zones_next_door_and_no_further() -> None:
    line = np.eye(5, k=1, dtype=np.bool_) | np.eye(5, k=-1, dtype=np.bool_)
    within, beside = eyes(rows(1, 0, 0, 0, 0) > 0, rows(0, 0, 0, 0, 0) > 0, line)
    assert within.tolist() == [True, False, False, False, False]
    assert beside.tolist() == [False, True, False, False, False]


def test_several_sides_see_at_once_what_each_sees_alone() -> None:
    line = np.eye(5, k=1, dtype=np.bool_) | np.eye(5, k=-1, dtype=np.bool_)
    own, allied = np.eye(3, 5, dtype=np.bool_), np.eye(3, 5, k=2, dtype=np.bool_)
    together = eyes(own, allied, line)
    for row in range(3):
        assert [each[row].tolist() for each in together] == [each.tolist() for each in eyes(own[row], allied[row], line)]


def test_an_allys_eyes_are_as_good_as_ones_own() -> None:
    line = np.eye(4, k=1, dtype=np.bool_) | np.eye(4, k=-1, dtype=np.bool_)
    here, nowhere = rows(0, 0, 1, 0) > 0, rows(0, 0, 0, 0) > 0
    assert [each.tolist() for each in eyes(here, nowhere, line)] == [each.tolist() for each in eyes(nowhere, here, line)]
    within, beside = eyes(here, rows(1, 0, 0, 0) > 0, line)
    assert not (within & beside).any()
    assert beside.tolist() == [False, True, False, True]


def test_confidence_ages_to_nothing(p: Parameters) -> None:
    confidence = column(1.0, 0.8)
    assert aged(confidence, replace(p, report_age_decay_week=0.7)).tolist() == [0.7, 0.56]
    for _ in range(60):
        confidence = aged(confidence, p)
    assert (confidence < 0.01).all()


# ---- tips


def test_tips_come_where_a_side_dominates_and_not_under_parity(p: Parameters) -> None:
    by_hand = replace(p, tips_control_floor=0.5, tips_control_span=0.3)
    grip = column(0.3, 0.5, 0.65, 0.8, 1.0)
    nothing = np.zeros(5)
    assert tips(nothing, nothing, grip, by_hand).tolist() == pytest.approx([0.0, 0.0, 0.5, 1.0, 1.0])
    assert tips(nothing + 0.5, nothing + 0.4, grip, by_hand).tolist() == pytest.approx([0.0, 0.0, 0.15, 0.3, 0.3])


def test_nobody_informs_who_supports_the_hidden_or_fears_them_outright(p: Parameters) -> None:
    assert tips(column(1.0, 0.2), column(0.2, 1.0), column(1.0, 1.0), p).tolist() == [0.0, 0.0]


# ---- covers


def after(cover: int, tip: float, draw: float, redraw: float, p: Parameters, *, low: bool = False, working: bool = True) -> int:
    flags = np.array([low]), np.array([working])
    return int(cover_after(rows(cover), column(tip), *flags, column(draw), column(redraw), p)[0])


@steady
@given(
    cover=st.integers(0, 2), tip=st.floats(0.0, 1.0), draw=st.floats(0.0, 1.0), redraw=st.floats(0.0, 1.0), low=st.booleans(),
    working=st.booleans(),
)  # fmt: skip
def test_a_cover_moves_one_step_at_most_and_tips_expose_nobody(
    cover: int, tip: float, draw: float, redraw: float, low: bool, working: bool, p: Parameters
) -> None:
    then = after(cover, tip, draw, redraw, p, low=low, working=working)
    assert 0 <= then <= 2
    assert abs(then - cover) <= 1
    assert then <= max(cover, 1)


def test_tips_raise_the_hidden_to_suspected(p: Parameters) -> None:
    q = replace(p, suspect_from_tips_week=0.1)
    assert after(0, 1.0, 0.09, 0.99, q) == 1
    assert after(0, 0.5, 0.09, 0.99, q) == 0
    assert after(0, 0.0, 1e-12, 0.99, q) == 0


def test_those_who_lie_low_or_regroup_hide_again_sooner(p: Parameters) -> None:
    q = replace(p, rehide_week=0.15, rehide_operating_factor=0.33)
    assert after(1, 0.0, 0.99, 0.10, q) == 1
    assert after(1, 0.0, 0.99, 0.04, q) == 0
    assert after(1, 0.0, 0.99, 0.10, q, low=True) == 0
    assert after(2, 0.0, 0.99, 0.10, q, working=False) == 1
    assert after(2, 1.0, 0.0, 0.99, q, low=True) == 2


def test_covers_settle_where_tips_and_caution_balance(p: Parameters) -> None:
    groups, dice = 4_000, Dice(7)
    cover, everyone = np.zeros(groups, dtype=np.int64), np.ones(groups, dtype=np.bool_)
    for week in range(80):
        draws, redraws = dice.on(week, "tips").uniforms(groups), dice.on(week, "hide").uniforms(groups)
        cover = cover_after(cover, np.ones(groups), ~everyone, everyone, draws, redraws, p)
    up, down = p.suspect_from_tips_week, p.rehide_week * p.rehide_operating_factor
    assert (cover == 1).mean() == pytest.approx(up / (up + down), abs=0.03)
