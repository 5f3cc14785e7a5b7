"""Tasks against those found out: leaders before cells, raids where people inform, strikes with what is left."""

from __future__ import annotations

from dataclasses import replace

from game.bots.tasks.hunting import engage, raid, strike
from game.orders.engagement import SetEngagement
from game.orders.raid import Raid
from game.orders.strike import Strike
from game.terms import Cover
from game.views.reports import KnownLeader
from game.views.situation import Situation
from tests.bots.tasks.mornings import believing, found_out, given


def test_rules_of_engagement_are_set_once(iraq: Situation) -> None:
    assert given(iraq, engage, rules="strict") == [SetEngagement("strict")]
    assert given(replace(iraq, rules_of_engagement="strict"), engage, rules="strict") == []


def test_cells_are_raided_where_people_inform(iraq: Situation) -> None:
    known = found_out(iraq, "DYL", 2)
    assert given(believing(known, grip=0.9, support=0.1, fear=0.1), raid, least_told=0.3) == [Raid(("IQ-24",), "DYL")]
    assert given(believing(known, grip=0.4), raid, least_told=0.3) == []
    assert given(replace(known, treasury=2.0), raid, least_told=0.0) == []
    beliefs = found_out(iraq, "DYL", 0).beliefs.copy()
    beliefs.suspected[iraq.board.index["DYL"]] = 2
    merely = replace(known, beliefs=beliefs)
    assert given(merely, raid, least_told=0.0) == [Raid(("IQ-24",), "DYL")]
    assert given(merely, raid, least_told=0.0, suspected=False) == []
    assert given(found_out(iraq, "DYL", 0), raid, least_told=0.0) == []


def test_a_leader_known_of_comes_first(iraq: Situation) -> None:
    known = replace(found_out(iraq, "DYL", 3), known_leaders=(KnownLeader("HWJ", "regional", Cover.SUSPECTED),))
    first = given(believing(known, grip=0.9), raid, least_told=0.0, at_most=1)
    assert [(order.zone, order.target) for order in first if isinstance(order, Raid)] in ([("HWJ", "leader")], [("DYL", "cell")])
    assert given(known, strike, at_most=1) == [Strike("HWJ", "leader")]


def test_strikes_fall_on_exposed_cells_with_what_packages_are_left(iraq: Situation) -> None:
    known = found_out(iraq, "DYL", 3)
    assert given(known, strike, at_most=2) == [Strike("DYL")]
    assert given(known, strike, cells=False) == []
    assert given(known, strike, keep=iraq.packages) == []
    assert given(found_out(iraq, "DYL", 0), strike) == []
