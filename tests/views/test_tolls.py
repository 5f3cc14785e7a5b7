"""Tolls: one's own losses by zone and cause, and nobody else's."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.events.air import StrikesFlown
from game.events.combat import BattleFought, FormationDestroyed, GarrisonDispersed, ZoneTaken
from game.events.entry import Entry
from game.events.event import EVERYONE, Event, Names
from game.events.hunting import RaidMade, TargetStruck
from game.events.insurgency import ArrestsMade, Attack, AttacksMade
from game.events.security import SweepMade
from game.ui.dispatches import news
from game.views.chronicle import names_for
from game.views.situation import Situation
from game.views.tolls import MOST, tolls
from tests.views.conftest import Week


@pytest.fixture(scope="module")
def campaign(tutorial: Scenario) -> Campaign:
    return Campaign(tutorial, 4)


def _seen(campaign: Campaign, side: str) -> tuple[Names, Situation]:
    return names_for(campaign.theater, side), campaign.situation(side)


def _told(campaign: Campaign, side: str, *events: Event) -> str:
    return tolls([Entry(1, 0, "test", EVERYONE, each) for each in events], *_seen(campaign, side))


BATTLE = BattleFought(
    "QIM", "iraq", "insurgents", 2.0, 0.8, 0.1, 0.5, False, (("IQ-1", 13, 0, 0.9),), (("IS-1", 27, 8, 0.8),), 0, 0
)  # fmt: skip


def test_losses_are_told_by_zone_and_cause_each_to_its_own_side(campaign: Campaign) -> None:
    assert _told(campaign, "iraq", BATTLE, BATTLE) == "Your losses by zone and cause: Al-Qaim 26 killed attacking"
    strikes = StrikesFlown("coalition", "QIM", 4, (("IS-1", 30),), 0, 0)
    assert _told(campaign, "insurgents", BATTLE, strikes) == (
        "Your losses by zone and cause: Al-Qaim 27 killed 8 wounded under assault, 30 killed by air strikes"
    )
    assert _told(campaign, "coalition", BATTLE, strikes) == ""
    assert _told(campaign, "iraq") == ""


def test_guards_stand_on_the_account_of_who_holds_the_zone_then(campaign: Campaign) -> None:
    attack = Attack("ANA", "explosive", 4, 0.5, 5, "", 0, 3, 1, 1)
    ours = campaign.situation("iraq")
    assert ours.controller_of("ANA") == "iraq"
    assert _told(campaign, "iraq", AttacksMade((attack,))) == "Your losses by zone and cause: Anah 3 killed in attacks"
    lost = ZoneTaken("ANA", "insurgents", "iraq", 0.3, 40)
    told = _told(campaign, "iraq", AttacksMade((attack,)), lost, AttacksMade((attack,)))
    assert told == "Your losses by zone and cause: Anah 40 deserted with the zone, 3 killed in attacks"


def test_the_insurgents_read_what_the_hunt_cost_them(campaign: Campaign) -> None:
    events = (
        SweepMade("HIT", "iraq", (), 5, 3, 1, 2), ArrestsMade((("ANA", 4),)),
        TargetStruck("coalition", "ANA", "cell", True, 6, 0), RaidMade("iraq", "IQ-1", "HIT", "cell", True, 2),
    )  # fmt: skip
    names, before = _seen(campaign, "insurgents")
    names = replace(names, zones={**names.zones, "HIT": "Hit"})
    told = tolls([Entry(1, 0, "test", EVERYONE, each) for each in events], names, before)
    assert told == (
        "Your losses by zone and cause: Anah 6 killed by strikes at cells, 4 captured by arrest; "
        "Hit 5 killed 3 captured in sweeps, 2 captured in raids"
    )
    assert _told(campaign, "iraq", *events) == ""


def test_a_garrison_gone_is_told_by_fate(campaign: Campaign) -> None:
    gone = GarrisonDispersed("IS-1", "QIM", 0.4, 0.7, 33, 147, 88, (), (), 0, None, True)
    told = _told(campaign, "insurgents", gone, FormationDestroyed("IS-1", "QIM", 2, 1))
    assert told.endswith(
        "Al-Qaim 33 killed 147 captured 88 deserted beaten and scattered, 2 killed 1 captured in formations destroyed"
    )


def test_beyond_the_first_zones_losses_are_told_together(campaign: Campaign) -> None:
    zones = campaign.theater.board.zone_ids[: MOST + 2]
    told = _told(campaign, "iraq", *(replace(BATTLE, zone=zone) for zone in zones))
    assert told.endswith("; 26 in 2 other zones")


def test_in_a_real_week_the_dead_told_by_place_are_the_dead_of_the_week(weeks: list[Week]) -> None:
    for entries, names, before, now in weeks:
        told = tolls(entries, names, before)
        dead = sum(int(part.replace(",", "")) for part, word in _pairs(told) if word == "killed")
        dead += sum(int(count) for count in re.findall(r"; ([0-9]+) in [0-9]+ other zone", told))
        assert dead == now.past.killed[-1]
        line = next((each for each in news(entries, names, {}, now, before.week, before).own if each.text == told), None)
        assert (line is not None) == bool(told)


def _pairs(told: str) -> list[tuple[str, str]]:
    return [(one, other) for one, other in pairwise(told.split()) if one.replace(",", "").isdecimal()]
