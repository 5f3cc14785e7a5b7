"""Aid tasks: money where grip is firm and there is something to win by it, and never below what is kept back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.bots.tasks.aid import escort, stabilise, train
from game.orders.programmes import EscortReturns, StabilisationAid
from game.orders.train import TrainAndEquip
from game.terms import Measure
from game.views.situation import Situation
from tests.bots.tasks.mornings import attacked, believing, given, measured


@pytest.fixture
def coalition(pockets: dict[str, Situation]) -> Situation:
    return replace(pockets["coalition"], treasury=60.0, command=20)


def test_aid_goes_to_the_most_attacked_of_the_firmly_held(coalition: Situation) -> None:
    firm = attacked(believing(coalition, grip=0.8), BGD=5, MSL=3, HSK=0)
    assert given(firm, stabilise, at_most=1) == [StabilisationAid("BGD")]
    assert given(firm, stabilise, at_most=9) == [StabilisationAid("BGD"), StabilisationAid("MSL")]
    assert given(attacked(believing(coalition, grip=0.5), BGD=5), stabilise) == []


def test_aid_is_not_paid_twice_nor_beside_services(coalition: Situation) -> None:
    firm = attacked(believing(coalition, grip=0.8), BGD=5)
    assert given(measured(firm, Measure.AID, "BGD"), stabilise) == []
    assert given(measured(firm, Measure.SERVICES, "BGD"), stabilise) == []


def test_what_is_kept_back_is_kept(coalition: Situation) -> None:
    firm = attacked(believing(coalition, grip=0.8), BGD=5, MSL=3, RMD=2)
    price = coalition.parameters.cost_aid
    assert len(given(replace(firm, treasury=10.0 + 2 * price), stabilise, at_most=9, kept_back=10.0)) == 2
    assert given(replace(firm, treasury=10.0 + price / 2), stabilise, kept_back=10.0) == []
    assert given(replace(firm, treasury=10.0), stabilise, kept_back=10.0) == []


def test_people_come_home_to_services_and_a_firm_grip(coalition: Situation) -> None:
    firm = replace(believing(coalition, grip=0.8), services=np.full(len(coalition.board), 0.9))
    (order,) = given(firm, escort)
    assert order == EscortReturns("RQA")  # 150,000 are away
    assert given(believing(firm, grip=0.3), escort) == []
    assert given(replace(firm, services=firm.services * 0), escort) == []
    assert given(replace(firm, displaced=firm.displaced * 0), escort) == []
    assert given(replace(firm, treasury=5.0), escort) == []


def test_the_largest_with_most_to_learn_is_trained_and_advisers_never(coalition: Situation) -> None:
    (order,) = given(coalition, train, at_most=1)
    assert order == TrainAndEquip("CO-05")  # 4,000 of quality 0.8
    everyone = {each.formation for each in given(coalition, train, at_most=99, kept_back=0.0) if isinstance(each, TrainAndEquip)}
    assert everyone
    assert "CO-09" not in everyone
    assert everyone <= set(coalition.formations)
    assert given(replace(coalition, treasury=20.0), train, kept_back=20.0) == []


def test_allies_are_trained_where_wanted(coalition: Situation) -> None:
    learned = replace(coalition, own=tuple(body._replace(in_training=True) for body in coalition.own))
    assert given(learned, train) == []
    (order,) = given(learned, train, allies=True)
    assert isinstance(order, TrainAndEquip)
    assert order.formation in {each.id for each in coalition.allied}
