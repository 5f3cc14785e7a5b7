"""Turning points: ground, the lead, will, leaders and tolls, the weightiest in order of time."""

from __future__ import annotations

import numpy as np

from game.theater.annals import WeekRow
from game.theater.leader import LostLeader
from game.views.turning_points import GROUND, LEAD, LEADERS, WILL, WORST, Record, turning_points


def _week(number: int, holders: list[int], attacks: list[int], **more: tuple[float, ...]) -> WeekRow:
    will, score = more.get("will", (60.0, 60.0)), more.get("score", (0.0, 0.0))
    killed = tuple(int(each) for each in more.get("killed", (0, 0)))
    return WeekRow(number, np.array(holders), np.array(attacks), {}, killed, (0, 0), 0, 0, 0, will, score)


def _record(*weeks: WeekRow, lost: tuple[LostLeader, ...] = ()) -> Record:
    places = ("A town", "B town", "C town")
    return Record(weeks, np.array([1, 1, 0]), ("A", "B", "C"), places, ("Iraq", "Insurgents"), (40.0, 50.0), (10, 30, 60), lost)


def test_ground_is_told_by_week_with_the_larger_town_first() -> None:
    (first, last) = turning_points(_record(_week(1, [0, 0, 0], [0, 0, 0]), _week(2, [0, 0, 1], [0, 0, 0])))
    assert (first.week, first.kind, first.zone) == (1, GROUND, "B")
    assert first.text == "Iraq: B town and A town taken from Insurgents"
    assert last.text == "Insurgents: C town taken from Iraq"
    assert last.weight > first.weight


def test_a_lead_lost_at_a_reckoning_turns_the_war() -> None:
    still = [1, 1, 0]
    weeks = [_week(n, still, [0, 0, 0], score=score) for n, score in enumerate(((0, 0), (50, 40), (50, 40), (50, 70)), 1)]
    found = turning_points(_record(*weeks))
    assert [(each.week, each.kind) for each in found] == [(2, LEAD), (4, LEAD)]
    assert [each.week for each in turning_points(_record(*weeks[1:]))] == [4]
    assert found[1].text == "reckoning: Insurgents now ahead of Iraq (+20 against par)"


def test_will_leaders_and_tolls() -> None:
    still = [1, 1, 0]
    weeks = (
        _week(1, still, [0, 1, 0], killed=(5, 80)),
        _week(2, still, [9, 1, 0], will=(39.0, 60.0), killed=(1, 2)),
        _week(3, still, [0, 0, 0], will=(38.0, 60.0)),
    )
    found = turning_points(_record(*weeks, lost=(LostLeader(3, "x", "national", None),)))
    told = {(each.week, each.kind): each.text for each in found}
    assert told[2, WILL] == "the will of Iraq falls below 40"
    assert told[3, LEADERS] == "a national leader is lost to the insurgents"
    assert told[2, WORST] == "the most attacks of any week: 10, 9 at A town"
    assert "the costliest week of Insurgents: 80 killed" in [each.text for each in found]


def test_only_the_weightiest_are_told_and_none_of_no_war() -> None:
    weeks = [_week(n, [n % 2, 1, 0], [n, 0, 0]) for n in range(1, 20)]
    found = turning_points(_record(*weeks), most=5)
    assert len(found) == 5
    assert [each.week for each in found] == sorted(each.week for each in found)
    assert turning_points(_record()) == []
