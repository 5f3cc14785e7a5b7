"""Continuation: what a commander knows is there to the last number, what is hidden is drawn, and the truth is never read."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.commander import Commander
from game.campaign.continuation import continue_, imagine, prospect
from game.campaign.loading import load
from game.campaign.schema import Scenario
from game.dice import Dice
from game.views.situation import Situation

SIDES = ("coalition", "iraq", "insurgents")
EXACT = (
    "faction", "week", "weeks", "date", "treasury", "will", "command", "packages", "reckoning", "own", "allied", "controller",
    "contested", "people", "displaced", "hosted", "services", "fortification", "route_open", "measures", "attacks", "beliefs",
    "friction", "halt_until", "past", "strike_deaths", "rules_of_engagement", "leaders", "known_leaders", "air_share",
    "air_shift", "estimates", "paused", "grounded", "permits",
)  # fmt: skip
OWN_HIDDEN = ("operators", "regrouping", "dormant", "stance", "emphasis", "network", "extorting", "reach")


@cache
def scenario(name: str = "tutorial") -> Scenario:
    return load(name)


def bots(name: str = "tutorial") -> dict[str, Commander]:
    return commanders({f: sheet.kind for f, sheet in scenario(name).factions.items()}, {})


@cache
def morning(weeks: int, name: str = "tutorial") -> Campaign:
    """A campaign after some weeks, the next one open."""
    campaign = Campaign(scenario(name), 4)
    campaign.play(bots(name), weeks)
    campaign.open_week()
    return campaign


def known(faction: str, weeks: int, name: str = "tutorial") -> Situation:
    return morning(weeks, name).turn.situations[faction]


def plain(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return value.tolist()
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    return [plain(each) for each in value] if isinstance(value, list | tuple) else value


@pytest.mark.parametrize("faction", SIDES)
@pytest.mark.parametrize("weeks", [0, 5])
def test_what_a_side_knows_is_there_to_the_last_number(faction: str, weeks: int) -> None:
    situation = known(faction, weeks)
    seen = imagine(situation, scenario(), Dice(1)).situation(faction)
    for name in EXACT:
        assert plain(getattr(seen, name)) == plain(getattr(situation, name)), name
    if situation.underground:
        for name in OWN_HIDDEN:
            assert plain(getattr(seen.underground, name)) == plain(getattr(situation.underground, name)), name


def test_the_reference_scenario_is_imagined_as_exactly() -> None:
    for faction in scenario("last-pockets").factions:
        situation = known(faction, 6, "last-pockets")
        campaign = imagine(situation, scenario("last-pockets"), Dice(2))
        assert campaign.turn.situations[faction] is situation
        seen = campaign.situation(faction)
        assert [n for n in EXACT if plain(getattr(seen, n)) != plain(getattr(situation, n))] == []


def test_the_same_dice_imagine_the_same_and_others_another_war() -> None:
    situation = known("iraq", 5)
    first, again, other = (imagine(situation, scenario(), Dice(seed)).theater.digest() for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_enemies_are_drawn_within_what_is_believed() -> None:
    situation = known("iraq", 0)
    row = situation.sheets["insurgents"].row
    drawn = np.array([imagine(situation, scenario(), Dice(seed)).theater.strengths()[row] for seed in range(12)])
    assert (drawn <= situation.beliefs.high[row]).all()
    held = situation.controller == row
    assert (drawn >= situation.beliefs.low[row])[:, held].all()
    assert len(np.unique(drawn.sum(axis=1))) > 6


def test_an_old_report_from_ground_the_enemy_does_not_hold_fades() -> None:
    situation = known("iraq", 0)
    beliefs, row = situation.beliefs.copy(), situation.sheets["insurgents"].row
    zone = situation.board.index["ANA"]
    beliefs.low, beliefs.high, beliefs.seen = beliefs.low.copy(), beliefs.high.copy(), beliefs.seen.copy()
    beliefs.low[row, zone], beliefs.high[row, zone], beliefs.seen[row, zone] = 100, 200, -30
    late = replace(situation, beliefs=beliefs)
    seen = [imagine(late, scenario(), Dice(seed)).theater.strengths()[row, zone] for seed in range(10)]
    assert seen.count(0) >= 8


def test_hidden_members_vary_about_the_published_figures() -> None:
    situation = known("coalition", 0)
    theaters = [imagine(situation, scenario(), Dice(seed)).theater for seed in range(20)]
    members = [int(t.ground.dormant.sum() + t.underground.element_operators.sum()) for t in theaters]
    published = sum(zone.hidden.members.whole for zone in scenario().zones.values() if zone.hidden)
    assert len(set(members)) > 15
    assert 0.8 * published < np.mean(members) < 1.3 * published


def test_after_the_weeks_played_the_campaign_goes_on_from_there() -> None:
    campaign = imagine(known("iraq", 5), scenario(), Dice(3))
    continue_(campaign, bots(), 3)
    assert campaign.theater.calendar.week == 8
    assert [row.week for row in campaign.theater.annals.weeks] == list(range(1, 9))
    continued = imagine(known("iraq", 5), scenario(), Dice(3))
    continue_(continued, bots(), 3)
    assert continued.theater.digest() == campaign.theater.digest()


def test_a_continuation_stops_where_the_war_ends() -> None:
    campaign = imagine(known("insurgents", 5), scenario(), Dice(3))
    continue_(campaign, bots(), 50)
    assert campaign.theater.over
    assert campaign.theater.calendar.week == 12


def test_the_war_itself_is_not_touched() -> None:
    before = morning(5).theater.digest()
    for faction in SIDES:
        continue_(imagine(known(faction, 5), scenario(), Dice(1)), bots(), 2)
    assert morning(5).theater.digest() == before


@pytest.mark.parametrize("faction", SIDES)
def test_a_prospect_lies_between_the_best_and_the_worst_over_par(faction: str) -> None:
    campaign = imagine(known(faction, 5), scenario(), Dice(1))
    continue_(campaign, bots(), 2)
    assert -campaign.terms.par[faction] <= prospect(campaign, faction) <= 100 - campaign.terms.par[faction]
