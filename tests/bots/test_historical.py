"""Historical: a schedule is kept week by week, and one that cannot be kept is refused at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.clear_and_hold import ClearAndHold
from game.bots.historical import Historical, in_week
from game.bots.population_security import PopulationSecurity
from game.bots.table import DOCTRINE, asked_over, bot, commander, commanders
from game.campaign.campaign import Campaign
from game.dice import Dice
from game.errors import CallError
from game.views.situation import Situation
from tests.wars import shipped

SCHEDULE = {1: "clear_and_hold", 8: "population_security"}
DICE = Dice(1)


def test_each_week_is_played_by_what_the_schedule_names(war: dict[str, list[Situation]]) -> None:
    early, late = replace(war["iraq"][0], week=7), replace(war["iraq"][0], week=8)
    by_schedule = Historical(SCHEDULE, "government")
    assert by_schedule.decide(early, DICE) == ClearAndHold().decide(early, DICE)
    assert by_schedule.decide(late, DICE) == PopulationSecurity().decide(late, DICE)


def test_weeks_are_in_order_whatever_the_order_of_the_file() -> None:
    mixed = {8: "late", 1: "early"}
    assert [in_week(mixed, week) for week in (1, 7, 8, 52)] == ["early", "early", "late", "late"]


def test_without_a_schedule_it_is_doctrine(war: dict[str, list[Situation]]) -> None:
    situation = war["insurgents"][3]
    doctrine = bot(DOCTRINE["insurgent"], "insurgent")
    assert bot("historical", "insurgent").decide(situation, DICE) == doctrine.decide(situation, DICE)


def test_a_schedule_that_cannot_be_kept_is_refused_at_once() -> None:
    with pytest.raises(CallError, match="no bot is called 'napoleon'"):
        commander({1: "clear_and_hold", 5: "napoleon"}, "government")
    with pytest.raises(CallError, match="does not command a side of the kind 'government'"):
        commander({1: "clear_and_hold", 5: "stand_and_fade"}, "government")


def test_a_schedule_of_one_is_that_bot() -> None:
    assert type(commander({1: "clear_and_hold"}, "government")) is ClearAndHold


def test_historical_asks_for_what_the_scenario_says_and_any_other_name_for_itself() -> None:
    own = {"iraq": SCHEDULE, "syria": SCHEDULE}
    assert asked_over(own, {"iraq": "historical", "syria": "coin_toss"}) == {"iraq": SCHEDULE, "syria": "coin_toss"}
    assert asked_over({}, {"iraq": "historical"}) == {"iraq": "historical"}


def test_the_schedules_of_the_last_pockets_can_be_kept() -> None:
    scenario = shipped("last-pockets")
    kinds = {faction: sheet.kind for faction, sheet in scenario.factions.items()}
    sides = commanders(kinds, scenario.bots, scenario)
    assert {faction for faction, each in sides.items() if isinstance(each.commander, Historical)} == set(kinds)
    campaign = Campaign(scenario, 3)
    campaign.play(sides, weeks=2)
    assert campaign.theater.calendar.week == 2
