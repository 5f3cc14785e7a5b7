"""The campaign's own steps of a week: income, orders served, standing costs, scores and the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.campaign.turn import (
    Turn,
    begin_week,
    carry_out_orders,
    end_week,
    keep_scores,
    make_attacks,
    pay_standing_orders,
    standing,
)
from game.events.event import Event
from game.events.insurgency import AttacksMade
from game.events.logistics import UpkeepPaid
from game.events.movement import OrdersLapsed, PostureTaken
from game.events.politics import IncomeReviewed
from game.events.turn import CampaignEnded, OrderFailed, OrderGiven, ReckoningHeld, ScoresKept, WeekBegan, WeekEnded
from game.orders.march import March
from game.orders.order import Directive
from game.orders.postures import Patrol
from game.rules.victory import grade_and_score
from game.terms import Posture
from game.theater.calendar import Calendar


@pytest.fixture
def campaign(tutorial: Scenario) -> Campaign:
    """The tutorial with its first week open."""
    begun = Campaign(tutorial, 7)
    begun.open_week()
    return begun


def run(campaign: Campaign, cause: Callable[[Turn], Iterator[Event]]) -> list[Any]:
    """Everything a cause yields, each applied at once, as the campaign does."""
    events = []
    for event in cause(campaign.turn):
        event.apply(campaign.theater)
        events.append(event)
    return events


def test_the_first_week_brings_no_income_and_later_ones_do(tutorial: Scenario) -> None:
    campaign = Campaign(tutorial, 7)
    (first,) = run(campaign, begin_week)
    assert isinstance(first, WeekBegan)
    assert first.treasury == tuple(sheet.treasury.value for sheet in tutorial.factions.values())
    (second,) = run(campaign, begin_week)
    assert second.week == 2
    income = [sheet.income_week.value for sheet in tutorial.factions.values()]
    assert second.treasury == pytest.approx([a + b for a, b in zip(first.treasury, income, strict=True)])


def test_packages_follow_the_schedule(tutorial: Scenario) -> None:
    campaign = Campaign(tutorial, 7)
    row = campaign.theater.factions["coalition"].row
    got = [run(campaign, begin_week)[0].packages[row] for _ in range(5)]
    assert got == [3, 3, 3, 2, 2]


def test_a_weary_side_commands_one_less_and_an_unused_order_carries_over(tutorial: Scenario) -> None:
    campaign, p = Campaign(tutorial, 7), tutorial.parameters
    iraq = campaign.theater.factions["iraq"]
    plain = run(campaign, begin_week)[0].command[iraq.row]
    assert plain == iraq.sheet.command
    iraq.command_left = 3
    assert run(campaign, begin_week)[0].command[iraq.row] == plain + min(3, int(p.unused_command_kept))
    iraq.command_left, iraq.will = 0, p.will_low - 1
    assert run(campaign, begin_week)[0].command[iraq.row] == plain - 1


def test_a_national_leader_lost_costs_the_insurgents_an_order_for_some_weeks(tutorial: Scenario) -> None:
    campaign, p = Campaign(tutorial, 7), tutorial.parameters
    theater, side = campaign.theater, campaign.theater.insurgents
    leader = theater.leaders["L-FUR"]
    leader.rank, leader.region = "national", None
    leader.fall()
    given = []
    for _ in range(int(p.leader_loss_weeks) + 1):
        given.append(run(campaign, begin_week)[0].command[side.row])
        side.command_left = 0
    assert given == [side.sheet.command - 1] * (int(p.leader_loss_weeks) - 1) + [side.sheet.command] * 2


def test_an_order_is_paid_and_carried_out(campaign: Campaign) -> None:
    iraq = campaign.theater.factions["iraq"]
    command, treasury = iraq.command_left, iraq.treasury
    campaign.turn.directives = {"iraq": [Directive(Patrol(("IQ-4",)), "to see more", "hold")]}
    given, *after = run(campaign, carry_out_orders)
    assert isinstance(given, OrderGiven)
    assert (given.reason, given.rejected) == ("to see more", "hold")
    assert given.order == {"verb": "patrol", "formations": ("IQ-4",)}
    assert iraq.command_left == command - 1
    assert iraq.treasury == pytest.approx(treasury - campaign.parameters.cost_patrol)
    assert any(isinstance(each, PostureTaken) and each.formation == "IQ-4" for each in after)
    assert campaign.theater.formations["IQ-4"].posture == "patrol"


def test_an_order_that_is_refused_fails_with_its_reason_and_costs_nothing(campaign: Campaign) -> None:
    iraq = campaign.theater.factions["iraq"]
    before = (iraq.command_left, iraq.treasury)
    campaign.turn.directives = {"iraq": [Directive(March(("IS-1",), "ANA"))]}
    (failed,) = run(campaign, carry_out_orders)
    assert isinstance(failed, OrderFailed)
    assert "IS-1" in failed.why
    assert (iraq.command_left, iraq.treasury) == before


def test_a_formation_takes_only_one_order_a_week(campaign: Campaign) -> None:
    twice = [Directive(Patrol(("IQ-4",))), Directive(Patrol(("IQ-4",)))]
    campaign.turn.directives = {"iraq": twice}
    events = run(campaign, carry_out_orders)
    assert [type(each) for each in events if isinstance(each, OrderGiven | OrderFailed)] == [OrderGiven, OrderFailed]


def test_standing_orders_are_paid_while_the_money_lasts_then_lapse(campaign: Campaign) -> None:
    theater, p = campaign.theater, campaign.parameters
    iraq = theater.factions["iraq"]
    theater.formations["IQ-1"].posture = theater.formations["IQ-4"].posture = Posture.PATROL
    iraq.treasury = p.cost_patrol * 1.5
    events = run(campaign, pay_standing_orders)
    assert [each.formation for each in events if isinstance(each, OrdersLapsed)] == ["IQ-4"]
    assert theater.formations["IQ-4"].posture == "hold"
    assert [each.treasury for each in events if isinstance(each, UpkeepPaid)] == [round(p.cost_patrol * 0.5, 2)]


def test_a_formation_with_fresh_orders_does_not_pay_for_the_old_ones(campaign: Campaign) -> None:
    theater = campaign.theater
    theater.formations["IQ-4"].posture = Posture.PATROL
    campaign.turn.accepted = {"iraq": [Patrol(("IQ-4",))]}
    assert not run(campaign, pay_standing_orders)


def test_a_refused_order_does_not_save_the_cost_of_the_standing_one(campaign: Campaign) -> None:
    campaign.theater.formations["IQ-4"].posture = Posture.PATROL
    campaign.turn.situations = {"iraq": campaign.situation("iraq")}
    campaign.turn.directives = {"iraq": [Directive(Patrol(("IQ-4",)))]}
    assert [type(each) for each in run(campaign, carry_out_orders)] == [OrderFailed]
    (paid,) = run(campaign, pay_standing_orders)
    assert isinstance(paid, UpkeepPaid)


def test_an_order_that_names_nothing_fails_in_words(campaign: Campaign) -> None:
    campaign.turn.situations = {"iraq": campaign.situation("iraq")}
    campaign.turn.directives = {"iraq": [Directive(March(("IQ-1",), "NOPE"))]}
    (failed,) = run(campaign, carry_out_orders)
    assert isinstance(failed, OrderFailed)
    assert failed.why == "there is no zone NOPE"


def test_without_the_will_standing_assaults_lapse(campaign: Campaign) -> None:
    campaign.theater.formations["IQ-4"].posture = Posture.ASSAULT
    campaign.theater.factions["iraq"].will = 10.0
    (lapsed,) = run(campaign, pay_standing_orders)
    assert isinstance(lapsed, OrdersLapsed)
    assert "will" in lapsed.why


def test_the_week_s_attacks_are_drawn_once_and_each_made_on_its_day(last_pockets: Scenario) -> None:
    campaign = Campaign(last_pockets, 7)
    campaign.open_week()
    made = [one for each in run(campaign, make_attacks) if isinstance(each, AttacksMade) for one in each.attacks]
    drawn = campaign.turn.attacks
    assert drawn
    assert len(made) == sum(each.day == 0 for each in drawn)
    run(campaign, make_attacks)
    assert campaign.turn.attacks is drawn


def test_the_standing_counts_what_the_theater_holds(campaign: Campaign) -> None:
    theater, now = campaign.theater, standing(campaign.theater)
    assert sum(now.overt_by_zone) == theater.overt()
    hidden = int(theater.underground.element_operators.sum() + theater.ground.dormant.sum())
    assert now.members == theater.overt() + hidden
    assert now.will == {faction.id: faction.will for faction in theater.factions.values()}
    assert now.treasury == {faction.id: faction.treasury for faction in theater.factions.values()}
    assert sum(now.displaced.values()) == theater.displaced() > 0
    assert sum(now.leaders.values()) == len(theater.leaders)
    assert now.reach == theater.reach


def test_scores_are_kept_for_every_side(campaign: Campaign) -> None:
    (kept,) = run(campaign, keep_scores)
    assert isinstance(kept, ScoresKept)
    assert len(kept.grades) == len(kept.scores) == len(campaign.theater.factions)
    assert all(0 <= score <= 100 for score in kept.scores)


def test_a_score_counts_the_week_it_is_kept_in(last_pockets: Scenario) -> None:
    campaign = Campaign(last_pockets, 3)
    for _ in range(6):
        campaign.play_week({})
        now = standing(campaign.theater)
        for faction, ladder in campaign.terms.ladders.items():
            side = campaign.theater.factions[faction]
            assert (side.grade, side.score) == grade_and_score(ladder, now), (campaign.theater.calendar.week, faction)


def test_the_last_week_ends_the_campaign_for_whoever_did_best_against_par(campaign: Campaign) -> None:
    theater = campaign.theater
    for faction, ahead in zip(theater.factions.values(), (1.0, 5.0, -3.0), strict=True):
        faction.score = campaign.terms.par[faction.id] + ahead
    for week in range(1, campaign.terms.weeks):
        theater.calendar = Calendar(theater.calendar.start, week, 6)
        told = [ReckoningHeld] if week in campaign.terms.reckonings else []
        told += [IncomeReviewed] if week == campaign.terms.reckonings[0] else []  # of Iraq; later there is nothing new
        assert [type(each) for each in run(campaign, end_week)] == [*told, WeekEnded]
    theater.calendar = Calendar(theater.calendar.start, campaign.terms.weeks, 6)
    reckoning, week, end = run(campaign, end_week)
    assert isinstance(reckoning, ReckoningHeld)
    assert theater.reckoning == {f.id: (f.grade, f.score) for f in theater.factions.values()}
    assert isinstance(week, WeekEnded)
    assert isinstance(end, CampaignEnded)
    assert (end.winner, theater.over) == (list(theater.factions)[1], True)


def test_two_decisive_reckonings_running_end_it_early_and_one_does_not(campaign: Campaign) -> None:
    theater, (first, second, _) = campaign.theater, campaign.terms.reckonings
    theater.factions["iraq"].score = 85.0
    for week in range(1, second + 1):
        theater.calendar = Calendar(theater.calendar.start, week, 6)
        events = run(campaign, end_week)
        assert any(isinstance(each, CampaignEnded) for each in events) == (week == second), (week, first)
    assert "two reckonings" in events[-1].why
