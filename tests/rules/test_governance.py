"""Governance: programmes work where grip is firm, feed extortion where it is weak, and jump nowhere between."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.governance import firmness, programme_effect, services_after, skimmed
from game.rules.parameters import Parameters

RUNNING = np.ones(5, dtype=np.bool_)


def test_firmness_runs_from_the_floor_to_the_gate(p: Parameters) -> None:
    grip = np.array([0.0, p.aid_grip_floor, (p.aid_grip_floor + p.aid_grip_gate) / 2, p.aid_grip_gate, 1.0])
    np.testing.assert_allclose(firmness(grip, p), [0.0, 0.0, 0.5, 1.0, 1.0])


def test_aid_lowers_attacks_only_under_control(p: Parameters) -> None:
    grip = np.array([0.2, 0.5, 0.55, 0.6, 0.9])
    effect = programme_effect(grip, RUNNING, p)
    assert effect[0] == effect[1] == 1.0 + p.aid_effect_insecure > 1.0
    assert effect[3] == effect[4] == pytest.approx(1.0 + p.aid_effect_secure)
    assert (np.diff(programme_effect(np.linspace(0, 1, 1001), np.ones(1001, dtype=np.bool_), p)) > -0.01).all()  # no cliff
    assert (programme_effect(grip, ~RUNNING, p) == 1.0).all()


def test_services_rise_where_they_are_worked_on_and_grip_is_firm(p: Parameters) -> None:
    grip = np.array([0.4, 0.55, 0.7, 0.7, 0.7])
    after = services_after(np.array([0.3, 0.3, 0.3, 0.99, 0.3]), grip, np.array([1, 1, 1, 1, 0], dtype=np.bool_), p)
    gain = p.services_gain_week
    np.testing.assert_allclose(after, [0.3, 0.3 + gain / 2, 0.3 + gain, 1.0, 0.3])


def test_the_money_is_skimmed_where_grip_is_weak(p: Parameters) -> None:
    spent = np.array([0.75, 0.75, 0.0, 0.0, 0.0])
    assert skimmed(np.array([0.3, 0.9, 0.3, 0.3, 0.3]), spent, p) == pytest.approx(0.75 * p.aid_extorted_share)
    assert skimmed(np.full(5, 0.9), spent, p) == 0.0
