"""A battle is laid out from the men on both sides to the draw."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.explain.conftest import Tell


def test_the_steps_of_a_battle_lead_to_its_outcome(fought: Path, tell: Tell) -> None:
    battles = tell(fought, "battle")
    assert battles
    for told in battles:
        bodies = [row[0] for row in told.event.attackers]
        attack = sum(told.values[body] for body in bodies)
        assert told.values["engaged"] <= attack + 1e-9
        defence = sum(told.values[row[0]] for row in told.event.defenders) + told.values.get("guards", 0.0)
        assert told.values["ratio"] == pytest.approx(told.values["engaged"] / (defence * told.values["ground"]))
        assert (told.values["draw"] < told.values["hazard"]) == told.event.won
        assert "quality" in told.words
