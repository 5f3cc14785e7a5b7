"""Watching: packages where most hide in reach of guards, or where the enemy rules; raiders in reach of those found out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.bots.tasks.watch import LITTLE, raid_worth, station, surveil, watch_worth
from game.orders.march import March
from game.orders.surveillance import Surveillance
from game.terms import Cover, Measure
from game.views.reports import KnownLeader
from game.views.situation import Situation
from tests.bots.tasks.mornings import attacked, believing, found_out, given, measured


@pytest.fixture
def coalition(pockets: dict[str, Situation]) -> Situation:
    return replace(pockets["coalition"], treasury=60.0, command=20)


def unknown(situation: Situation) -> Situation:
    return found_out(situation, "HSK", 0)


def test_the_most_attacked_are_watched(coalition: Situation) -> None:
    troubled = attacked(unknown(coalition), BGD=6, RQA=4, HSK=3)
    assert given(troubled, surveil, at_most=2, leaders=0.0) == [Surveillance("BGD"), Surveillance("RQA")]
    assert given(unknown(coalition), surveil, leaders=0.0) == []
    assert given(replace(troubled, packages=0), surveil) == []
    grounded = troubled.grounded.copy()
    grounded[troubled.board.index["BGD"]] = True
    assert Surveillance("BGD") not in given(replace(troubled, grounded=grounded), surveil)


def test_those_who_look_for_leaders_watch_what_the_enemy_holds(coalition: Situation) -> None:
    (order,) = given(unknown(coalition), surveil, at_most=1, leaders=3.0)
    assert isinstance(order, Surveillance)
    assert coalition.hostile_held[coalition.board.index[order.zone]]


def test_guards_and_police_make_watching_worth_more(coalition: Situation) -> None:
    row, troubled = coalition.board.index["BGD"], attacked(unknown(coalition), BGD=4)
    alone = watch_worth(believing(troubled, guards=0.0), 0.0)[row]
    guarded = watch_worth(troubled, 0.0)[row]
    policed = watch_worth(measured(troubled, Measure.POLICE, "BGD"), 0.0)[row]
    assert 0.0 < alone < guarded < policed
    led = replace(troubled, known_leaders=(KnownLeader("BGD", "national", Cover.SUSPECTED),))
    assert watch_worth(led, 1.0)[row] > guarded


def test_raids_are_worth_what_is_known_times_the_chance(coalition: Situation) -> None:
    row = coalition.board.index["MSL"]
    told = believing(found_out(coalition, "MSL", 2), grip=0.9, support=0.1, fear=0.1)
    assert raid_worth(told)[row] > raid_worth(believing(told, grip=0.4))[row] > 0.0
    assert raid_worth(told).sum() == raid_worth(told)[row]
    many = raid_worth(found_out(told, "MSL", 50))[row]
    assert many == raid_worth(found_out(told, "MSL", int(coalition.parameters.raid_cap_elements)))[row]
    led = replace(told, known_leaders=(KnownLeader("MSL", "national", Cover.EXPOSED),))
    assert raid_worth(led)[row] > raid_worth(told)[row]


def test_raiders_go_where_there_is_more_to_find_but_not_into_many_attacks(coalition: Situation) -> None:
    known = believing(found_out(coalition, "SHD", 3), grip=0.9, support=0.1, fear=0.1)
    (order,) = given(known, station)
    assert isinstance(order, March)
    assert order.formations == ("CO-08",)
    here, target = coalition.board.index[order.to], coalition.board.index["SHD"]
    assert here == target or target in coalition.board.neighbours[here]
    everywhere = replace(known, attacks=np.full(len(coalition.board), 5))
    assert given(everywhere, station) == []


def test_raiders_stay_for_little(coalition: Situation) -> None:
    assert given(unknown(coalition), station) == []
    assert given(replace(found_out(coalition, "SHD", 3), treasury=0.0), station) == []
    poor = believing(found_out(coalition, "SHD", 1), grip=0.4)
    assert raid_worth(poor).max() < 2 * LITTLE
    assert given(poor, station) == []
