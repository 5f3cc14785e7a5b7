"""Control: a lone side of a hundred or more takes a zone; two hostile ones contest it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.behavior.control import settle
from game.dice import Dice
from game.events.combat import ContestChanged, ZoneTaken
from game.events.event import Event
from game.events.leaders import LeaderLost
from game.events.movement import PostureTaken
from game.rules.parameters import Parameters
from game.terms import Posture
from game.theater.theater import Theater

Run = Callable[[Iterator[Event]], list[Event]]


def test_a_quiet_map_stays_as_it_is(theater: Theater, p: Parameters) -> None:
    assert list(settle(theater, p, Dice(1))) == []


def vacant(theater: Theater, zone: str, garrison: str) -> None:
    theater.disband(theater.formations[garrison])
    theater.ground.put("local_security", theater.board.index[zone], 0)


def test_a_lone_hundred_takes_a_zone(theater: Theater, run: Run, p: Parameters) -> None:
    vacant(theater, "JZA", "IS-4")
    theater.formations["IQ-5"].strength = int(p.control_min_garrison)
    theater.place(theater.formations["IQ-5"], "JZA")
    assert run(settle(theater, p, Dice(1))) == [ZoneTaken("JZA", "iraq", "insurgents", p.grip_on_capture, 0)]
    assert theater.zones["JZA"].controller == "iraq"
    assert theater.ground.grip[theater.board.index["JZA"]] == p.grip_on_capture
    assert run(settle(theater, p, Dice(2))) == []


def test_fewer_do_not(theater: Theater, run: Run, p: Parameters) -> None:
    vacant(theater, "JZA", "IS-4")
    theater.formations["IQ-5"].strength = int(p.control_min_garrison) - 1
    theater.place(theater.formations["IQ-5"], "JZA")
    assert run(settle(theater, p, Dice(1))) == []


def test_allies_count_together_and_the_stronger_takes_it(theater: Theater, run: Run, p: Parameters) -> None:
    vacant(theater, "JZA", "IS-4")
    theater.formations["IQ-5"].strength, theater.formations["CO-1"].strength = 60, 50
    for body in ("IQ-5", "CO-1"):
        theater.place(theater.formations[body], "JZA")
    (taken,) = run(settle(theater, p, Dice(1)))
    assert isinstance(taken, ZoneTaken)
    assert taken.faction == "iraq"


def test_those_who_assault_come_before_the_stronger(theater: Theater, run: Run, p: Parameters) -> None:
    vacant(theater, "JZA", "IS-4")
    for body in ("IQ-5", "CO-1"):
        theater.place(theater.formations[body], "JZA")
    PostureTaken("CO-1", "assault").apply(theater)
    (taken, *_) = run(settle(theater, p, Dice(1)))
    assert isinstance(taken, ZoneTaken)
    assert taken.faction == "coalition"


def test_two_hostile_sides_contest_a_zone_and_nobody_takes_it(theater: Theater, run: Run, p: Parameters) -> None:
    theater.place(theater.formations["IQ-1"], "QIM")
    assert run(settle(theater, p, Dice(1))) == [ContestChanged("QIM", True)]
    assert theater.zones["QIM"].contested
    assert theater.zones["QIM"].controller == "insurgents"
    assert run(settle(theater, p, Dice(2))) == []


def test_a_contest_ends_when_one_side_is_gone(theater: Theater, run: Run, p: Parameters) -> None:
    theater.place(theater.formations["IQ-1"], "QIM")
    run(settle(theater, p, Dice(1)))
    theater.place(theater.formations["IS-1"], "ABK")
    changed, taken, *_ = run(settle(theater, p, Dice(2)))
    assert changed == ContestChanged("QIM", False)
    assert isinstance(taken, ZoneTaken)
    theater.place(theater.formations["IS-5"], "QIM")
    assert run(settle(theater, p, Dice(3))) == [ContestChanged("QIM", True)]


def test_guards_alone_contest_a_zone(theater: Theater, run: Run, p: Parameters) -> None:
    for body in ("IQ-4", "IQ-5", "CO-1"):
        theater.place(theater.formations[body], "SQD")
    theater.place(theater.formations["IS-5"], "ANA")
    assert run(settle(theater, p, Dice(1))) == [ContestChanged("ANA", True)]
    theater.ground.put("local_security", theater.board.index["ANA"], 0)
    changed, taken, *_ = run(settle(theater, p, Dice(2)))
    assert changed == ContestChanged("ANA", False)
    assert isinstance(taken, ZoneTaken)
    assert (taken.zone, taken.faction) == ("ANA", "insurgents")


def test_an_assault_ends_with_what_it_took_and_one_on_its_way_elsewhere_goes_on(
    theater: Theater, run: Run, p: Parameters
) -> None:
    vacant(theater, "JZA", "IS-4")
    for body in ("IQ-4", "IQ-5"):
        theater.place(theater.formations[body], "JZA")
    PostureTaken("IQ-4", "assault").apply(theater)
    PostureTaken("IQ-5", "assault", "RWA").apply(theater)
    _, told = run(settle(theater, p, Dice(1)))
    assert told == PostureTaken("IQ-4", "hold")
    assert str(theater.formations["IQ-5"].posture) == "assault"


def test_an_assault_ends_where_there_is_nothing_left_to_assault(theater: Theater, run: Run, p: Parameters) -> None:
    """Also in a zone that was one's own or an ally's already: it once went on, and cost, for ever."""
    theater.formations["IQ-4"].posture = Posture.ASSAULT
    assert run(settle(theater, p, Dice(1))) == [PostureTaken("IQ-4", "hold")]


def test_a_leader_may_be_taken_with_the_zone(theater: Theater, run: Run, p: Parameters) -> None:
    leader = next(iter(theater.leaders.values()))
    vacant(theater, "JZA", "IS-4")
    leader.cell = theater.zones["JZA"]
    theater.place(theater.formations["IQ-5"], "JZA")
    told = run(settle(theater, replace(p, leader_overrun=1.0), Dice(1)))
    assert [type(event) for event in told[:2]] == [ZoneTaken, LeaderLost]
    assert leader.id not in theater.leaders
