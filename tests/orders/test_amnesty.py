"""Amnesties: who comes in, what they cost, and that they cannot be had again at once."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from game.campaign.campaign import Campaign
from game.events.hunting import AmnestyHeld
from game.orders.amnesty import Amnesty
from game.orders.order import Cost, Order
from game.terms import Cover, Measure
from game.views.situation import Situation

CarryOut = Callable[[Order, str], list[object]]


def test_where_it_may_be_held(iraq: Situation) -> None:
    assert Amnesty("ANA").refusal(iraq) is None
    assert Amnesty("ANA").cost(iraq) == Cost(treasury=iraq.parameters.cost_amnesty)
    assert str(Amnesty("QIM").refusal(iraq)) == "you do not control Al-Qaim"
    assert str(Amnesty("NOWHERE").refusal(iraq)) == "there is no zone NOWHERE"
    assert Amnesty.givers == ("government",)
    assert "5% to 15%" in Amnesty("ANA").expectation(iraq)
    assert Amnesty("ANA").text(iraq) == "amnesty at Anah"


def test_some_of_the_exposed_and_of_those_who_wait_come_in(campaign: Campaign, carry_out: CarryOut) -> None:
    theater, p = campaign.theater, campaign.parameters
    hidden, row = theater.underground, theater.board.index["ANA"]
    hidden.group_cover = np.full_like(hidden.group_cover, Cover.EXPOSED)
    theater.ground.put("dormant", row, 1000)
    will, operators = theater.factions["iraq"].will, int(hidden.element_operators.sum())
    held = next(e for e in carry_out(Amnesty("ANA"), "iraq") if isinstance(e, AmnestyHeld))
    came_in = 1000 - int(theater.ground.dormant[row])
    assert 1000 * p.amnesty_share_low - 1 <= came_in <= 1000 * p.amnesty_share_high + 1
    assert held.surrendered == came_in + operators - hidden.element_operators.sum()
    assert theater.ledger.fates["insurgents"]["surrendered"] == held.surrendered
    assert theater.factions["iraq"].will == will + p.will_amnesty
    after = campaign.situation("iraq")
    assert after.measures[Measure.AMNESTY, row] == p.amnesty_weeks
    assert "not again for" in str(Amnesty("ANA").refusal(after))
    assert Amnesty("ANA") not in list(Amnesty.options(after))
    assert campaign.situation("insurgents").measures[Measure.AMNESTY].sum() == 0
