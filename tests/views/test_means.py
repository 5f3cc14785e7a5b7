"""Means: why there is more or less command, or aircraft, than the week before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.events.entry import Entry
from game.events.leaders import LeaderLost
from game.events.turn import OrderGiven
from game.views.means import means
from game.views.situation import Situation


@pytest.fixture
def morning(tutorial: Scenario) -> Situation:
    return replace(Campaign(tutorial, 3).open_week()["coalition"], will=70.0)


def _given(left: int) -> Entry:
    return Entry(1, 0, "orders", ("coalition",), OrderGiven("coalition", {}, "watch", left, 1.0))


def _later(s: Situation, **changed: object) -> Situation:
    return replace(s, week=s.week + 1, **changed)  # type: ignore[arg-type]


def test_nothing_is_said_of_what_is_as_it_was(morning: Situation) -> None:
    assert means([], morning, _later(morning)) == ()
    assert means([_given(0)], morning, replace(morning, command=0)) == ()  # the war ended: what is left of it is no new week's


def test_command_is_told_with_what_it_is_made_of(morning: Situation) -> None:
    rule, kept = morning.sheet.command, int(morning.parameters.unused_command_kept)
    before = replace(morning, command=rule + 3)
    low = morning.parameters.will_low
    (line,) = means([_given(5)], before, _later(before, command=rule + kept - 1, will=low - 1))
    assert line == (
        f"Command: {rule + kept - 1} orders in week 2, {rule + 3} in week 1: {rule} as a rule, "
        f"{kept} left over from week 1, 1 fewer since your will is below {low:g}"
    )
    (line,) = means([_given(0)], before, _later(before, command=rule + 2))
    assert line.endswith(f"{rule} as a rule, 2 more by what comes from off the map")


def test_a_side_without_orders_keeps_of_what_it_had(morning: Situation) -> None:
    rule, kept = morning.sheet.command, int(morning.parameters.unused_command_kept)
    (line,) = means([], replace(morning, command=rule), _later(morning, command=rule + kept))
    assert line.endswith(f"{rule} as a rule, {kept} left over from week 1")


def test_the_loss_of_a_national_leader_is_named(tutorial: Scenario) -> None:
    morning = replace(Campaign(tutorial, 3).open_week()["insurgents"], will=70.0)
    rule = morning.sheet.command
    lost = Entry(1, 3, "raids", ("*",), LeaderLost("L-1", "Somebody", "national", "ANA", "killed", "coalition"))
    none_left = Entry(1, 0, "orders", ("insurgents",), OrderGiven("insurgents", {}, "watch", 0, 1.0))
    (line,) = means([none_left, lost], replace(morning, command=rule), _later(morning, command=rule - 1))
    assert line.endswith(f"{rule} as a rule, 1 fewer by the loss of a national leader")


def test_aircraft_are_told_by_schedule_and_by_what_comes_from_outside(morning: Situation) -> None:
    sheet = replace(morning.sheet, air_packages=((1, 4), (2, 6)))
    before = replace(morning, sheets={**morning.sheets, "coalition": sheet}, packages=4, week=1)
    assert means([], before, _later(before, packages=6)) == (
        "Air packages: 6 in week 2, 4 in week 1: 6 by the scenario's schedule (4 until now)",
    )
    assert means([], before, _later(before, packages=5)) == (
        "Air packages: 5 in week 2, 4 in week 1: 6 by the scenario's schedule (4 until now), "
        "1 fewer by what comes from off the map",
    )
    later = replace(before, week=5, packages=9)
    assert means([], later, _later(later, packages=6)) == (
        "Air packages: 6 in week 6, 9 in week 5: 6 by the scenario's schedule, what came from off the map is over",
    )
