"""Infiltration at week's end: who goes, who is caught, and that a shut border lets fewer through than an open one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from game.behavior.infiltration import infiltrate
from game.campaign.setup import set_up
from game.dice import Dice
from game.events.event import Event
from game.events.infiltration import ElementsMoved, InfiltrationOrdered, InfiltratorsCaught
from game.events.insurgency import ElementsLost
from game.events.movement import CrossingSet
from game.events.turn import OrderFailed
from game.rules.parameters import Parameters
from game.theater.theater import Theater
from tests.wars import shipped

Run = Callable[[Iterator[Event]], list[Event]]
TUTORIAL = shipped("tutorial")


def operators(theater: Theater, zone: str) -> int:
    return int(theater.underground.operators_by_zone(len(theater.board))[theater.board.index[zone]])


def elements(theater: Theater, zone: str) -> int:
    hidden = theater.underground
    return int(((hidden.element_zone == theater.board.index[zone]) & (hidden.element_operators > 0)).sum())


def guard(theater: Theater, zone: str) -> None:
    theater.ground.put("controller", theater.board.index[zone], theater.factions["iraq"].row)
    theater.ground.put("local_security", theater.board.index[zone], 300)


def gather(theater: Theater, zone: str) -> None:
    """Every element there is, in one zone."""
    theater.underground.element_zone = np.full_like(theater.underground.element_zone, theater.board.index[zone])


def test_without_orders_nobody_moves(theater: Theater, p: Parameters, run: Run) -> None:
    assert run(infiltrate(theater, p, Dice(1))) == []


def test_as_many_go_as_were_told_and_keep_their_groups(theater: Theater, p: Parameters, run: Run) -> None:
    gather(theater, "RUM")
    groups, all_of_them = theater.underground.element_group, elements(theater, "RUM")
    run(iter([InfiltrationOrdered("RUM", "RWA", 3)]))
    assert [type(event) for event in run(infiltrate(theater, p, Dice(1)))] == [ElementsMoved]  # no border, nobody caught
    assert (elements(theater, "RUM"), elements(theater, "RWA")) == (all_of_them - 3, 3)
    assert theater.underground.element_group is groups


def test_nobody_moves_twice_in_a_week(theater: Theater, p: Parameters, run: Run) -> None:
    gather(theater, "RUM")
    run(iter([InfiltrationOrdered("RUM", "RWA", 99), InfiltrationOrdered("RWA", "ANA", 99)]))
    events = run(infiltrate(theater, p, Dice(1)))
    assert [type(event) for event in events] == [OrderFailed, ElementsMoved]
    assert "nobody was left to go" in str(events[0])
    assert (elements(theater, "RUM"), elements(theater, "ANA")) == (0, 0)


def test_those_caught_are_captured_and_the_border_hears_of_it(theater: Theater, p: Parameters, run: Run) -> None:
    gather(theater, "BGZ")
    guard(theater, "RUM")
    theater.ground.route_open = theater.ground.route_open & False
    before = operators(theater, "BGZ")
    run(iter([InfiltrationOrdered("BGZ", "RUM", 99)]))
    lost, news, moved = run(infiltrate(theater, p, Dice(3)))
    assert isinstance(lost, ElementsLost)
    assert isinstance(moved, ElementsMoved)
    assert news == InfiltratorsCaught("RUM", lost.captured)
    assert lost.captured > 0
    assert operators(theater, "BGZ") == 0
    assert operators(theater, "RUM") == before - lost.captured
    assert theater.ledger.fates["insurgents"]["captured"] == lost.captured


def test_a_border_that_nobody_guards_stops_nobody(theater: Theater, p: Parameters, run: Run) -> None:
    gather(theater, "BGZ")
    theater.ground.route_open = theater.ground.route_open & False
    run(iter([InfiltrationOrdered("BGZ", "RUM", 99)]))  # the insurgents hold both banks
    assert [type(event) for event in run(infiltrate(theater, p, Dice(3)))] == [ElementsMoved]


def test_a_group_that_has_left_its_region_comes_under_the_new_one() -> None:
    theater = set_up(shipped("last-pockets"), 2)
    board, p = theater.board, shipped("last-pockets").parameters
    start, goal = next(
        (a, b) for route in board.routes for a, b in [(route.a, route.b)]
        if board.region_row[board.index[a]] != board.region_row[board.index[b]] and elements(theater, a) > 2
    )  # fmt: skip
    InfiltrationOrdered(start, goal, 99).apply(theater)
    for event in infiltrate(theater, p, Dice(1)):
        event.apply(theater)
    hidden, there = theater.underground, board.index[goal]
    living = hidden.element_operators > 0
    abroad = [g for g in range(len(hidden.group_region)) if (hidden.element_group[living] == g).any()]
    abroad = [g for g in abroad if (hidden.element_zone[living & (hidden.element_group == g)] == there).all()]
    assert abroad
    assert set(hidden.group_region[abroad].tolist()) == {board.region_row[there]}


def arrived(seed: int, p: Parameters, *, is_open: bool) -> int:
    """Operators who get over one guarded crossing in a week."""
    theater = set_up(TUTORIAL, seed)
    gather(theater, "ABK")
    guard(theater, "QIM")
    CrossingSet("iraq", "QIM", "ABK", is_open).apply(theater)
    InfiltrationOrdered("ABK", "QIM", 99).apply(theater)
    for event in infiltrate(theater, p, Dice(seed).on("infiltration")):
        event.apply(theater)
    return operators(theater, "QIM")


@pytest.fixture(scope="module")
def pairs(p: Parameters) -> list[tuple[int, int]]:
    return [(arrived(seed, p, is_open=True), arrived(seed, p, is_open=False)) for seed in range(40)]


def test_a_shut_border_lowers_infiltration(pairs: list[tuple[int, int]]) -> None:
    """Paired seeds: never more, and fewer on average, with a 95 % interval that excludes nought."""
    fewer = np.array([with_open - with_shut for with_open, with_shut in pairs], dtype=np.float64)
    assert (fewer >= 0).all()
    assert fewer.mean() - 1.96 * fewer.std(ddof=1) / np.sqrt(len(fewer)) > 0


def test_the_shares_caught_are_those_of_the_coefficients(pairs: list[tuple[int, int]], p: Parameters) -> None:
    everyone = int(set_up(TUTORIAL, 0).underground.element_operators.sum())
    sent = everyone * len(pairs)
    for column, share in ((0, p.infiltrate_intercept_open), (1, p.infiltrate_intercept_shut)):
        got_over = sum(pair[column] for pair in pairs) / sent
        assert abs(got_over - (1.0 - share)) < 0.06
