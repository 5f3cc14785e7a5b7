"""Reach: it fades away unless something lifts it, and never leaves 0-1."""

from __future__ import annotations

import pytest

from game.rules.parameters import Parameters
from game.rules.reach import raised, reach_after


def test_a_week_of_nothing_fades_in_proportion(p: Parameters) -> None:
    assert reach_after(0.5, 0, 0, p) == pytest.approx(0.5 + p.reach_decay_week)
    assert reach_after(0.25, 0, 0, p) == pytest.approx(0.25 + p.reach_decay_week / 2)
    assert reach_after(0.0, 0, 0, p) == 0.0


def test_ground_lost_and_towns_seized(p: Parameters) -> None:
    still = reach_after(0.5, 0, 0, p)
    assert reach_after(0.5, 2, 0, p) == pytest.approx(still + 2 * p.reach_town_lost)
    assert reach_after(0.5, 0, 1, p) == pytest.approx(still + p.reach_town_seized * (1 - still), abs=1e-4)
    assert reach_after(0.01, 9, 0, p) == 0.0


def test_gains_shrink_towards_one() -> None:
    assert raised(0.5, 0.02) == 0.51
    assert raised(1.0, 0.5) == 1.0
    assert raised(0.9, 0.02) - 0.9 < raised(0.1, 0.02) - 0.1
