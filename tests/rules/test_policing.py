"""Arrests: only exposed elements, only where there are guards, at the baseline rate."""

from __future__ import annotations

import numpy as np

from game.campaign.loading import load
from game.rules.policing import arrested


def test_only_the_exposed_under_guards_are_arrested() -> None:
    p = load("tutorial").parameters
    cover = np.array([0, 1, 2, 2], dtype=np.int64)
    policed = np.array([True, True, True, False])
    assert arrested(cover, policed, np.zeros(4), p).tolist() == [False, False, True, False]


def test_the_rate_is_the_baseline_share_of_the_full_one() -> None:
    p = load("tutorial").parameters
    count = 20_000
    draws = (np.arange(count) + 0.5) / count
    found = arrested(np.full(count, 2, dtype=np.int64), np.ones(count, dtype=np.bool_), draws, p)
    assert abs(found.mean() - p.police_arrest_week * p.police_baseline_share) < 1e-3
