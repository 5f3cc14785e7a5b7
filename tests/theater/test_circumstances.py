"""What lasts: until when, for whom, and in the digest."""

from __future__ import annotations

import numpy as np
import pytest

from game.theater.circumstances import Circumstances


def test_provisions_add_up_while_they_last() -> None:
    now = Circumstances(3)
    now.provide("syria", -1, -2, 8)
    now.provide("syria", 0, -1, None)
    assert [now.extra("syria", week) for week in (8, 9)] == [(-1, -3), (0, -1)]
    assert now.extra("iraq", 8) == (0, 0)


def test_of_two_pauses_the_longer_counts() -> None:
    now = Circumstances(3)
    now.pause("coalition", ("partner",), 8)
    now.pause("coalition", ("partner", "garrison"), 5)
    assert now.paused("coalition", 4) == {"partner": 8, "garrison": 5}
    assert now.paused("coalition", 6) == {"partner": 8}
    assert now.paused("coalition", 9) == {}


def test_the_one_who_is_welcomed_is_no_longer_missed() -> None:
    now = Circumstances(3)
    for people in (10, 20, 10):
        now.miss(("IQ-1", "iraq", "First", "army", 1.0, people, 4))
    assert now.welcome("IQ-1", 20).name == "First"
    assert [each.people for each in now.absences] == [10, 10]
    with pytest.raises(StopIteration):
        now.welcome("IQ-1", 20)


def test_everything_shows_in_the_particulars() -> None:
    now = Circumstances(2)
    seen = [repr(now.particulars())]
    now.happened = {"a": 1}
    seen.append(repr(now.particulars()))
    now.holding = {"b": 2}
    seen.append(repr(now.particulars()))
    now.let_in(("QIM",), 5, 3)
    seen.append(repr(now.particulars()))
    now.permits = (("iraq", "SY"),)
    seen.append(repr(now.particulars()))
    now.grounded_until = np.array([0, 3])
    seen.append(repr(now.particulars()))
    assert len(set(seen)) == len(seen)
    assert now.permitted("iraq") == {"SY"}
    assert now.grounded(2).tolist() == [False, True]
