"""Tasks for the people: money where grip is firm, homes, those who come in, local forces."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.bots.tasks.people import amnesty, escort, services, tribal
from game.orders.amnesty import Amnesty
from game.orders.programmes import EscortReturns, RestoreServices
from game.orders.tribal import RaiseTribalForce
from game.terms import Measure
from game.views.situation import Situation
from tests.bots.tasks.mornings import attacked, believing, found_out, given, measured


def test_services_are_restored_where_grip_is_firm_and_attacks_are(iraq: Situation) -> None:
    firm = believing(attacked(iraq, BJI=5), grip=0.8)
    assert given(firm, services) == [RestoreServices("BJI")]
    assert given(believing(firm, grip=0.5), services, firm=0.6) == []
    assert given(measured(firm, Measure.SERVICES, "BJI"), services) != [RestoreServices("BJI")]
    assert given(replace(firm, treasury=5.0), services, reserve=4.0) == []


def test_returns_are_escorted_where_most_are_away(iraq: Situation) -> None:
    (order,) = given(believing(iraq, grip=0.8), escort)
    assert order == EscortReturns("MSL")
    assert given(believing(iraq, grip=0.3), escort) == []
    assert given(believing(iraq, grip=0.8), escort, least=5_000_000) == []


def test_amnesty_is_offered_where_attacks_are_while_there_is_will(iraq: Situation) -> None:
    known = found_out(attacked(iraq, DYL=6), "BGD", 0)
    known.beliefs.hidden_low = np.zeros_like(known.beliefs.hidden_low)
    assert given(known, amnesty) == [Amnesty("DYL")]
    assert given(replace(known, will=45.0), amnesty, least_will=50.0) == []
    assert given(measured(known, Measure.AMNESTY, "DYL"), amnesty) == []


def test_a_local_force_is_raised_where_nobody_stands(iraq: Situation) -> None:
    willing = believing(attacked(iraq, HIT=2, DYL=9), support=0.1)
    assert given(willing, tribal) == [RaiseTribalForce("HIT")]
    assert given(believing(willing, support=0.5), tribal) == []
    assert given(replace(willing, treasury=8.0), tribal, reserve=6.0) == []
