"""Search and destroy: loose rules, quick assaults, sweeps and raids, and nothing for the people."""

from __future__ import annotations

from dataclasses import replace

from game.bots.clear_and_hold import ClearAndHold
from game.bots.search_and_destroy import SearchAndDestroy
from game.dice import Dice
from game.orders.assault import Assault
from game.orders.engagement import SetEngagement
from game.orders.plan import Plan
from game.views.situation import Situation
from tests.bots.tasks.mornings import attacked, found_out, postured

DICE = Dice(1)


def test_it_flies_by_loose_rules_and_assaults_at_worse_odds(pockets: dict[str, Situation]) -> None:
    iraq = replace(pockets["iraq"], command=20, treasury=60.0)
    orders = [each.order for each in SearchAndDestroy().decide(iraq, DICE)]
    careful = [each.order for each in ClearAndHold().decide(iraq, DICE)]
    assert orders[0] == SetEngagement("permissive")
    assert sum(isinstance(order, Assault) for order in orders) >= sum(isinstance(order, Assault) for order in careful)


def test_it_hunts_whom_it_knows_of_and_spends_nothing_on_the_people(pockets: dict[str, Situation]) -> None:
    known = found_out(attacked(postured(pockets["iraq"], posture="hold"), DYL=6), "DYL", 3)
    orders = [each.order for each in SearchAndDestroy().decide(replace(known, command=20, treasury=60.0, packages=20), DICE)]
    assert {"raid", "strike"} <= {order.verb for order in orders}
    assert not {"restore services", "escort returns", "amnesty", "police"} & {order.verb for order in orders}


def test_every_order_is_accepted_and_has_a_reason(pockets: dict[str, Situation], war: dict[str, list[Situation]]) -> None:
    for situation in (pockets["iraq"], pockets["syria"], *war["iraq"][::5]):
        plan = Plan(situation)
        for each in SearchAndDestroy().decide(situation, DICE):
            assert each.reason
            assert plan.add(each.order) is None
