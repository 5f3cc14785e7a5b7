"""Sweeps: the operators taken are counted back in, and never more than were there."""

from __future__ import annotations

from pathlib import Path

from tests.explain.conftest import Tell


def test_a_sweep_takes_no_more_than_were_there(fought: Path, tell: Tell) -> None:
    sweeps = tell(fought, "sweep")
    assert sweeps
    for told in sweeps:
        assert told.values["operators_lost"] <= told.values["operators"]
        assert 0.0 <= told.values["tips"] <= 1.0
        assert told.values["contacts"] > 0.0
