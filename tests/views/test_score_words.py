"""Every kind of condition has words, with its bounds and its number."""

from __future__ import annotations

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.rules.conditions import CONDITIONS, AttacksMonth, Holds, Reach, Will
from game.views.score_words import told, wanted


def test_what_is_asked_for_is_said_with_its_bounds(last_pockets: Scenario) -> None:
    s = Campaign(last_pockets, 7).open_week()["iraq"]
    assert wanted(Holds(faction="insurgents", country="IQ", max=0), s) == "zones in IQ held by Insurgents: none"
    assert wanted(AttacksMonth(country="IQ", max=176), s) == "attacks a month in IQ, mean of 13 weeks: at most 176"
    long = "zones held by Insurgents, each for the last 13 weeks at least: at least 3"
    assert wanted(Holds(faction="insurgents", weeks=13, min=3), s) == long
    shared = (
        "attacks a month in SY, whoever holds the zone, mean of 13 weeks: at most 50"  # Syria and the coalition both hold some
    )
    assert wanted(AttacksMonth(country="SY", max=50), s) == shared
    assert wanted(Will(faction="iraq", min=40, max=60), s) == "will of Iraq: at least 40, at most 60"


def test_numbers_are_told_alone_or_as_a_band_with_their_source() -> None:
    assert told(Reach(min=0.3), 0.234, 0.234, "") == "0.23"
    assert told(Will(faction="iraq", min=1), 40.0, 60.4, "estimate of week 3") == "40 to 60 (estimate of week 3)"


def test_no_kind_of_condition_is_without_words(last_pockets: Scenario) -> None:
    s = Campaign(last_pockets, 7).open_week()["iraq"]
    needs: dict[str, dict[str, object]] = {
        "holds": {"faction": "iraq"},
        "gripped": {"faction": "iraq", "grip": 0.5},
        "ends_held": {"route": "r", "kind": "coalition"},
        "adjacent": {"faction": "iraq", "other": "syria"},
    }
    for name in ("own_killed_month", "strike_deaths", "will", "zones_seized", "treasury"):
        needs[name] = {"faction": "iraq"}
    for name, kind in CONDITIONS.items():
        words = wanted(kind(min=1, **needs.get(name, {})), s)  # type: ignore[arg-type]
        assert words.endswith(("at least 1", "at least 1.00"))
        assert "None" not in words
