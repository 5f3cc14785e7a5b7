"""Population first: strict rules, aid and police, and pockets at high odds once what was taken is held."""

from __future__ import annotations

from dataclasses import replace

from game.bots.population_first import PopulationFirst
from game.dice import Dice
from game.orders.assault import Assault
from game.orders.deconflict import Deconflict
from game.orders.engagement import SetEngagement
from game.orders.order import Order
from game.orders.plan import Plan
from game.orders.police import Police
from game.orders.programmes import StabilisationAid
from game.views.situation import Situation
from tests.bots.tasks.mornings import attacked, believing

DICE = Dice(1)


def orders(situation: Situation) -> list[Order]:
    return [each.order for each in PopulationFirst().decide(situation, DICE)]


def test_on_the_first_morning_it_tightens_the_rules(pockets: dict[str, Situation]) -> None:
    assert SetEngagement("strict") in orders(pockets["coalition"])
    assert SetEngagement("strict") not in orders(replace(pockets["coalition"], rules_of_engagement="strict"))


def test_where_grip_is_firm_it_pays_for_people_and_police(pockets: dict[str, Situation]) -> None:
    calm = believing(replace(pockets["coalition"], command=20, treasury=60.0), grip=0.8)
    given = orders(attacked(calm, BGD=5, HSK=3, RQA=2))
    assert {StabilisationAid("BGD"), StabilisationAid("HSK"), Police("HSK")} <= set(given)


def test_it_talks_early(pockets: dict[str, Situation]) -> None:
    assert Deconflict() in orders(replace(pockets["coalition"], friction=3.0))
    assert Deconflict() not in orders(replace(pockets["coalition"], friction=2.5))


def test_pockets_wait_until_what_was_taken_is_held(pockets: dict[str, Situation]) -> None:
    ample = replace(pockets["coalition"], command=20, treasury=60.0)
    assert any(isinstance(order, Assault) for order in orders(believing(ample, grip=0.8)))
    weak = believing(ample, grip=0.3)
    faced = weak.beliefs.copy()
    faced.low, faced.high = faced.low * 3 // 2, faced.high * 3 // 2
    assert not any(isinstance(order, Assault) for order in orders(replace(weak, beliefs=faced)))


def test_every_order_is_accepted_and_has_a_reason(pockets: dict[str, Situation], war: dict[str, list[Situation]]) -> None:
    for situation in (pockets["coalition"], *war["coalition"][::5]):
        plan = Plan(situation)
        for each in PopulationFirst().decide(situation, DICE):
            assert each.reason
            assert plan.add(each.order) is None
