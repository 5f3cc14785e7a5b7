"""Targets: who is known well enough to be gone after."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.behavior.informing import informing
from game.campaign.campaign import Campaign
from game.dice import Dice
from game.orders.targets import (
    believed_tips,
    best_known_at,
    elements_at,
    known_targets,
    leader_at,
    target_refusal,
    target_zones,
    told_at,
)
from game.rules.intelligence import tips
from game.terms import Cover, Measure
from game.views.reports import KnownLeader
from game.views.situation import Situation


def knowing(situation: Situation, zone: str, suspected: int, exposed: int, *leaders: KnownLeader) -> Situation:
    row, beliefs = situation.board.index[zone], situation.beliefs.copy()
    beliefs.suspected, beliefs.exposed = beliefs.suspected * 0, beliefs.exposed * 0
    beliefs.suspected[row], beliefs.exposed[row] = suspected, exposed
    return replace(situation, beliefs=beliefs, known_leaders=leaders)


def test_the_suspected_can_be_raided_and_only_the_exposed_struck(iraq: Situation) -> None:
    some = knowing(iraq, "ANA", 2, 0)
    assert list(known_targets(some, "ANA", Cover.SUSPECTED)) == ["cell"]
    assert list(known_targets(some, "ANA", Cover.EXPOSED)) == []
    assert target_zones(some, Cover.SUSPECTED) == ["ANA"]
    assert target_zones(some, Cover.EXPOSED) == []
    assert str(target_refusal(some, "ANA", "cell", Cover.EXPOSED)) == "no cell is exposed at Anah"
    assert str(target_refusal(some, "ANA", "leader", Cover.EXPOSED)) == "no leader is suspected or exposed at Anah"
    assert "no target is called mayor" in str(target_refusal(some, "ANA", "mayor", Cover.EXPOSED))
    assert str(target_refusal(some, "X", "cell", Cover.EXPOSED)) == "there is no zone X"


def test_a_leader_found_out_is_a_target(iraq: Situation) -> None:
    some = knowing(iraq, "ANA", 0, 0, KnownLeader("RWA", "regional", Cover.SUSPECTED))
    assert list(known_targets(some, "RWA", Cover.EXPOSED)) == ["leader"]
    assert target_zones(some, Cover.EXPOSED) == ["RWA"]


def test_in_truth_the_best_known_leader_and_the_elements_there(campaign: Campaign) -> None:
    theater = campaign.theater
    leader = theater.leaders["L-JAZ"]
    assert leader_at(theater, leader.zone.id) is None
    leader.cover = Cover.SUSPECTED
    assert leader_at(theater, leader.zone.id) is leader
    hidden = theater.underground
    hidden.group_cover = np.full_like(hidden.group_cover, Cover.SUSPECTED)
    rows = elements_at(theater, "ANA", Cover.SUSPECTED, Dice(1))
    assert set(hidden.element_zone[rows].tolist()) <= {theater.board.index["ANA"]}
    assert len(elements_at(theater, "ANA", Cover.EXPOSED, Dice(1))) == 0


def test_nobody_tells_where_the_insurgents_rule(campaign: Campaign) -> None:
    theater, p = campaign.theater, campaign.parameters
    ground = theater.ground
    ground.grip, ground.support, ground.fear = (np.full(len(theater.board), v) for v in (1.0, 0.0, 0.0))
    assert told_at(theater, "QIM", p) == 0.0
    assert informing(theater, p)[theater.board.index["ANA"]] == told_at(theater, "ANA", p)
    ground.put("measures", (Measure.INTIMIDATION, theater.board.index["ANA"]), 3)
    assert told_at(theater, "ANA", p) == informing(theater, p)[theater.board.index["ANA"]] == 1.0 + p.intimidate_tips
    ground.put("measures", (Measure.INTIMIDATION, theater.board.index["ANA"]), 0)
    assert told_at(theater, "ANA", p) == tips(ground.support, ground.fear, ground.grip, p)[theater.board.index["ANA"]] == 1.0


def test_those_known_best_come_first(campaign: Campaign) -> None:
    hidden = campaign.theater.underground
    hidden.group_cover = np.full_like(hidden.group_cover, Cover.SUSPECTED)
    there = elements_at(campaign.theater, "ANA", Cover.SUSPECTED, Dice(1))
    groups = np.unique(hidden.element_group[there])
    assert len(groups) > 1
    hidden.group_cover[groups[-1]] = Cover.EXPOSED
    cover = hidden.group_cover[hidden.element_group[best_known_at(campaign.theater, "ANA", Dice(1))]].tolist()
    assert cover == sorted(cover, reverse=True)
    assert set(cover) == {Cover.SUSPECTED, Cover.EXPOSED}


def test_nobody_is_thought_to_inform_where_the_enemy_rules(iraq: Situation) -> None:
    beliefs = iraq.beliefs.copy()
    beliefs.social = np.zeros_like(beliefs.social)
    beliefs.social[0] = 1.0  # grip everywhere, and neither support nor fear
    firm = replace(iraq, beliefs=beliefs)
    assert firm.hostile_held.any()
    assert believed_tips(firm).tolist() == (~firm.hostile_held).tolist()
