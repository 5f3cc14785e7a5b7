"""Packages: one price, the same refusals and the same zones for every order that assigns them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.orders.close_support import CloseSupport
from game.orders.interdict import Interdict
from game.orders.order import Cost
from game.orders.packages import PackageOrder
from game.views.situation import Situation

KINDS = (CloseSupport, Interdict)


@pytest.mark.parametrize("kind", KINDS)
def test_packages_are_the_price_and_the_enemys_zones_the_choice(kind: type[PackageOrder], coalition: Situation) -> None:
    assert kind("QIM", 3).cost(coalition) == Cost(packages=3)
    offered = [order.zone for order in kind.options(coalition) if isinstance(order, PackageOrder)]
    assert "QIM" in offered
    rows = [coalition.board.index[zone] for zone in offered]
    assert (coalition.hostile_held | coalition.contested)[rows].all()
    assert not list(kind.options(replace(coalition, packages=0)))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_target_is_refused(kind: type[PackageOrder], coalition: Situation) -> None:
    assert str(kind("NOPE").refusal(coalition)) == "there is no zone NOPE"
    assert "at least one" in str(kind("QIM", 0).refusal(coalition))
    assert "no enemy is known" in str(kind("ANA").refusal(coalition))
