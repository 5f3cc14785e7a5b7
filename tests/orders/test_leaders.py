"""Orders to leaders: where they may go, how long they hide, and that only their own side sees them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.campaign.campaign import Campaign
from game.events.turn import OrderFailed
from game.orders.leaders import HideLeader, MoveLeader, refuges
from game.orders.order import Cost, Order
from game.orders.plan import Plan
from game.terms import Cover
from game.views.situation import Situation

CarryOut = Callable[[Order, str], list[object]]


def test_their_own_side_sees_them_and_others_only_those_found_out(campaign: Campaign) -> None:
    theater = campaign.theater
    told = campaign.situation("insurgents")
    assert {each.id for each in told.leaders} == set(theater.leaders)
    assert told.known_leaders == ()
    assert campaign.situation("iraq").leaders == campaign.situation("iraq").known_leaders == ()
    leader = theater.leaders["L-JAZ"]
    leader.cover = Cover.SUSPECTED
    (known,) = campaign.situation("coalition").known_leaders
    assert (known.zone, known.rank, known.cover) == (leader.zone.id, "regional", Cover.SUSPECTED)


def test_a_regional_leader_goes_where_his_people_are(insurgents: Situation) -> None:
    leader = next(each for each in insurgents.leaders if each.id == "L-FUR")
    hidden = insurgents.underground
    assert hidden is not None
    found = [insurgents.board.zone_ids[row] for row in refuges(insurgents, leader)]
    assert found
    assert leader.zone not in found
    offered = [order for order in MoveLeader.options(insurgents) if order.leader == "L-FUR"]  # type: ignore[attr-defined]
    assert [order.to for order in offered] == found  # type: ignore[attr-defined]
    assert all(order.refusal(insurgents) is None for order in offered)
    assert "is at" in str(MoveLeader("L-FUR", leader.zone).refusal(insurgents))
    assert "no zone" in str(MoveLeader("L-FUR", "NOWHERE").refusal(insurgents))
    assert "no leader called X" in str(MoveLeader("X", "QIM").refusal(insurgents))
    gone = replace(hidden, operators=hidden.operators * 0, dormant=hidden.dormant * 0)
    alone = replace(insurgents, underground=gone, controller=insurgents.controller * 0)
    assert "only go where you have people" in str(MoveLeader("L-FUR", found[0]).refusal(alone))


def test_a_national_leader_goes_next_door(insurgents: Situation) -> None:
    first = insurgents.leaders[0]._replace(rank="national", region=None)
    told = replace(insurgents, leaders=(first,))
    near = {told.board.zone_ids[row] for row in told.board.neighbours[told.board.index[first.zone]]}
    assert {order.to for order in MoveLeader.options(told)} == near  # type: ignore[attr-defined]
    far = next(zone for zone in told.board.zone_ids if zone not in (*near, first.zone))
    assert "only go next door" in str(MoveLeader(first.id, far).refusal(told))


def test_a_move_shakes_pursuers_off_by_a_step(campaign: Campaign, carry_out: CarryOut) -> None:
    leader = campaign.theater.leaders["L-FUR"]
    leader.cover = Cover.EXPOSED
    order = next(each for each in MoveLeader.options(campaign.situation("insurgents")) if each.leader == "L-FUR")  # type: ignore[attr-defined]
    carry_out(order, "insurgents")
    assert (leader.zone.id, leader.cover) == (order.to, Cover.SUSPECTED)  # type: ignore[attr-defined]


def test_hiding_lasts_its_weeks(campaign: Campaign, carry_out: CarryOut) -> None:
    told = campaign.situation("insurgents")
    p = told.parameters
    assert HideLeader("L-FUR").cost(told) == Cost(treasury=p.cost_hide_leader)
    carry_out(HideLeader("L-FUR"), "insurgents")
    after = campaign.situation("insurgents")
    hiding = next(each for each in after.leaders if each.id == "L-FUR")
    assert hiding.weeks_hidden == p.hide_leader_weeks
    assert "keeps out of sight" in str(HideLeader("L-FUR").refusal(after))
    assert HideLeader("L-JAZ") in list(HideLeader.options(after))
    assert HideLeader("L-FUR") not in list(HideLeader.options(after))
    assert "no leader" in str(HideLeader("X").refusal(after))


def test_an_order_to_a_leader_who_was_lost_that_morning_fails_in_words(campaign: Campaign, carry_out: CarryOut) -> None:
    told = campaign.situation("insurgents")
    move = next(each for each in MoveLeader.options(told) if each.leader == "L-FUR")  # type: ignore[attr-defined]
    campaign.theater.leaders["L-FUR"].fall()
    for order in (move, HideLeader("L-FUR")):
        (failed,) = carry_out(order, "insurgents")
        assert isinstance(failed, OrderFailed)
        assert failed.why == "the leader was lost before it could be done"


def test_a_leader_moves_and_hides_once_a_week(insurgents: Situation) -> None:
    plan = Plan(replace(insurgents, command=9))
    there = [each for each in MoveLeader.options(insurgents) if each.leader == "L-FUR"]  # type: ignore[attr-defined]
    assert len(there) > 1
    assert plan.add(there[0]) is None
    assert "has that order for this week" in str(plan.refusal(there[1]))
    assert plan.add(HideLeader("L-FUR")) is None
    assert "has that order for this week" in str(plan.refusal(HideLeader("L-FUR")))
    assert plan.refusal(HideLeader("L-JAZ")) is None


def test_words(insurgents: Situation) -> None:
    assert HideLeader("L-FUR").text(insurgents) == "hide leader: Frontier regional commander"
    assert MoveLeader("L-FUR", "RWA").text(insurgents) == "move leader: Frontier regional commander to Rawa"
    assert "inform" in MoveLeader("L-FUR", "RWA").expectation(insurgents)
    assert f"{insurgents.parameters.hide_leader_weeks:.0f} weeks" in HideLeader("L-FUR").expectation(insurgents)
