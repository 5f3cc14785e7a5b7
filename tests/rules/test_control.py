"""Control: grip grows with the holder's density, attacks wear it down, and the map's cuts make no difference."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.control import density, grip
from game.rules.parameters import Parameters

steady = settings(max_examples=100)


def after(
    before: float, p: Parameters, *, security: float = 0.0, equivalents: float = 100.0, attacks: int = 0,
    patrolled: bool = False, contested: bool = False,
) -> float:  # fmt: skip
    flags = np.array([patrolled]), np.array([contested])
    return float(grip(np.array([before]), np.array([security]), np.array([equivalents]), np.array([attacks]), *flags, p)[0])


def test_density_is_people_under_arms_for_every_thousand() -> None:
    assert density(np.array([500.0, 0.0, 7.0]), np.array([50.0, 50.0, 0.0]))[:2].tolist() == [10.0, 0.0]


def test_a_week_worked_by_hand(p: Parameters) -> None:
    q = replace(p, grip_gain_week=0.08, density_half=10.0, grip_loss_attack=0.02, patrol_grip=1.5)
    assert after(0.5, q, security=1_000.0) == pytest.approx(0.52)  # d = 10: half of 0.08, half the way left
    assert after(0.5, q, security=1_000.0, patrolled=True) == pytest.approx(0.53)
    assert after(0.5, q, security=1_000.0, attacks=2) == pytest.approx(0.48)
    assert after(0.5, q, security=1_000.0, attacks=2, contested=True) == pytest.approx(0.46)
    assert after(0.5, q, attacks=2, equivalents=1_600.0) == pytest.approx(0.49)  # a quarter as much in a great city


@steady
@given(before=st.floats(0.0, 1.0), security=st.floats(0.0, 1e5), equivalents=st.floats(0.0, 5_000.0), attacks=st.integers(0, 200))
def test_grip_stays_a_share(before: float, security: float, equivalents: float, attacks: int, p: Parameters) -> None:
    then = after(before, p, security=security, equivalents=equivalents, attacks=attacks)
    assert 0.0 <= then <= 1.0
    assert after(before, p, security=security + 100.0, equivalents=equivalents, attacks=attacks) >= then
    assert after(before, p, security=security, equivalents=equivalents, attacks=attacks + 1) <= then


def test_nobody_grips_without_security_and_nobody_wholly_with_it(p: Parameters) -> None:
    held = empty = 0.35
    for _ in range(104):
        held, empty = after(held, p, security=2_000.0), after(empty, p)
    assert empty == 0.35
    assert 0.9 < held < 1.0


@steady
@given(before=st.floats(0.1, 0.9), security=st.floats(0.0, 5e4), equivalents=st.floats(800.0, 4_000.0), attacks=st.integers(0, 8))
def test_cutting_a_great_zone_in_two_changes_nothing(
    before: float, security: float, equivalents: float, attacks: int, p: Parameters
) -> None:
    whole = after(before, p, security=security, equivalents=equivalents, attacks=2 * attacks)
    half = after(before, p, security=security / 2, equivalents=equivalents / 2, attacks=attacks)
    assert half == pytest.approx(whole, abs=1e-4)
