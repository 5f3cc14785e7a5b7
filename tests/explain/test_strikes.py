"""Strikes: flown anew they come to the same, and someone was there to be struck."""

from __future__ import annotations

from pathlib import Path

from tests.explain.conftest import Tell


def test_strikes_keep_to_the_packages_of_the_week(fought: Path, tell: Tell) -> None:
    strikes = tell(fought, "strikes")
    assert strikes
    supporting = [told for told in strikes if "killed" in told.values and told.event.killed]
    assert supporting
    for told in strikes:
        assert told.values["packages"] > 0
        assert told.values["strikes"] == told.event.strikes > 0
        assert told.values["killed"] == sum(people for _, people in told.event.killed)
