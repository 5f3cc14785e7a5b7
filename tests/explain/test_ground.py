"""Ground and orders: who stood there, and why an order was given."""

from __future__ import annotations

from pathlib import Path

from tests.explain.conftest import Tell


def test_a_zone_falls_to_somebody_who_stands_there(fought: Path, tell: Tell) -> None:
    falls = tell(fought, "fall")
    assert falls
    for told in falls:
        assert told.values["taker"] == told.event.faction
        assert told.values["entered"] > 0


def test_a_contest_names_those_who_stand_there(fought: Path, tell: Tell) -> None:
    for told in tell(fought, "contest"):
        assert told.values["hostile"] == told.event.contested


def test_an_order_tells_its_reason_and_cost(played: Path, tell: Tell) -> None:
    orders = tell(played, "order")
    assert any("because: " in told.words and "no reason" not in told.words for told in orders)
    assert all(told.values["cost"] >= 0.0 for told in orders)
