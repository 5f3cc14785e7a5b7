"""Stopping at a precision: how a rule is read, when it looks, and that the looks together keep their promise."""

from __future__ import annotations

import numpy as np
import pytest

from game.ensemble.precision import Precision, checkpoints, level_of, missing, parsed, reached, seen
from game.ensemble.statistics import Estimate, mean, share
from game.errors import CallError


@pytest.mark.parametrize("text", ["win:coalition±0.02", "win:coalition+-0.02", "win: coalition ± 0.02", "win:coalition+/-2e-2"])
def test_a_rule_may_be_written_several_ways(text: str) -> None:
    assert parsed(text) == Precision("win", "coalition", 0.02)
    assert str(parsed(text)) == "win:coalition±0.02"


@pytest.mark.parametrize("text", ["", "win", "win:coalition", "win:coalition±", "luck:x±1", "mean:members±0", "mean:members±-1",
                                  "mean:members±1e", "mean:members±inf"])  # fmt: skip
def test_what_is_no_rule_is_refused_with_how_to_write_one(text: str) -> None:
    with pytest.raises(CallError, match="--until"):
        parsed(text)


def test_the_columns_it_looks_at() -> None:
    columns = [parsed(text).column for text in ("win:iraq±0.1", "fell:QIM±0.1", "mean:members±50")]
    assert columns == ["winner", "fell_QIM", "members"]


def test_looks_double_and_end_at_the_most_allowed() -> None:
    assert checkpoints(1000) == (100, 200, 400, 800, 1000)
    assert checkpoints(800) == (100, 200, 400, 800)
    assert checkpoints(60) == (60,)


def test_more_looks_ask_for_more() -> None:
    assert level_of(1) == 0.95
    runs = {"winner": ["iraq"] * 40 + ["insurgents"] * 60}
    rule = parsed("win:iraq±0.1")
    once, often = seen(rule, runs, 1), seen(rule, runs, 5)
    assert once == share(40, 100)
    assert often.low < once.low < once.high < often.high
    assert reached(rule, once) is True
    assert reached(rule, often) is False


def test_means_and_falls() -> None:
    runs = {"members": [10.0, 12.0, 14.0, None], "fell_QIM": [2, None, 5, 7]}
    assert seen(parsed("mean:members±1"), runs, 1) == mean(np.array([10.0, 12.0, 14.0]))
    assert seen(parsed("fell:QIM±0.1"), runs, 1) == share(3, 4)
    assert not reached(parsed("mean:members±1"), seen(parsed("mean:members±1"), {"members": [None]}, 1))


def test_what_stands_for_no_value() -> None:
    assert [missing(each) for each in (None, float("nan"), np.ma.masked, 0, "")] == [True, True, True, False, False]


def test_the_far_end_decides() -> None:
    assert not reached(Precision("win", "x", 0.05), Estimate(0.01, 0.0, 0.07))


def test_stopping_early_keeps_the_promise() -> None:
    """Of 400 batches that stop as soon as a look is narrow enough, at least 95 % hold the truth where they stop."""
    dice, rule, looks = np.random.Generator(np.random.Philox(21)), parsed("win:iraq±0.06"), checkpoints(800)
    held = 0
    for _ in range(400):
        won = np.where(dice.random(800) < 0.2, "iraq", "insurgents")
        for look in looks:
            found = seen(rule, {"winner": won[:look].tolist()}, len(looks))
            if reached(rule, found):
                break
        held += found.low <= 0.2 <= found.high
    assert held / 400 >= 0.95
