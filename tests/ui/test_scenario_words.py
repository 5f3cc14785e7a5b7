"""A scenario in words."""

from __future__ import annotations

from game.campaign.schema import Scenario
from game.ui.scenario_words import cast_line, describe, in_order


def test_a_description_names_sides_goals_and_length(last_pockets: Scenario) -> None:
    words = describe(last_pockets)
    for sheet in last_pockets.factions.values():
        assert sheet.name in words
    assert "52 weeks from 03 November 2017, 60 zones" in words


def test_the_cast_is_what_was_asked_for_before_what_the_scenario_says(last_pockets: Scenario) -> None:
    told = cast_line(last_pockets, {"iraq": "planner"})
    assert "Iraq: planner" in told
    assert "Syria: changing stances" in told


def test_the_tutorial_comes_first() -> None:
    assert in_order(("a", "tutorial", "z")) == ["tutorial", "a", "z"]
