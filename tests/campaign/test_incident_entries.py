"""Incidents as a file writes them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from game.campaign.incident_entries import IncidentEntry, incident, week_of
from game.incidents.effects import Weather
from game.rules.conditions import AnyOf, Will

START = date(2017, 11, 3)


def entry(when: dict[str, Any], **more: Any) -> IncidentEntry:
    data = {"title": "A storm", "when": when, "effects": [{"weather": {"days": 2, "terrains": ["desert"]}}], **more}
    return IncidentEntry.model_validate(data)


def test_a_date_becomes_the_week_it_lies_in() -> None:
    built = incident("storm", entry({"date": "2017-12-11", "if": {"will": {"faction": "home", "max": 9}}}), START)
    assert (built.id, built.title, built.once) == ("storm", "A storm", True)
    assert built.when.week == 6
    assert built.when.condition == Will(faction="home", max=9)
    assert built.effects == (Weather(days=2, terrains=("desert",)),)
    assert [week_of(date(2017, 11, day), START) for day in (3, 9, 10)] == [1, 1, 2]


def test_a_season_and_a_condition_are_read() -> None:
    weekly = entry({"weekly": True, "probability": 0.1, "season": {"months": [3, 4], "probability": 0.5}}, once=False)
    when = incident("storm", weekly, START).when
    assert [when.chance_in(month) for month in (1, 3)] == [0.1, 0.5]
    waiting = incident("storm", entry({"any": [{"will": {"faction": "home", "max": 9}}], "weeks_running": 3}), START)
    assert waiting.when.waits
    assert isinstance(waiting.when.condition, AnyOf)
    assert waiting.when.weeks_running == 3


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"week": 0},
        {"week": 3, "date": "2017-12-11"},
        {"week": 3, "weeks_running": 2},
        {"weekly": False},
        {"will": {"faction": "home", "max": 9}, "if": {"will": {"faction": "home", "max": 9}}},
        {"week": 3, "season": {"months": [3], "probability": 0.5}},
        {"weekly": True, "season": {"months": [13], "probability": 0.5}},
        {"weekly": True, "probability": 1.5},
    ],
)
def test_a_when_that_means_nothing_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        entry(wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        [{}],
        [{"weather": {"days": 0, "terrains": ["desert"]}}],
        [{"weather": {"days": 2, "terrains": ["swamp"]}}],
        [{"weather": {"days": 2, "terrains": []}}],
        [{"aid": {"faction": "home", "rp": float("nan")}}],
        [{"will": {"faction": "home", "points": 101}}],
        [{"reach": {"change": 2}}],
        [{"flood": {"days": 2}}],
        [{"aid": {"faction": "home", "rp": 3}, "reach": {"change": 0.1}}],
    ],
)
def test_an_effect_out_of_bounds_is_refused(wrong: list[Any]) -> None:
    with pytest.raises(ValidationError):
        entry({"week": 3}, effects=wrong)


def test_an_entry_survives_the_header_of_a_journal() -> None:
    first = entry({"weekly": True, "season": {"months": [3], "probability": 0.5}, "if": {"will": {"faction": "home", "max": 9}}})
    again = IncidentEntry.model_validate(first.model_dump(mode="json", by_alias=True, exclude_unset=True))
    assert incident("a", again, START) == incident("a", first, START)
