"""Networks: the grip they grow against, what they take, and whom they silence."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.networks import SHADOW_RULE, cowed, extortion, grip_against, silence, support_under_extortion
from game.rules.parameters import Parameters


def test_grip_is_weighed_by_people_and_only_the_enemys_counts() -> None:
    grip, people = np.array([0.8, 0.4, 0.9]), np.array([100.0, 300.0, 1e6])
    here, hostile = np.array([True, True, False]), np.array([True, True, True])
    assert grip_against(grip, people, here, hostile) == pytest.approx(0.5)
    assert grip_against(grip, people, here, np.array([False, True, True])) == pytest.approx(0.3)
    assert grip_against(grip, np.zeros(3), here, hostile) == 0.0


def test_extortion_pays_by_level_and_more_where_shadows_rule(p: Parameters) -> None:
    level, every = np.array([2, 2, SHADOW_RULE, 3]), np.array([True, True, True, False])
    found = extortion(level, every, p)
    base = p.extort_income
    assert found.tolist() == pytest.approx([2 * base, 2 * base, 5 * base * p.shadow_extortion, 0.0])


def test_the_extorted_think_less_of_those_who_do_it(p: Parameters) -> None:
    found = support_under_extortion(np.array([0.4, 0.4]), np.array([True, False]), p)
    assert found.tolist() == pytest.approx([0.4 * (1 + p.extort_support_week), 0.4])


def test_the_threatened_fear_more_and_support_less(p: Parameters) -> None:
    assert cowed(0.3, 0.5, p) == pytest.approx((0.3 + p.intimidate_support, 0.5 + 0.5 * p.intimidate_fear))
    assert cowed(0.0, 1.0, p) == (0.0, 1.0)


def test_threats_and_shadow_rule_silence_together(p: Parameters) -> None:
    found = silence(np.array([0, 0, 5, 5]), np.array([False, True, False, True]), p)
    threat, shadow = 1 + p.intimidate_tips, 1 + p.shadow_tips
    assert found.tolist() == pytest.approx([1.0, threat, shadow, threat * shadow])
