"""Movement: legs of so many days, halts before what has fallen, and what formations do on arrival."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from game.behavior.movement import move
from game.campaign.schema import Scenario
from game.campaign.setup import set_up
from game.dice import Dice
from game.events.event import Event
from game.events.movement import FormationArrived, LegBegun, OrdersLapsed, PostureTaken
from game.events.turn import DayBroke, OrderFailed, WeekBegan
from game.rules.movement import leg_days
from game.rules.parameters import Parameters
from game.theater.theater import Theater

Run = Callable[[Iterator[Event]], list[Event]]


def days(theater: Theater, run: Run, p: Parameters, count: int) -> list[tuple[int, Event]]:
    """Let so many days pass, from the first morning on."""
    found = []
    for today in range(count):
        if today and today % 7 == 0:
            WeekBegan(today // 7 + 1, (5,) * 3, (9.0,) * 3, (0,) * 3).apply(theater)
        DayBroke(today % 7).apply(theater)
        found += [(today, event) for event in run(move(theater, p, Dice(today)))]
    return found


def leg(theater: Theater, a: str, b: str, p: Parameters, *, opposed: bool = False) -> int:
    route = theater.board.route_between(a, b)
    assert route is not None
    return leg_days(route, opposed=opposed, p=p)


def hold(theater: Theater, zone: str, faction: str) -> None:
    theater.ground.put("controller", theater.board.index[zone], theater.factions[faction].row)


def test_nobody_moves_unbidden(theater: Theater, run: Run, p: Parameters) -> None:
    assert days(theater, run, p, 3) == []


def test_a_leg_takes_its_days(theater: Theater, run: Run, p: Parameters) -> None:
    PostureTaken("IS-4", "march", "RWA").apply(theater)
    due = leg(theater, "JZA", "RWA", p)
    assert days(theater, run, p, due + 3) == [
        (0, LegBegun("IS-4", "JZA", "RWA", due)),
        (due, FormationArrived("IS-4", "RWA", "hold", True)),
    ]
    body = theater.formations["IS-4"]
    assert (body.zone.id, str(body.posture), body.destination, body.arrives) == ("RWA", "hold", None, None)


def test_a_long_way_is_marched_leg_by_leg(theater: Theater, run: Run, p: Parameters) -> None:
    PostureTaken("IS-6", "march", "QIM").apply(theater)
    seen = days(theater, run, p, 30)
    stops = [(event.zone, event.done, event.posture) for _, event in seen if isinstance(event, FormationArrived)]
    assert [done for _, done, _ in stops] == [False] * (len(stops) - 1) + [True]
    assert len(stops) == 2
    assert [posture for *_, posture in stops] == ["march", "hold"]
    assert theater.formations["IS-6"].zone.id == "QIM"
    first, second = (day for day, event in seen if isinstance(event, FormationArrived))
    assert first == leg(theater, "BGZ", stops[0][0], p)
    assert second == first + leg(theater, stops[0][0], "QIM", p)


def test_the_way_into_an_enemys_zone_is_felt_forward(theater: Theater, run: Run, p: Parameters) -> None:
    PostureTaken("IQ-1", "assault", "QIM").apply(theater)
    due = leg(theater, "SQD", "QIM", p, opposed=True)
    assert due > leg(theater, "SQD", "QIM", p)
    seen = days(theater, run, p, due + 1)
    assert seen == [(0, LegBegun("IQ-1", "SQD", "QIM", due)), (due, FormationArrived("IQ-1", "QIM", "assault", True))]


def test_those_who_withdraw_hold_where_they_come_to(theater: Theater, run: Run, p: Parameters) -> None:
    theater.place(theater.formations["IQ-1"], "QIM")
    PostureTaken("IQ-1", "withdraw", "SQD").apply(theater)
    seen = days(theater, run, p, leg(theater, "QIM", "SQD", p) + 1)
    assert seen[-1][1] == FormationArrived("IQ-1", "SQD", "hold", True)


def test_a_march_halts_when_the_next_zone_has_fallen(theater: Theater, run: Run, p: Parameters) -> None:
    PostureTaken("IS-4", "march", "RWA").apply(theater)
    run(move(theater, p, Dice(0)))
    hold(theater, "RWA", "iraq")
    failed, lapsed = (event for _, event in days(theater, run, p, 14))
    assert failed == OrderFailed("insurgents", "move Jazira column to Rawa", "Rawa has fallen to the enemy", "JZA")
    assert lapsed == OrdersLapsed("IS-4", "JZA", "Rawa has fallen to the enemy")
    body = theater.formations["IS-4"]
    assert (body.zone.id, str(body.posture), body.destination) == ("JZA", "hold", None)


def test_a_march_is_not_begun_into_an_enemys_zone(theater: Theater, run: Run, p: Parameters) -> None:
    PostureTaken("IS-4", "march", "RWA").apply(theater)
    hold(theater, "RWA", "iraq")
    assert [type(event) for _, event in days(theater, run, p, 4)] == [OrderFailed, OrdersLapsed]


@pytest.mark.parametrize(("posture", "ends_in"), [("assault", "RWA"), ("withdraw", "JZA")])
def test_an_assault_goes_on_into_it_and_a_withdrawal_does_not(
    theater: Theater, run: Run, p: Parameters, posture: str, ends_in: str
) -> None:
    PostureTaken("IS-4", posture, "RWA").apply(theater)
    run(move(theater, p, Dice(0)))
    hold(theater, "RWA", "iraq")
    days(theater, run, p, 21)
    assert theater.formations["IS-4"].zone.id == ends_in


def test_an_assault_ends_where_a_side_one_does_not_fight_was_there_first(last_pockets: Scenario) -> None:
    theater, p = set_up(last_pockets, 3), last_pockets.parameters
    theater.calendar = replace(theater.calendar, week=1)
    body = next(f for f in theater.formations.values() if f.faction.id == "coalition" and not f.fixed)
    goal = theater.board.zone_ids[theater.board.neighbours[body.row][0]]
    PostureTaken(body.id, "assault", goal).apply(theater)
    LegBegun(body.id, body.zone.id, goal, 0).apply(theater)
    hold(theater, goal, "syria")
    events = list(move(theater, p, Dice(1)))
    assert [type(each) for each in events] == [OrderFailed, OrdersLapsed]
    assert "is held by" in events[0].why  # type: ignore[attr-defined]


def test_no_way_left_is_the_end_of_a_march(theater: Theater, run: Run, p: Parameters) -> None:
    hold(theater, "QIM", "iraq")
    PostureTaken("IQ-1", "march", "ANA").apply(theater)
    theater.ground.route_open = theater.ground.route_open & False
    failed, lapsed = (event for _, event in days(theater, run, p, 4))
    assert isinstance(failed, OrderFailed)
    assert failed.why == "no open way is left"
    assert lapsed == OrdersLapsed("IQ-1", "SQD", "no open way is left")


def test_who_goes_first_is_drawn(theater: Theater, p: Parameters) -> None:
    for body in ("IS-1", "IS-3", "IS-5"):
        PostureTaken(body, "march", "BGZ").apply(theater)
    firsts = {next(move(theater, p, Dice(seed))).formation for seed in range(40)}  # type: ignore[attr-defined]
    assert firsts == {"IS-1", "IS-3", "IS-5"}
