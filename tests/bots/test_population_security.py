"""Population security: strict rules, police and amnesty first, one careful assault at a time."""

from __future__ import annotations

from dataclasses import replace

from game.bots.population_security import PopulationSecurity
from game.dice import Dice
from game.orders.assault import Assault
from game.orders.plan import Plan
from game.views.situation import Situation
from tests.bots.tasks.mornings import attacked

DICE = Dice(1)


def test_people_come_first_and_one_assault_at_most(pockets: dict[str, Situation]) -> None:
    troubled = attacked(replace(pockets["iraq"], command=20, treasury=60.0), DYL=6, HWJ=3)
    orders = [each.order for each in PopulationSecurity().decide(troubled, DICE)]
    assert {"rules of engagement", "police", "amnesty", "escort returns"} <= {order.verb for order in orders}
    assert sum(isinstance(order, Assault) for order in orders) <= 1


def test_it_never_sweeps_nor_strikes(war: dict[str, list[Situation]]) -> None:
    ordered = {each.order.verb for s in war["iraq"] for each in PopulationSecurity().decide(s, DICE)}
    assert "police" in ordered
    assert not {"sweep", "strike"} & ordered


def test_every_order_is_accepted_and_has_a_reason(pockets: dict[str, Situation], war: dict[str, list[Situation]]) -> None:
    for situation in (pockets["iraq"], pockets["syria"], *war["iraq"][::5]):
        plan = Plan(situation)
        for each in PopulationSecurity().decide(situation, DICE):
            assert each.reason
            assert plan.add(each.order) is None
