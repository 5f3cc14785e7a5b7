"""Standing orders: what goes on, what cannot be paid, and the orders that end it."""

from __future__ import annotations

from dataclasses import replace

from game.orders.order import Cost
from game.orders.plan import Plan
from game.orders.police import EndPolicing
from game.orders.postures import Hold, Patrol
from game.orders.standing import call_off, standing_orders
from game.terms import Measure
from game.views.situation import Situation
from tests.orders.conftest import Alter


def _marching(iraq: Situation, postures: dict[str, tuple[str, str | None]], treasury: float = 50.0) -> Situation:
    own = tuple(
        body._replace(posture=postures[body.id][0], destination=postures[body.id][1])
        if body.id in postures
        else body._replace(posture="hold", destination=None)
        for body in iraq.own
    )
    return replace(iraq, own=own, treasury=treasury)


def test_what_costs_is_listed_and_what_has_new_orders_is_not(iraq: Situation) -> None:
    plan = Plan(_marching(iraq, {"IQ-1": ("patrol", None), "IQ-2": ("sweep", None)}))
    assert [each.ending for each in standing_orders(plan)] == [Hold(("IQ-1",)), Hold(("IQ-2",))]
    assert sum(each.cost for each in standing_orders(plan)) == plan.standing
    assert plan.add(Hold(("IQ-1",))) is None
    assert [each.ending for each in standing_orders(plan)] == [Hold(("IQ-2",))]


def test_the_last_to_be_paid_lapse(iraq: Situation) -> None:
    p = iraq.parameters
    plan = Plan(_marching(iraq, {"IQ-1": ("patrol", None), "IQ-2": ("patrol", None)}, treasury=p.cost_patrol * 1.5))
    assert [each.pays for each in standing_orders(plan)] == [True, False]


def test_an_assault_where_no_enemy_is_left_has_no_point(iraq: Situation) -> None:
    plan = Plan(_marching(iraq, {"IQ-1": ("assault", "SQD"), "IQ-2": ("assault", "QIM")}))
    assert [each.pointless for each in standing_orders(plan)] == [True, False]
    assert standing_orders(plan)[0].zone == "SQD"


def test_halts_share_a_command(iraq: Situation) -> None:
    plan = Plan(_marching(iraq, {"IQ-1": ("patrol", None), "IQ-2": ("patrol", None)}))
    for each in standing_orders(plan):
        assert call_off(plan, each.ending) == ""
    assert [each.order for each in plan.directives] == [Hold(("IQ-1", "IQ-2"))]
    assert plan.spent == Cost(1)
    assert standing_orders(plan) == ()


def test_police_is_ended_where_it_stands(iraq: Situation, alter: Alter) -> None:
    row = iraq.board.index["ANA"]
    measures = iraq.measures.copy()
    measures[Measure.POLICE, row] = 1
    controller = iraq.controller.copy()
    controller[row] = iraq.row
    plan = Plan(replace(_marching(iraq, {}), measures=measures, controller=controller))
    (police,) = standing_orders(plan)
    assert police.ending == EndPolicing("ANA")
    assert call_off(plan, police.ending) == ""
    assert standing_orders(plan) == ()


def test_a_refusal_to_end_is_told(iraq: Situation) -> None:
    plan = Plan(replace(_marching(iraq, {"IQ-1": ("patrol", None)}), command=0))
    assert "no command" in call_off(plan, standing_orders(plan)[0].ending)
    assert Patrol(("IQ-1",)).refusal(plan.situation) is not None
