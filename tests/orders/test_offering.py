"""Which zone an order concerns, and a plausible one for a zone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.orders.assault import Assault
from game.orders.close_support import CloseSupport
from game.orders.guerrilla import LieLow
from game.orders.march import March
from game.orders.offering import EVERYWHERE, FORMATIONS, REGION, ZONE, concerns, family_of, plausible, region_of, zone_of
from game.orders.order import Order
from game.orders.postures import Defend
from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class _Broadcast(Order):
    """To everyone."""

    verb: ClassVar[str] = "broadcast"


@dataclass(frozen=True, slots=True)
class _Strike(Order):
    """At somebody by name."""

    verb: ClassVar[str] = "strike"
    leader: str


def test_an_order_concerns_where_it_acts_or_whom_it_commands(iraq: Situation) -> None:
    body = iraq.own[0]
    elsewhere = next(zone for zone in iraq.board.zone_ids if zone != body.zone)
    assert concerns(Defend((body.id,)), iraq, body.zone)
    assert not concerns(Defend((body.id,)), iraq, elsewhere)
    assert concerns(Assault((body.id,), elsewhere), iraq, elsewhere)
    assert not concerns(Assault((body.id,), elsewhere), iraq, body.zone)
    assert concerns(March((body.id,), elsewhere), iraq, body.zone)
    assert concerns(_Broadcast(), iraq, elsewhere)


def test_an_order_to_a_region_concerns_every_zone_of_it(insurgents: Situation) -> None:
    for zone in insurgents.board.zone_ids:
        assert concerns(LieLow(region_of(insurgents, zone)), insurgents, zone)
        assert not concerns(LieLow("nowhere"), insurgents, zone)


def test_families_are_told_by_the_fields() -> None:
    assert [family_of(kind) for kind in (March, Assault, CloseSupport, LieLow, _Broadcast)] == [
        FORMATIONS, FORMATIONS, ZONE, REGION, EVERYWHERE,
    ]  # fmt: skip


def test_a_plausible_order_is_filled_from_what_is_there(iraq: Situation) -> None:
    zone = iraq.own[0].zone
    empty = next(each for each in iraq.board.zone_ids if each not in iraq.own_at)
    example = plausible(Defend, iraq, zone)
    assert example is not None
    assert iraq.formations[example.formations[0]].zone == zone
    assert plausible(Defend, iraq, empty) is None
    assert plausible(CloseSupport, iraq, empty) == CloseSupport(empty)
    assert plausible(_Strike, iraq, zone) is None


def test_options_for_a_zone_are_the_options_that_concern_it(iraq: Situation) -> None:
    for kind in (March, Assault, Defend, CloseSupport):
        found = [order for zone in iraq.board.zone_ids for order in kind.options_for(iraq, zone)]
        assert sorted(map(repr, found)) == sorted(map(repr, kind.options(iraq)))


def test_an_order_is_reopened_where_it_acts_or_its_formations_stand(iraq: Situation, insurgents: Situation) -> None:
    body = iraq.own[0]
    assert zone_of(Assault((body.id,), "QIM"), iraq) == "QIM"
    assert zone_of(Defend((body.id,)), iraq) == body.zone
    region = insurgents.board.region_ids[0]
    assert region_of(insurgents, str(zone_of(LieLow(region), insurgents))) == region
    assert zone_of(_Broadcast(), iraq) is None
