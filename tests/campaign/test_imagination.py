"""Imagination: known formations as they report themselves, strangers posted where they were seen, the hidden as published."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.campaign.campaign import Campaign
from game.campaign.imagination import believed
from game.campaign.schema import Scenario
from game.dice import Dice
from game.theater.annals import PublicRecord
from game.views.situation import Situation


@pytest.fixture(scope="module")
def mornings(tutorial: Scenario) -> dict[str, Situation]:
    return dict(Campaign(tutorial, 3).open_week())


def strengthened(situation: Situation, faction: str, zone: str, people: int) -> Situation:
    """The same morning with exactly so many of a faction believed in a zone, and nobody of it elsewhere."""
    beliefs, at = situation.beliefs.copy(), (situation.sheets[faction].row, situation.board.index[zone])
    beliefs.low, beliefs.high = np.zeros_like(beliefs.low), np.zeros_like(beliefs.high)
    beliefs.low[at] = beliefs.high[at] = people
    return replace(situation, beliefs=beliefs)


def test_own_and_allied_formations_are_as_they_report_themselves(mornings: dict[str, Situation], tutorial: Scenario) -> None:
    iraq = mornings["iraq"]
    worn = replace(iraq, own=tuple(body._replace(strength=body.strength - 7, zone="ANA") for body in iraq.own))
    found = believed(worn, tutorial, Dice(1)).formations
    for body in (*worn.own, *worn.allied):
        assert (found[body.id].zone, found[body.id].strength.whole) == (body.zone, body.strength)


def test_a_formation_raised_since_the_start_is_known_too(mornings: dict[str, Situation], tutorial: Scenario) -> None:
    iraq = mornings["iraq"]
    fresh = iraq.own[0]._replace(id="NEW-1", name="Raised here")
    assert believed(replace(iraq, own=(*iraq.own, fresh)), tutorial, Dice(1)).formations["NEW-1"].name == "Raised here"


def test_strangers_at_home_bear_their_published_names(mornings: dict[str, Situation], tutorial: Scenario) -> None:
    seen = strengthened(mornings["iraq"], "insurgents", "QIM", 900)
    strangers = {id: e for id, e in believed(seen, tutorial, Dice(1)).formations.items() if e.faction == "insurgents"}
    assert {id: (e.zone, e.strength.whole) for id, e in strangers.items()} == {"IS-1": ("QIM", 900)}


def test_strangers_elsewhere_are_taken_for_those_no_longer_seen_at_home(
    mornings: dict[str, Situation], tutorial: Scenario
) -> None:
    seen = replace(strengthened(mornings["iraq"], "insurgents", "SQD", 500), controller=np.full(8, 2))
    strangers = [e for e in believed(seen, tutorial, Dice(1)).formations.values() if e.faction == "insurgents"]
    assert {e.zone for e in strangers} == {"SQD"}
    assert sum(e.strength.whole for e in strangers) == 500


def test_where_none_are_left_to_be_taken_for_they_are_unheard_of(mornings: dict[str, Situation], tutorial: Scenario) -> None:
    nobody = tutorial.model_copy(update={"formations": {}})
    seen = replace(strengthened(mornings["iraq"], "insurgents", "RWA", 300), own=(), allied=())
    (only,) = believed(seen, nobody, Dice(1)).formations.values()
    assert (only.faction, only.zone, only.strength.whole, only.quality) == ("insurgents", "RWA", 300, 1.0)


def test_others_books_lie_within_what_is_estimated_and_ones_own_are_left(last_pockets: Scenario) -> None:
    situation = Campaign(last_pockets, 1).open_week()["iraq"]
    found = believed(situation, last_pockets, Dice(1)).factions
    assert found["iraq"] is last_pockets.factions["iraq"]
    for side in ("coalition", "syria", "insurgents"):
        about = situation.estimates[side]
        assert about.treasury_low <= found[side].treasury.value <= about.treasury_high
        assert about.will_low <= found[side].will.value <= about.will_high
    heard = situation.estimates["insurgents"]
    assert heard.reach_low < found["insurgents"].reach.value < heard.reach_high
    assert found["syria"].reach.value == 0.0


def test_the_insurgents_know_their_own_hidden(mornings: dict[str, Situation], tutorial: Scenario) -> None:
    own = mornings["insurgents"]
    assert own.underground is not None
    zones = believed(own, tutorial, Dice(1)).zones
    for row, zone in enumerate(own.board.zone_ids):
        hidden = zones[zone].hidden
        assert hidden is not None
        assert hidden.operators.whole == own.underground.operators[row] - own.underground.regrouping[row]
        assert hidden.members.whole - hidden.operators.whole == own.underground.dormant[row]


def test_the_hidden_stay_within_what_is_believed(mornings: dict[str, Situation], tutorial: Scenario) -> None:
    iraq = mornings["iraq"]
    for seed in range(5):
        zones = believed(iraq, tutorial, Dice(seed)).zones
        for row, zone in enumerate(iraq.board.zone_ids):
            hidden = zones[zone].hidden
            assert hidden is not None
            assert iraq.beliefs.hidden_low[row] <= hidden.members.whole <= iraq.beliefs.hidden_high[row]
            assert hidden.operators.whole <= hidden.members.whole


def test_more_attacks_than_at_first_are_taken_for_more_who_hide(mornings: dict[str, Situation], tutorial: Scenario) -> None:
    def members(weekly: list[int]) -> float:
        record = mornings["iraq"].past
        attacks = tuple(np.full(8, each) for each in weekly)
        told = replace(mornings["iraq"], past=PublicRecord(record.controller, attacks, record.trade, record.killed))
        zones = believed(told, tutorial, Dice(1)).zones.values()
        return sum(zone.hidden.members.whole for zone in zones if zone.hidden)

    steady, growing = members([5, 5, 5, 5]), members([5, 5, 20, 20])
    assert steady == members([])
    assert steady < growing < 4 * steady
