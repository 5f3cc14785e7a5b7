"""The situation: one's own exactly, allies as they report, everyone else by reports, and nothing that can be written to."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.events.turn import DayBroke
from game.theater.theater import Theater
from game.views.situation import Situation
from tests.wars import shipped


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return shipped("tutorial")


@pytest.fixture
def campaign(scenario: Scenario) -> Campaign:
    war = Campaign(scenario, 11)
    war.open_week()
    return war


def of(situation: Situation, body: str) -> object:
    return next(each for each in (*situation.own, *situation.allied) if each.id == body)


def test_own_formations_are_reported_exactly(campaign: Campaign) -> None:
    body = campaign.theater.formations["IQ-2"]
    body.strength, body.cohesion, body.supply = 777, 0.625, 0.5
    seen = campaign.situation("iraq").formations["IQ-2"]
    assert (seen.strength, seen.quality, seen.cohesion, seen.supply, seen.zone) == (777, 1.6, 0.625, 0.5, "SQD")
    assert seen.power == pytest.approx(777 * 1.6 * 0.625 * 0.5)


@pytest.mark.parametrize(
    ("faction", "own", "allied"),
    [
        ("iraq", {"IQ-1", "IQ-2", "IQ-3", "IQ-4", "IQ-5"}, {"CO-1"}),
        ("coalition", {"CO-1"}, {"IQ-1", "IQ-2", "IQ-3", "IQ-4", "IQ-5"}),
        ("insurgents", {"IS-1", "IS-2", "IS-3", "IS-4", "IS-5", "IS-6"}, set()),
    ],
)
def test_formations_named_are_ones_own_and_the_allies(campaign: Campaign, faction: str, own: set[str], allied: set[str]) -> None:
    situation = campaign.situation(faction)
    assert {each.id for each in situation.own} == own == set(situation.formations)
    assert {each.id for each in situation.allied} == allied


def test_deconflicted_formations_are_not_named() -> None:
    situation = Campaign(shipped("last-pockets"), 2).open_week()["coalition"]
    assert not any(each.faction == "syria" for each in (*situation.own, *situation.allied))
    assert any(each.faction == "iraq" for each in situation.allied)


def test_only_the_side_that_hides_knows_who_hides(campaign: Campaign) -> None:
    theater = campaign.theater
    assert campaign.situation("iraq").underground is None
    assert campaign.situation("coalition").underground is None
    own = campaign.situation("insurgents").underground
    assert own is not None
    assert own.operators.sum() == theater.underground.element_operators.sum()
    assert own.dormant.tolist() == theater.ground.dormant.tolist()
    assert own.groups.sum() == pytest.approx(len(theater.underground.group_region))
    assert own.regrouping.sum() == 0


def test_those_who_regroup_are_counted_apart(campaign: Campaign) -> None:
    hidden = campaign.theater.underground
    hidden.group_regrouping = np.ones_like(hidden.group_regrouping)
    own = campaign.situation("insurgents").underground
    assert own is not None
    assert own.regrouping.tolist() == own.operators.tolist()
    assert own.groups.sum() == 0


def test_enemies_are_summed_from_reports_and_not_from_the_truth(campaign: Campaign) -> None:
    campaign.theater.formations["IS-1"].strength = 9
    situation = campaign.situation("iraq")
    row = situation.board.index["QIM"]
    insurgents = campaign.theater.insurgents.row
    assert situation.enemy_low[row] == situation.beliefs.low[insurgents, row] > 9
    assert situation.enemy_high[row] == situation.beliefs.high[insurgents, row] >= situation.enemy_low[row]


def test_reports_of_a_zone_name_strangers_with_age_source_and_confidence(campaign: Campaign) -> None:
    situation = campaign.situation("iraq")
    near, far = situation.reports("QIM"), situation.reports("BGZ")
    assert [(each.faction, each.weeks_old, each.source) for each in near] == [("insurgents", 0, "neighbouring zone")]
    assert [(each.faction, each.weeks_old, each.source) for each in far] == [("insurgents", 1, "last known")]
    assert far[0].confidence < near[0].confidence < 1.0
    assert situation.reports("ANA") == []  # only allies stand there


def test_holders_are_known_to_everyone(campaign: Campaign) -> None:
    for faction in campaign.theater.faction_ids:
        situation = campaign.situation(faction)
        assert situation.controller_of("QIM") == "insurgents"
        assert situation.controller_of("ANA") == "iraq"


def test_friend_and_foe_are_claims_of_the_viewer(campaign: Campaign) -> None:
    ours, theirs = campaign.situation("coalition"), campaign.situation("insurgents")
    assert ours.friendly_held.tolist() == theirs.hostile_held.tolist()
    assert ours.hostile_held.tolist() == theirs.friendly_held.tolist()
    assert ours.friendly_held[ours.board.index["ANA"]]


def test_contact_is_told_to_those_in_it(campaign: Campaign) -> None:
    theater = campaign.theater
    assert not any(each.in_contact for each in campaign.situation("iraq").own)
    theater.place(theater.formations["IQ-1"], "QIM")
    assert campaign.situation("iraq").formations["IQ-1"].in_contact
    assert not campaign.situation("iraq").formations["IQ-2"].in_contact
    assert campaign.situation("insurgents").formations["IS-1"].in_contact
    assert campaign.situation("coalition").allied[0].in_contact


def test_days_to_the_next_zone_run_down(campaign: Campaign) -> None:
    body = campaign.theater.formations["IQ-1"]
    body.destination, body.next_zone, body.arrives = "QIM", "QIM", 3
    assert campaign.situation("iraq").formations["IQ-1"].days_to_next == 3
    DayBroke(2).apply(campaign.theater)
    assert campaign.situation("iraq").formations["IQ-1"].days_to_next == 1


def test_attacks_are_last_weeks(campaign: Campaign) -> None:
    assert campaign.situation("iraq").attacks.sum() == 0
    campaign.theater.ground.put("attacks", 0, 4)
    assert campaign.situation("iraq").attacks.sum() == 0
    campaign.theater.close_week()
    assert campaign.situation("iraq").attacks[0] == 4


def test_what_a_side_has_is_its_own(campaign: Campaign) -> None:
    for id, faction in campaign.theater.factions.items():
        situation = campaign.situation(id)
        held = (faction.treasury, faction.will, faction.command_left, faction.packages_left)
        assert held == (situation.treasury, situation.will, situation.command, situation.packages)
        assert (situation.sheet, situation.row) == (faction.sheet, faction.row)


def test_a_situation_keeps_what_it_saw(campaign: Campaign) -> None:
    situation = campaign.situation("iraq")
    before = (situation.controller.tolist(), situation.beliefs.low.tolist(), situation.own)
    campaign.play({}, 3)
    campaign.theater.ground.put("controller", 0, 0)
    assert before == (situation.controller.tolist(), situation.beliefs.low.tolist(), situation.own)


def truth(theater: Theater) -> list[np.ndarray]:
    beliefs = [column for each in theater.knowledge.beliefs.values() for column in each.columns()]
    annals = [row.attacks for row in theater.annals.weeks]
    return [*theater.ground.columns(), *theater.underground.columns(), *beliefs, *annals]


@pytest.mark.parametrize("faction", ["coalition", "iraq", "insurgents"])
def test_nobody_can_write_into_the_theater_through_a_situation(scenario: Scenario, faction: str) -> None:
    war = Campaign(scenario, 3)
    war.play({}, 1)
    situation = war.open_week()[faction]
    held = [getattr(situation, each.name) for each in fields(situation)] + list(situation.beliefs.columns())
    if (own := situation.underground) is not None:
        held += [getattr(own, each.name) for each in fields(own)]
    arrays = [each for each in held if isinstance(each, np.ndarray)]
    shared = [each for each in arrays if any(np.shares_memory(each, column) for column in truth(war.theater))]
    assert shared
    assert not any(each.flags.writeable for each in shared)
    with pytest.raises(ValueError, match="read-only"):
        situation.controller[0] = 1


def test_a_changed_copy_is_read_afresh(campaign: Campaign) -> None:
    situation = campaign.situation("iraq")
    assert situation.formations["IQ-1"].strength == 2500
    moved = replace(situation, own=(situation.own[0]._replace(zone="ANA"),))
    assert list(moved.own_at) == ["ANA"]
    assert list(situation.own_at) == ["SQD", "ANA"]
