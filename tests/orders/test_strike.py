"""Strikes at leaders and exposed cells: odds, kills, and the civilians they cost by rules of engagement."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.campaign.campaign import Campaign
from game.dice import Dice
from game.events.air import StrikesFlown
from game.events.event import Event
from game.events.hunting import TargetStruck
from game.events.leaders import LeaderLost
from game.events.turn import OrderFailed
from game.orders.order import Cost, Execution
from game.orders.strike import Strike
from game.terms import Cover
from game.views.reports import KnownLeader
from game.views.situation import Situation


def struck(campaign: Campaign, order: Strike, seed: int, *, apply: bool = False) -> list[Event]:
    events = []
    for event in order.carry_out(Execution(campaign.theater, "coalition", campaign.parameters, Dice(seed))):
        if apply:
            event.apply(campaign.theater)
        events.append(event)
    return events


def test_whom_it_may_be_flown_at(coalition: Situation) -> None:
    known = replace(coalition, known_leaders=(KnownLeader("RWA", "regional", Cover.SUSPECTED),))
    assert Strike("RWA", "leader").refusal(known) is None
    assert Strike("RWA", "leader").cost(known) == Cost(packages=1)
    assert Strike("RWA", "leader") in list(Strike.options(known))
    assert str(Strike("RWA", "leader").refusal(coalition)) == "no leader is suspected or exposed at Rawa"
    assert str(Strike("RWA", "leader").refusal(replace(known, packages=0))) == "you have no air packages this week"
    p = coalition.parameters
    assert f"{p.strike_leader_success:.0%} to kill the leader" in Strike("RWA", "leader").expectation(known)
    assert "civilian deaths" in Strike("RWA").expectation(known)
    assert Strike("RWA").text(known) == "strike a cell at Rawa"


def test_exposed_cells_lose_people_and_the_package_is_spent(campaign: Campaign) -> None:
    theater = campaign.theater
    hidden, side = theater.underground, theater.factions["coalition"]
    hidden.group_cover = np.full_like(hidden.group_cover, Cover.EXPOSED)
    before, left = int(hidden.element_operators.sum()), side.packages_left
    told = next(e for e in struck(campaign, Strike("RWA"), 3, apply=True) if isinstance(e, TargetStruck))
    assert told.operators_killed == before - hidden.element_operators.sum() == theater.ledger.fates["insurgents"]["killed"] > 0
    assert side.packages_left == left - 1
    hidden.group_cover = np.zeros_like(hidden.group_cover)
    (failed,) = struck(campaign, Strike("RWA"), 3)
    assert isinstance(failed, OrderFailed)
    assert side.packages_left == left - 1


def test_a_leader_is_hit_at_the_odds(campaign: Campaign) -> None:
    leader = campaign.theater.leaders["L-JAZ"]
    leader.cover = Cover.SUSPECTED
    order = Strike(leader.zone.id, "leader")
    killed = sum(any(isinstance(e, LeaderLost) and e.fate == "killed" for e in struck(campaign, order, s)) for s in range(300))
    assert abs(killed / 300 - campaign.parameters.strike_leader_success) < 0.08


@pytest.mark.parametrize("rules", ["strict", "permissive"])
def test_civilians_die_by_the_rules_in_force(campaign: Campaign, rules: str) -> None:
    theater, p = campaign.theater, campaign.parameters
    theater.factions["coalition"].rules_of_engagement = rules
    hidden = theater.underground
    hidden.group_cover = np.full_like(hidden.group_cover, Cover.EXPOSED)
    harm = [e for seed in range(300) for e in struck(campaign, Strike("RWA"), seed) if isinstance(e, StrikesFlown)]
    rate = {"strict": p.civ_deaths_strike_strict, "permissive": p.civ_deaths_strike_permissive}[rules]
    assert sum(e.civilians_killed for e in harm) / 300 == pytest.approx(rate * p.strikes_per_package, rel=0.2)
