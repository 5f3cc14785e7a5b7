"""Raids: by whom, on whom, at what odds, and what prisoners give away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from game.campaign.campaign import Campaign
from game.dice import Dice
from game.events.event import Event
from game.events.hunting import RaidMade
from game.events.leaders import LeaderLost
from game.events.turn import OrderFailed
from game.orders.order import Cost, Execution
from game.orders.raid import Raid
from game.terms import Cover
from game.views.reports import KnownLeader
from game.views.situation import Situation

Alter = Callable[..., Situation]


def knowing(situation: Situation, zone: str, suspected: int, *leaders: KnownLeader) -> Situation:
    beliefs = situation.beliefs.copy()
    beliefs.suspected, beliefs.exposed = beliefs.suspected * 0, beliefs.exposed * 0
    beliefs.suspected[situation.board.index[zone]] = suspected
    return replace(situation, beliefs=beliefs, known_leaders=leaders)


def raider(situation: Situation) -> str:
    return next(each.id for each in situation.own if each.kind in situation.sheet.kinds_that_raid)


def test_who_may_raid_whom(iraq: Situation, alter: Alter) -> None:
    body = raider(iraq)
    some = alter(knowing(iraq, "ANA", 2), body, zone="ANA", posture="sweep")
    assert Raid((body,), "ANA").refusal(some) is None
    p = iraq.parameters
    assert Raid((body,), "ANA").cost(some) == Cost(treasury=p.cost_raid + p.cost_sweep)  # it goes on with what it was doing
    assert "not in or beside" in str(Raid((body,), "ANA").refusal(alter(some, body, zone="BGZ")))
    assert "on the march or in contact" in str(Raid((body,), "ANA").refusal(alter(some, body, in_contact=True)))
    assert "not fit for raids" in str(Raid((body,), "ANA").refusal(alter(some, body, kind="border_guard")))
    assert "no cell is suspected or exposed" in str(Raid((body,), "RWA").refusal(some))
    assert "one formation" in str(Raid(tuple(each.id for each in some.own[:2]), "ANA").refusal(some))
    offered = list(Raid.options(some))
    assert Raid((body,), "ANA", "cell") in offered
    assert all(order.refusal(some) is None for order in offered)


def test_a_pause_and_a_halt_hold_raiders_back(iraq: Situation, alter: Alter) -> None:
    body = raider(iraq)
    some = alter(knowing(iraq, "ANA", 2), body, zone="ANA", posture="hold")
    paused = replace(some, paused={some.formations[body].kind: 4})
    assert "paused" in str(Raid((body,), "ANA").refusal(paused))
    assert list(Raid.options(paused)) == []


def test_it_says_its_odds(iraq: Situation) -> None:
    body = raider(iraq)
    assert "0 to 3 elements" in Raid((body,), "ANA").expectation(iraq)
    assert "catches the leader" in Raid((body,), "ANA", "leader").expectation(iraq)
    assert Raid((body,), "ANA").text(iraq).startswith("raid a cell at Anah with ")


def raided(campaign: Campaign, order: Raid, seed: int, *, apply: bool = False) -> list[Event]:
    events = []
    for event in order.carry_out(Execution(campaign.theater, "iraq", campaign.parameters, Dice(seed))):
        if apply:
            event.apply(campaign.theater)
        events.append(event)
    return events


def test_a_raid_catches_few_elements_and_exposes_those_who_led_them(campaign: Campaign) -> None:
    theater = campaign.theater
    hidden, row = theater.underground, theater.board.index["ANA"]
    hidden.group_cover = np.full_like(hidden.group_cover, Cover.SUSPECTED)
    campaign.parameters = replace(campaign.parameters, raid_success_base=1.0)
    before, alive = int(hidden.element_operators.sum()), hidden.element_operators > 0
    made = next(e for e in raided(campaign, Raid(("IQ-1",), "ANA"), 1, apply=True) if isinstance(e, RaidMade))
    gone = np.flatnonzero(alive & (hidden.element_operators == 0))
    assert 0 < len(gone) <= campaign.parameters.raid_cap_elements
    assert set(hidden.element_zone[gone].tolist()) == {row}
    assert made.operators == before - hidden.element_operators.sum() == theater.ledger.fates["insurgents"]["captured"]
    assert set(hidden.group_cover[hidden.element_group[gone]].tolist()) == {Cover.EXPOSED}


def test_a_raid_may_find_nobody_and_fails_where_nobody_is(campaign: Campaign) -> None:
    campaign.parameters = replace(campaign.parameters, raid_success_base=0.0, raid_tips_gain=0.0)
    hidden = campaign.theater.underground
    hidden.group_cover = np.full_like(hidden.group_cover, Cover.SUSPECTED)
    (made,) = raided(campaign, Raid(("IQ-1",), "ANA"), 1)
    assert isinstance(made, RaidMade)
    assert not made.found
    hidden.group_cover = np.zeros_like(hidden.group_cover)
    for target in ("cell", "leader"):
        (failed,) = raided(campaign, Raid(("IQ-1",), "ANA", target), 1)
        assert isinstance(failed, OrderFailed)
        assert failed.why == "nobody was there any more"


def test_a_leader_is_taken_at_the_odds(campaign: Campaign) -> None:
    leader = campaign.theater.leaders["L-JAZ"]
    leader.cover = Cover.EXPOSED
    campaign.parameters = replace(campaign.parameters, raid_success_base=0.3, raid_tips_gain=0.0, raid_exposed_gain=0.4)
    order = Raid(("IQ-1",), leader.zone.id, "leader")
    for cover, odds in ((Cover.EXPOSED, 0.7), (Cover.SUSPECTED, 0.3)):
        leader.cover = cover
        taken = sum(any(isinstance(e, LeaderLost) for e in raided(campaign, order, seed)) for seed in range(300))
        assert abs(taken / 300 - odds) < 0.1


def test_exposed_cells_are_likelier_found_and_it_says_so(campaign: Campaign, iraq: Situation) -> None:
    hidden, order = campaign.theater.underground, Raid((raider(iraq),), "ANA")
    campaign.parameters = replace(campaign.parameters, raid_success_base=0.1, raid_tips_gain=0.0, raid_exposed_gain=0.5)
    for cover, odds in ((Cover.SUSPECTED, 0.1), (Cover.EXPOSED, 0.6)):
        hidden.group_cover = np.full_like(hidden.group_cover, cover)
        made = [e for seed in range(300) for e in raided(campaign, order, seed) if isinstance(e, RaidMade)]
        assert abs(sum(each.found for each in made) / 300 - odds) < 0.1
    some = replace(knowing(iraq, "ANA", 2), parameters=campaign.parameters)
    assert "finds them with 10%" in order.expectation(some)
    some.beliefs.exposed[some.board.index["ANA"]] = 1
    assert "finds them with 60%" in order.expectation(replace(some))
