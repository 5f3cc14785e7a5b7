"""Surveillance: groups and leaders found out by a step, and told to those who share what they know."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from game.behavior.reports import report
from game.campaign.campaign import Campaign
from game.dice import Dice
from game.events.hunting import SurveillanceFlown
from game.orders.order import Cost, Execution, Order
from game.orders.surveillance import Surveillance
from game.terms import Cover
from game.views.situation import Situation

CarryOut = Callable[[Order, str], list[object]]


def test_where_it_may_fly(coalition: Situation) -> None:
    assert Surveillance("ANA").cost(coalition) == Cost(treasury=coalition.parameters.cost_surveillance, packages=1)
    assert Surveillance("ANA").refusal(coalition) is None
    assert str(Surveillance("NOWHERE").refusal(coalition)) == "there is no zone NOWHERE"
    assert all(order.refusal(coalition) is None for order in Surveillance.options(coalition))
    assert "35%" in Surveillance("ANA").expectation(coalition) or "finds out" in Surveillance("ANA").expectation(coalition)


def test_it_finds_groups_out_by_a_step_and_only_there(campaign: Campaign, carry_out: CarryOut) -> None:
    theater = campaign.theater
    hidden, row = theater.underground, theater.board.index["RWA"]
    hidden.group_cover = np.zeros_like(hidden.group_cover)
    there = set(hidden.element_group[(hidden.element_zone == row) & (hidden.element_operators > 0)].tolist())
    left = theater.factions["coalition"].packages_left
    flown = next(e for e in carry_out(Surveillance("RWA"), "coalition") if isinstance(e, SurveillanceFlown))
    found = set(np.flatnonzero(hidden.group_cover).tolist())
    assert found <= there
    assert flown.found == len(found)
    assert set(hidden.group_cover.tolist()) <= {Cover.HIDDEN, Cover.SUSPECTED}
    assert theater.factions["coalition"].packages_left == left - 1


def test_what_was_watched_is_in_next_weeks_report_where_nobody_stands(campaign: Campaign) -> None:
    theater, row = campaign.theater, campaign.theater.board.index["RWA"]
    hidden = theater.underground
    hidden.group_cover = np.full_like(hidden.group_cover, Cover.EXPOSED)
    here = int(((hidden.element_zone == row) & (hidden.element_operators > 0)).sum())
    week = theater.calendar.week
    for watched_in, told in ((week - 1, here), (week - 2, 0)):
        theater.factions["coalition"].watched = ((watched_in, row),)
        reports = {e.faction: e for e in report(theater, campaign.parameters, Dice(1))}  # type: ignore[attr-defined]
        assert reports["coalition"].exposed[row] == reports["iraq"].exposed[row] == told  # type: ignore[attr-defined]
        assert reports["insurgents"].exposed[row] == 0  # type: ignore[attr-defined]


def test_a_leader_may_be_found_out(campaign: Campaign) -> None:
    leader = campaign.theater.leaders["L-JAZ"]
    found = 0
    for seed in range(300):
        at = Execution(campaign.theater, "coalition", campaign.parameters, Dice(seed))
        found += any(e.leaders for e in Surveillance(leader.zone.id).carry_out(at) if isinstance(e, SurveillanceFlown))
    assert abs(found / 300 - campaign.parameters.surveillance_leader) < 0.07
