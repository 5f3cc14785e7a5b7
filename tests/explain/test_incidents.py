"""Incidents: the chance and the draw, and what is brought about, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.campaign.campaign import Campaign
from game.campaign.journal import Journal
from game.campaign.schema import Scenario
from game.explain.incidents import worded
from game.explain.table import items
from game.rules.conditions import AllOf, Holds, Will
from tests.explain.conftest import Tell

INCIDENTS = {
    "storm": {
        "title": "A sandstorm", "once": False, "when": {"weekly": True, "probability": 0.5},
        "effects": [{"weather": {"days": 2, "terrains": ["desert", "town"]}}],
    },
    "doubt": {
        "title": "Doubt at home", "when": {"will": {"faction": "iraq", "max": 100}, "weeks_running": 2},
        "effects": [{"weather": {"days": 1, "terrains": ["city"]}}],
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def stormy(tutorial: Scenario, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six weeks of the tutorial in which it may storm."""
    data = tutorial.model_dump(mode="json", by_alias=True, exclude_unset=True)
    campaign = Campaign(Scenario.model_validate({**data, "incidents": INCIDENTS}), 3)
    journal = Journal(campaign)
    campaign.play({}, 6)
    path = tmp_path_factory.mktemp("storms") / "war.badia"
    journal.write(path)
    return path


def test_an_incident_happens_where_the_draw_is_below_its_chance(stormy: Path, tell: Tell) -> None:
    told = {each.event.incident: each for each in tell(stormy, "incident")}
    assert set(told) == {"storm", "doubt"}
    assert told["storm"].values["draw"] < told["storm"].values["chance"] == 0.5
    assert told["doubt"].values["weeks_running"] == 2
    assert "weather (days 2, terrains desert and town)" in told["storm"].words
    assert all(item.explanation().agrees for item in items(stormy) if item.kind == "incident")


def test_conditions_are_put_into_words() -> None:
    both = AllOf((Holds(faction="iraq", tag="core", min=3), Will(faction="iraq", max=40)))
    assert worded(both) == "all of (conditions holds (min 3, faction iraq, tag core, weeks 0) and will (max 40, faction iraq))"
