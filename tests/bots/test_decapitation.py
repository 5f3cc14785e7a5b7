"""Decapitation: permissive until too many have died, leaders and cells before towns, towns only where next to nobody stands."""

from __future__ import annotations

from dataclasses import replace

from game.bots.decapitation import ANSWERED_FOR, PATIENCE, Decapitation
from game.dice import Dice
from game.orders.assault import Assault
from game.orders.engagement import SetEngagement
from game.orders.order import Order
from game.orders.outlook import believed_ratio
from game.orders.plan import Plan
from game.orders.raid import Raid
from game.orders.strike import Strike
from game.orders.surveillance import Surveillance
from game.terms import Cover
from game.views.reports import KnownLeader
from game.views.situation import Situation

DICE = Dice(1)


def orders(situation: Situation) -> list[Order]:
    return [each.order for each in Decapitation().decide(situation, DICE)]


def test_on_the_first_morning_it_watches_and_loosens_the_rules(pockets: dict[str, Situation]) -> None:
    given = orders(pockets["coalition"])
    assert SetEngagement("permissive") in given
    assert any(isinstance(order, Surveillance) for order in given)
    assert len(given) == pockets["coalition"].command


def test_it_answers_for_so_many_and_no_more(pockets: dict[str, Situation]) -> None:
    blamed = replace(pockets["coalition"], rules_of_engagement="permissive", strike_deaths=ANSWERED_FOR)
    assert SetEngagement("standard") in orders(blamed)
    assert not any(isinstance(order, SetEngagement) for order in orders(replace(blamed, strike_deaths=ANSWERED_FOR - 1)))


def test_a_leader_found_out_comes_before_everything(pockets: dict[str, Situation]) -> None:
    calm = replace(pockets["coalition"], rules_of_engagement="permissive")
    known = replace(calm, known_leaders=(KnownLeader("GHR", "regional", Cover.SUSPECTED),))  # beside the raiders at Omar
    first, second, *_ = orders(known)
    assert first == Strike("GHR", "leader")
    assert second == Raid(("CO-08",), "GHR", "leader")


def test_the_partner_force_takes_only_what_next_to_nobody_holds(pockets: dict[str, Situation]) -> None:
    ample = replace(pockets["coalition"], command=20, treasury=60.0)
    for order in orders(ample):
        if isinstance(order, Assault):
            group = [ample.formations[body] for body in order.subjects]
            row = ample.board.index[order.zone]
            defenders = float(ample.enemy_low[row] + ample.enemy_high[row]) / 2.0
            assert believed_ratio(ample, order.zone, group, defenders) >= PATIENCE
    doubled = ample.beliefs.copy()
    doubled.low, doubled.high = doubled.low * 10, doubled.high * 10
    assert not any(isinstance(order, Assault) for order in orders(replace(ample, beliefs=doubled)))


def test_every_order_is_accepted_and_has_a_reason(pockets: dict[str, Situation], war: dict[str, list[Situation]]) -> None:
    for situation in (pockets["coalition"], *war["coalition"][::5]):
        plan = Plan(situation)
        for each in Decapitation().decide(situation, DICE):
            assert each.reason
            assert plan.add(each.order) is None
