"""Hunting: the odds of a raid, what surveillance finds, what an amnesty brings in."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.rules.hunting import amnesty_share, raid_chance, watched
from game.rules.parameters import Parameters


def test_tips_make_raids_likelier_up_to_certainty(p: Parameters) -> None:
    tips, unseen = np.array([0.0, 0.5]), np.zeros(2, dtype=np.bool_)
    base = p.raid_success_base
    assert raid_chance(tips, unseen, p).tolist() == pytest.approx([base, base + 0.5 * p.raid_tips_gain])
    assert raid_chance(tips, ~unseen, p) - raid_chance(tips, unseen, p) == pytest.approx(p.raid_exposed_gain)
    assert raid_chance(tips, unseen, replace(p, raid_tips_gain=5.0))[1] == 1.0


def test_surveillance_finds_out_some_of_those_there_by_one_step(p: Parameters) -> None:
    cover, there = np.array([0, 1, 2, 0]), np.array([True, True, True, False])
    assert watched(cover, there, np.zeros(4), p).tolist() == [1, 2, 2, 0]
    assert watched(cover, there, np.full(4, p.surveillance_detect), p).tolist() == [0, 1, 2, 0]


def test_an_amnesty_takes_a_share_within_its_range(p: Parameters) -> None:
    assert amnesty_share(0.0, p) == p.amnesty_share_low
    assert amnesty_share(1.0, p) == pytest.approx(p.amnesty_share_high)
