"""A week's plan: orders are taken up while command, treasury and packages last, and taken back without a trace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.orders.amnesty import Amnesty
from game.orders.assault import Assault
from game.orders.close_support import CloseSupport
from game.orders.crossing import ShutCrossing
from game.orders.engagement import SetEngagement
from game.orders.guerrilla import LieLow, Operate
from game.orders.order import Cost, Directive, Order
from game.orders.plan import Plan, weekly_cost
from game.orders.police import Police
from game.orders.postures import Defend, GoToGround, Hold, Patrol
from game.views.situation import Situation

Alter = Callable[..., Situation]


def rich(situation: Situation, **changes: object) -> Situation:
    return replace(situation, **{"command": 5, "treasury": 50.0, "packages": 3, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize("order", [Police("ANA"), Amnesty("ANA"), ShutCrossing("SQD", "ABK")])
def test_what_makes_no_sense_twice_is_refused_and_not_charged_twice(iraq: Situation, order: Order) -> None:
    plan = Plan(rich(iraq))
    assert plan.add(order) is None
    assert "already" in str(plan.refusal(order))


def test_rules_of_engagement_hold_for_a_week_at_least(coalition: Situation) -> None:
    plan = Plan(rich(coalition))
    assert plan.add(SetEngagement("permissive")) is None
    assert "once a week" in str(plan.refusal(SetEngagement("strict")))


def test_an_order_taken_up_is_written_down_and_paid(iraq: Situation) -> None:
    plan = Plan(rich(iraq))
    assert plan.add(Assault(("IQ-1", "IQ-2"), "QIM"), "two to one", "wait") is None
    assert plan.directives == [Directive(Assault(("IQ-1", "IQ-2"), "QIM"), "two to one", "wait")]
    assert plan.spent == Cost(1, 2 * iraq.parameters.cost_assault, 0)
    assert (plan.command_left, plan.packages_left) == (4, 3)
    assert plan.treasury_left == 50.0 - 2 * iraq.parameters.cost_assault


def test_an_order_refused_leaves_no_trace(iraq: Situation) -> None:
    plan = Plan(rich(iraq))
    refused = plan.add(Assault(("IQ-1",), "ANA"))
    assert str(refused) == "no enemy is known to hold Anah"
    assert plan.directives == []
    assert plan.spent == Cost(0, 0.0, 0)


def test_an_order_is_judged_once_a_morning_and_anew_by_a_narrower_one(iraq: Situation, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Situation] = []

    def ask(order: Patrol, situation: Situation) -> None:
        asked.append(situation)

    monkeypatch.setattr(Patrol, "refusal", ask)
    situation, order = rich(iraq), Patrol(("IQ-1",))
    assert [Plan(situation).add(order) for _ in range(3)] == [None, None, None]
    narrower = situation.commanding(situation.own[:1])
    Plan(narrower).add(order)
    assert [each is situation for each in asked] == [True, False]


def test_a_side_gives_its_own_orders_only(iraq: Situation, insurgents: Situation) -> None:
    assert str(Plan(rich(iraq)).add(LieLow("frontier"))) == "your side does not give the order 'lie low'"
    assert str(Plan(rich(iraq)).add(GoToGround(("IQ-1",)))) == "your side does not give the order 'go to ground'"
    assert str(Plan(rich(insurgents)).add(Patrol(("IS-1",)))) == "your side does not give the order 'patrol'"
    assert str(Plan(rich(insurgents)).add(CloseSupport("ANA"))) == "your side does not give the order 'close support'"


def test_a_formation_gets_one_order_a_week(iraq: Situation) -> None:
    plan = Plan(rich(iraq))
    plan.add(Patrol(("IQ-1", "IQ-2")))
    assert str(plan.add(Assault(("IQ-3", "IQ-2"), "QIM"))) == "Counter-Terrorism group has its orders for this week"
    assert plan.add(Assault(("IQ-3",), "QIM")) is None


def test_command_runs_out(iraq: Situation) -> None:
    plan = Plan(rich(iraq, command=2))
    assert plan.add(Patrol(("IQ-1",))) is None
    assert plan.add(Patrol(("IQ-2",))) is None
    assert str(plan.add(Patrol(("IQ-3",)))) == "no command is left this week"


def test_packages_run_out(coalition: Situation) -> None:
    plan = Plan(rich(coalition))
    assert plan.add(CloseSupport("QIM", 2)) is None
    assert str(plan.add(CloseSupport("RWA", 2))) == "1 air package is left this week"
    assert plan.add(CloseSupport("RWA", 1)) is None
    assert str(plan.add(CloseSupport("RUM", 1))) == "0 air packages are left this week"


def test_money_runs_out(iraq: Situation) -> None:
    price = iraq.parameters.cost_assault
    plan = Plan(rich(iraq, treasury=2 * price + 0.1))
    assert plan.add(Assault(("IQ-1", "IQ-2"), "QIM")) is None
    refused = str(plan.add(Assault(("IQ-3",), "QIM")))
    assert refused == f"it costs {price:g} RP, and 0.1 RP are left after standing orders"


def test_money_to_the_last_is_enough(iraq: Situation) -> None:
    plan = Plan(rich(iraq, treasury=2 * iraq.parameters.cost_assault))
    assert plan.add(Assault(("IQ-1", "IQ-2"), "QIM")) is None
    assert plan.treasury_left == pytest.approx(0.0)


def test_standing_orders_are_set_aside_first(iraq: Situation, alter: Alter) -> None:
    busy = alter(alter(rich(iraq), "IQ-4", posture="patrol"), "IQ-5", posture="defend")
    p = iraq.parameters
    assert Plan(busy).standing == p.cost_patrol + p.cost_defend
    assert Plan(busy).treasury_left == 50.0 - p.cost_patrol - p.cost_defend
    short = replace(busy, treasury=p.cost_patrol + p.cost_defend + p.cost_assault - 0.01)
    assert "are left after standing orders" in str(Plan(short).add(Assault(("IQ-1",), "QIM")))


def test_a_new_order_frees_what_the_old_one_cost(iraq: Situation, alter: Alter) -> None:
    p = iraq.parameters
    busy = replace(alter(iraq, "IQ-1", posture="assault", zone="QIM"), treasury=p.cost_assault, command=5)
    plan = Plan(busy)
    assert plan.treasury_left == 0.0
    assert plan.add(Defend(("IQ-1",))) is None
    assert plan.treasury_left == p.cost_assault - p.cost_defend


def test_holding_ends_a_cost_that_cannot_be_paid(iraq: Situation, alter: Alter) -> None:
    broke = replace(alter(alter(iraq, "IQ-1", posture="assault"), "IQ-2", posture="assault"), treasury=0.0, command=5)
    plan = Plan(broke)
    assert plan.treasury_left < 0
    assert plan.add(Hold(("IQ-1", "IQ-2"))) is None
    assert plan.treasury_left == 0.0


def test_dropping_an_order_undoes_it(iraq: Situation, alter: Alter) -> None:
    plan = Plan(alter(rich(iraq), "IQ-1", posture="patrol"))
    before = (plan.spent, plan.command_left, plan.packages_left, plan.treasury_left, plan.standing)
    order = Assault(("IQ-1", "IQ-2"), "QIM")
    plan.add(order)
    assert (plan.spent, plan.standing) != (before[0], before[4])
    assert plan.drop(0).order == order
    assert (plan.spent, plan.command_left, plan.packages_left, plan.treasury_left, plan.standing) == before
    assert plan.add(order) is None


def test_a_dropped_formation_may_be_ordered_anew(iraq: Situation) -> None:
    plan = Plan(rich(iraq))
    plan.add(Patrol(("IQ-1",)))
    plan.add(Patrol(("IQ-2",)))
    plan.drop(0)
    assert plan.add(Defend(("IQ-1",))) is None
    assert plan.add(Defend(("IQ-2",))) is not None


def test_orders_written_into_the_list_from_outside_are_counted_too(iraq: Situation) -> None:
    plan = Plan(rich(iraq))
    plan.add(Patrol(("IQ-1",)))
    plan.directives.append(Directive(Patrol(("IQ-2",))))
    assert (plan.command_left, plan.taken) == (3, {"IQ-1", "IQ-2"})
    assert "has its orders" in str(plan.refusal(Defend(("IQ-2",))))
    plan.directives.clear()
    assert (plan.command_left, plan.taken, plan.spent) == (5, set(), Cost(0, 0.0, 0))


def test_a_plan_for_another_situation_starts_counting_anew(iraq: Situation, alter: Alter) -> None:
    assert Plan(rich(iraq)).standing == 0.0
    busy = replace(Plan(rich(iraq)), situation=alter(rich(iraq), "IQ-4", posture="patrol"))
    assert busy.standing == iraq.parameters.cost_patrol


@pytest.mark.parametrize("posture", ["hold", "withdraw", "go to ground"])
def test_some_postures_cost_nothing(iraq: Situation, posture: str) -> None:
    assert weekly_cost(posture, iraq.parameters) == 0.0


def test_the_others_cost_what_their_orders_do(iraq: Situation) -> None:
    p = iraq.parameters
    costs = {posture: weekly_cost(posture, p) for posture in ("march", "assault", "patrol", "defend")}
    assert costs == {"march": p.cost_march, "assault": p.cost_assault, "patrol": p.cost_patrol, "defend": p.cost_defend}


def test_a_side_without_money_may_still_give_orders_that_cost_none_or_save_some(iraq: Situation, alter: Alter) -> None:
    broke = replace(alter(iraq, "IQ-4", posture="patrol"), treasury=0.2)
    plan = Plan(broke)
    assert plan.treasury_left < 0
    assert "RP" in str(plan.refusal(Patrol(("IQ-5",))))
    assert plan.add(Hold(("IQ-4",))) is None
    assert plan.treasury_left == 0.2


def test_an_order_is_paid_from_what_is_there_not_from_what_it_saves(iraq: Situation, alter: Alter) -> None:
    plan = Plan(replace(alter(iraq, "IQ-4", posture="assault"), treasury=0.2))
    assert "RP" in str(plan.refusal(Patrol(("IQ-4",))))


def test_an_emphasis_is_a_standing_cost_and_a_region_takes_one_order_a_week(insurgents: Situation) -> None:
    assert insurgents.underground is not None
    told = replace(insurgents, underground=replace(insurgents.underground, emphasis=(2,)))
    plan = Plan(told)
    region = told.board.region_ids[0]
    assert plan.standing == Plan(insurgents).standing + told.parameters.cost_operate
    assert plan.add(LieLow(region)) is None
    assert plan.standing == Plan(insurgents).standing
    assert str(plan.refusal(Operate(region, "officials"))) == "the groups there have their orders for this week"


def test_an_order_is_changed_in_its_place_and_counted_anew(iraq: Situation) -> None:
    plan = Plan(replace(iraq, own=tuple(body._replace(posture="rest", in_contact=False) for body in iraq.own)))
    for each in ("IQ-1", "IQ-2"):
        assert plan.add(Hold((each,))) is None
    spent = plan.spent.treasury
    assert plan.change(0, Defend(("IQ-1",))) is None
    assert [type(each.order) for each in plan.directives] == [Defend, Hold]
    assert plan.spent.treasury == spent + iraq.parameters.cost_defend
    assert "has its orders" in str(plan.change(0, Defend(("IQ-2",))))
    assert plan.without(0).directives == plan.directives[1:]
