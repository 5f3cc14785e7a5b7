"""The table of causes: each brings its effect about as events."""

from __future__ import annotations

from inspect import isgeneratorfunction

from game.incidents.table import CAUSES


def test_every_cause_is_a_generator() -> None:
    assert len(CAUSES) > 10
    assert all(isgeneratorfunction(cause) for cause in CAUSES.values())
