"""Garrisons: what they met, what they were told, and what became of those who broke."""

from __future__ import annotations

from pathlib import Path

from tests.explain.conftest import Tell


def test_a_garrison_stands_where_the_draw_is_below_the_chance(fought: Path, tell: Tell) -> None:
    stood, broke = tell(fought, "stand"), tell(fought, "dispersal")
    assert stood
    assert broke
    assert all(told.values["draw"] < told.values["chance"] for told in stood)
    assert all(told.values["draw"] >= told.values["chance"] for told in broke if not told.event.beaten)


def test_the_people_of_a_dispersed_garrison_add_up(fought: Path, tell: Tell) -> None:
    for told in tell(fought, "dispersal"):
        values = told.values
        assert values["strength"] == values["hidden"] + values["retreated"] + values["lost"]
        assert values["operators"] <= values["hidden"]


def test_the_destroyed_had_no_way_out(fought: Path, played: Path, tell: Tell) -> None:
    for told in (*tell(fought, "destruction"), *tell(played, "destruction")):
        assert "nobody was left" in told.words or "encircled" in told.words
