"""Goals: what of one's own victory turned in a week, and nothing that did not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.rules.conditions import AllOf, Condition, Holds, NotThis, Overt, Will
from game.views.goals import turned
from game.views.situation import Situation


@pytest.fixture
def morning(tutorial: Scenario) -> Situation:
    return replace(Campaign(tutorial, 3).open_week()["iraq"], will=70.0)


def _ladder(*conditions: Condition) -> tuple[Condition, ...]:
    return (AllOf(conditions), AllOf(conditions), Will(faction="iraq", min=99.0))


def test_a_week_that_turns_nothing_says_nothing(morning: Situation) -> None:
    assert turned(_ladder(Will(faction="iraq", min=50.0)), morning, replace(morning, will=60.0)) == ()


def test_a_goal_met_and_a_goal_missed_are_told_once_for_all_grades(morning: Situation) -> None:
    short, ladder = morning.sheet.short, _ladder(Will(faction="iraq", min=50.0))
    low = replace(morning, will=40.0)
    assert turned(ladder, morning, low) == (
        f"Goal no longer met: will of {short}: at least 50; it is 40, was 70 (minor and major victory)",
    )
    assert turned(ladder, low, morning) == (
        f"Goal met now: will of {short}: at least 50; it is 70, was 40 (minor and major victory)",
    )


def test_zones_lost_turn_a_goal(morning: Situation) -> None:
    held = int((morning.controller == morning.row).sum())
    controller = morning.controller.copy()
    controller[int((morning.controller == morning.row).argmax())] = morning.sheets["insurgents"].row
    (line,) = turned((Holds(faction="iraq", min=held),) * 3, morning, replace(morning, controller=controller))
    assert line.startswith(f"Goal no longer met: zones held by {morning.sheet.short}: at least {held}; it is {held - 1}")
    assert line.endswith("(minor and major and decisive victory)")


def test_what_is_known_by_reports_alone_is_said_to_be_likely(morning: Situation) -> None:
    most = sum(int(morning.beliefs.high[sheet.row].sum()) for sheet in morning.sheets.values() if sheet.is_insurgent)
    beliefs = replace(morning.beliefs, high=morning.beliefs.high * 0, low=morning.beliefs.low * 0)
    (line,) = turned((Overt(max=most - 1),) * 3, morning, replace(morning, beliefs=beliefs))
    assert line.startswith("Goal likely met now: insurgent fighters in the open")


def test_what_must_not_be_turns_the_other_way(morning: Situation) -> None:
    (line,) = turned(_ladder(NotThis(Will(faction="iraq", max=50.0))), morning, replace(morning, will=40.0))
    assert line.startswith(f"Goal no longer met: not this: will of {morning.sheet.short}: at most 50; it is 40, was 70")
