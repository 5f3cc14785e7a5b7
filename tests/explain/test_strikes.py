"""Strikes: flown anew they come to the same, and someone was there to be struck."""

from __future__ import annotations

from pathlib import Path

from tests.explain.conftest import Tell


def test_strikes_keep_to_the_packages_of_the_week(fought: Path, tell: Tell) -> None:
    strikes = tell(fought, "strikes")
    assert strikes
    supporting = [told for told in strikes if "packages" in told.values]  # an order's own strikes are told beside it
    assert any(told.event.killed for told in supporting)
    for told in supporting:
        assert told.values["packages"] > 0
        assert told.values["strikes"] == told.event.strikes > 0
        assert told.values["killed"] == sum(people for _, people in told.event.killed)
