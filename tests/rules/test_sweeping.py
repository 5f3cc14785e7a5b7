"""Sweeps: Deitchman's law by hand, the part intelligence plays, and who is hurt by the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.parameters import Parameters
from game.rules.sweeping import led_share, sweep_day
from tests.wars import shipped

P = shipped("tutorial").parameters


def test_a_day_by_hand(p: Parameters) -> None:
    p = replace(p, sweep_a_day=0.001, sweep_b_day=0.002, mu_base=0.1, mu_tips=0.4, sweep_saturation_operators=100.0)
    day = sweep_day(1000, 100, 9900.0, 1.0, p)
    assert day.security == pytest.approx(0.1)
    assert day.operators == pytest.approx(2.0 * (0.5 * 0.5 + 0.5 * 0.01))
    assert day.misdirected == pytest.approx(2.0 * 0.5 * 0.99)


@settings(max_examples=60)
@given(st.integers(0, 30_000), st.integers(0, 600), st.floats(0, 1e6), st.floats(0, 1))
def test_tips_find_more_guerrillas_and_hurt_fewer_civilians(x: int, y: int, people: float, tips: float) -> None:
    day, blind = sweep_day(x, y, people, tips, P), sweep_day(x, y, people, 0.0, P)
    assert 0.0 <= day.operators <= y
    assert 0.0 <= day.misdirected <= blind.misdirected
    if people > 100 * (y + P.sweep_saturation_operators):
        assert day.operators >= blind.operators


def test_where_nobody_lives_the_floor_keeps_a_crowd(p: Parameters) -> None:
    assert sweep_day(1000, 50, 0.0, 0.0, p).misdirected > 0


def test_the_share_led_is_bounded(p: Parameters) -> None:
    assert led_share(0.0, p) == p.mu_base
    assert led_share(1.0, replace(p, mu_tips=3.0)) == 1.0
