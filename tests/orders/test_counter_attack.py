"""Counter-attack: the insurgents' own assault, at its own price."""

from __future__ import annotations

from collections.abc import Callable

from game.campaign.campaign import Campaign
from game.events.movement import PostureTaken
from game.orders.assault import Assault
from game.orders.counter_attack import CounterAttack
from game.orders.order import Cost, Order
from game.orders.plan import Plan
from game.views.situation import Situation

CarryOut = Callable[[Order, str], list[object]]


def test_it_is_the_insurgents_and_assault_is_the_others(insurgents: Situation, iraq: Situation) -> None:
    assert CounterAttack.givers == ("insurgent",)
    assert str(Plan(iraq).refusal(CounterAttack(("IQ-1",), "QIM"))) == "your side does not give the order 'counter-attack'"
    assert str(Plan(insurgents).refusal(Assault(("IS-1",), "SQD"))) == "your side does not give the order 'assault'"


def test_one_price_for_the_whole_group_and_the_refusals_of_an_assault(insurgents: Situation) -> None:
    order = CounterAttack(("IS-1",), "SQD")
    assert order.cost(insurgents) == Cost(treasury=insurgents.parameters.cost_counter_attack)
    assert order.refusal(insurgents) is None
    assert order.text(insurgents) == "counter-attack South Qaim desert-Akkas with Al-Qaim garrison"
    assert "is not beside Anah: march it nearer first" in str(CounterAttack(("IS-6",), "ANA").refusal(insurgents))
    assert str(CounterAttack(("IS-1",), "RUM").refusal(insurgents)) == "no enemy is known to hold Rumana"
    assert order in list(CounterAttack.options(insurgents))


def test_carried_out_the_column_goes_for_the_zone(campaign: Campaign, carry_out: CarryOut) -> None:
    assert carry_out(CounterAttack(("IS-1",), "SQD"), "insurgents") == [PostureTaken("IS-1", "assault", "SQD")]
    assert campaign.theater.formations["IS-1"].destination == "SQD"
