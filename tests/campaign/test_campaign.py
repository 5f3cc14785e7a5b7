"""A campaign: weeks opened and closed, entries recorded as they are applied, commanders playing it out."""

from __future__ import annotations

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign, terms_of
from game.campaign.schema import Scenario
from game.dice import Dice
from game.events.entry import Entry
from game.events.turn import CampaignEnded, WeekBegan, WeekEnded
from game.orders.order import Directive
from game.orders.postures import Patrol
from game.views.situation import Situation


def kinds(scenario: Scenario) -> dict[str, str]:
    """The kind of each faction."""
    return {faction: sheet.kind for faction, sheet in scenario.factions.items()}


def test_a_week_opened_gives_each_side_its_situation(tutorial: Scenario) -> None:
    campaign = Campaign(tutorial, 7)
    situations = campaign.open_week()
    assert set(situations) == set(tutorial.factions)
    assert all(situation.week == 1 for situation in situations.values())
    assert [body.id for body in situations["coalition"].own] == ["CO-1"]


def test_a_week_closed_yields_every_entry_as_it_is_applied(tutorial: Scenario) -> None:
    campaign = Campaign(tutorial, 7)
    campaign.open_week()
    for entry in campaign.close_week({"iraq": [Directive(Patrol(("IQ-4",)))]}):
        assert entry.week == 1
        if entry.cause == "day":
            assert campaign.theater.calendar.day == entry.event.day
    assert isinstance(entry.event, WeekEnded)
    assert len(campaign.theater.annals.weeks) == 1
    assert campaign.theater.formations["IQ-4"].posture == "patrol"


def test_sinks_get_every_entry_with_its_audience_and_change_nothing(tutorial: Scenario) -> None:
    seen: list[Entry] = []
    heard, alone = Campaign(tutorial, 7, (seen.append,)), Campaign(tutorial, 7)
    for campaign in (heard, alone):
        campaign.play(commanders(kinds(tutorial), {}), weeks=2)
    assert heard.theater.digest() == alone.theater.digest()
    assert isinstance(seen[0].event, WeekBegan)
    reports = [entry for entry in seen if entry.cause == "reports"]
    assert [entry.audience for entry in reports[:3]] == [(faction,) for faction in heard.theater.faction_ids]


def test_it_plays_to_the_last_week_and_no_further(tutorial: Scenario) -> None:
    seen: list[Entry] = []
    campaign = Campaign(tutorial, 7, (seen.append,))
    campaign.play({})
    assert campaign.theater.over
    assert isinstance(seen[-1].event, CampaignEnded)
    assert campaign.theater.winner in tutorial.factions
    before = len(seen)
    campaign.play({})
    assert len(seen) == before


def test_so_many_weeks_are_counted_from_where_it_stands(tutorial: Scenario) -> None:
    campaign = Campaign(tutorial, 7)
    campaign.play({}, weeks=2)
    campaign.play({}, weeks=1)
    assert campaign.theater.calendar.week == 3


def test_playing_on_in_pieces_is_playing_at_one_go(tutorial: Scenario) -> None:
    """Commanders keep nothing from week to week, so new ones may take over on any morning."""
    whole, pieces = Campaign(tutorial, 11), Campaign(tutorial, 11)
    whole.play(commanders(kinds(tutorial), {}), weeks=4)
    for _ in range(4):
        pieces.play_week(commanders(kinds(tutorial), {}))
    assert whole.theater.digest() == pieces.theater.digest()


def test_another_seed_is_another_campaign(tutorial: Scenario) -> None:
    one, other = Campaign(tutorial, 1), Campaign(tutorial, 2)
    for campaign in (one, other):
        campaign.play({}, weeks=1)
    assert one.theater.digest() != other.theater.digest()


def test_the_terms_are_the_scenario_s(tutorial: Scenario) -> None:
    terms = terms_of(tutorial)
    assert (terms.weeks, terms.reckonings) == (12, (4, 8, 12))
    assert set(terms.ladders) == set(tutorial.victory)
    assert terms.par["iraq"] == tutorial.victory["iraq"].par.value


def test_a_situation_may_be_asked_for_at_any_time_and_changes_nothing(tutorial: Scenario) -> None:
    campaign = Campaign(tutorial, 7)
    campaign.open_week()
    before = campaign.theater.digest()
    for faction in tutorial.factions:
        campaign.situation(faction)
    assert campaign.theater.digest() == before


def test_mesas_own_step_plays_a_week_once_somebody_leads(tutorial: Scenario) -> None:
    with pytest.raises(RuntimeError, match="no commanders"):
        Campaign(tutorial, 5).theater.step()
    campaign = Campaign(tutorial, 5)
    campaign.lead({})
    campaign.theater.step()
    assert len(campaign.theater.annals.weeks) == 1


def test_commanders_cannot_work_out_the_seed(tutorial: Scenario) -> None:
    seen = []

    class Curious:
        def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
            seen.append(dice)
            return []

    Campaign(tutorial, 77).play_week({"iraq": Curious()})
    assert seen[0].seed != 77
    assert seen[0].key == ()
