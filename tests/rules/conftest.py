"""What the tests of the rules share: the shipped coefficients, and a board of five zones small enough to work by hand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from game.rules.parameters import Parameters
from game.rules.standing import Standing
from game.theater.annals import WeekRow
from game.theater.board import Board
from game.theater.ground import Ground
from game.theater.route import Route
from tests.wars import shipped


@pytest.fixture(scope="session")
def p() -> Parameters:
    """The standard rules as shipped. Tests that work a value by hand replace what they need."""
    return shipped("tutorial").parameters


@pytest.fixture(scope="session")
def board() -> Board:
    """ALFA - BETA - GAMA in the country N, DELT - ECHO beyond the frontier in S; ALFA to GAMA also by a long track."""
    ids = ("ALFA", "BETA", "GAMA", "DELT", "ECHO")
    routes = (
        Route("ab", 0, "ALFA", "BETA", "road", 60.0),
        Route("bg", 1, "BETA", "GAMA", "road", 120.0),
        Route("ag", 2, "ALFA", "GAMA", "track", 240.0),
        Route("gd", 3, "GAMA", "DELT", "border crossing", 30.0, pays=True),
        Route("de", 4, "DELT", "ECHO", "river crossing", 10.0),
    )
    town, nothing = frozenset({"town"}), frozenset[str]()
    return Board(
        zone_ids=ids, names=tuple(each.title() for each in ids), country=("N", "N", "N", "S", "S"),
        side=("north", "north", None, "south", "south"), region=("one", "one", "one", "two", "two"),
        province=("P",) * 5, terrain=("town", "valley", "town", "desert", "desert"),
        tags=(town, nothing, town, nothing, nothing), hubs=(nothing,) * 5,
        latitude=np.arange(5.0), longitude=np.arange(5.0), area_km2=np.full(5, 100.0), population=np.full(5, 20_000.0),
        reaction=np.full(5, 0.3), long_memory=np.zeros(5, dtype=np.bool_), routes=routes,
        region_ids=("one", "two"), region_names=("One", "Two"),
    )  # fmt: skip


@pytest.fixture
def ground_held_by() -> Callable[..., Ground]:
    """Makes a ground whose zones are held by the given rows of factions, everything else at nought."""

    def make(*holders: int) -> Ground:
        zones = len(holders)
        none, whole = np.zeros(zones), np.zeros(zones, dtype=np.int64)
        return Ground(
            controller=np.array(holders), contested=np.zeros(zones, dtype=np.bool_), grip=none, support=none, grievance=none,
            grievance_base=none, fear=none, fear_base=none, services=none, fortification=whole, local_security=whole,
            displaced=whole, hosted=whole, people=none, equivalents=none, dormant=whole, excitation=none, attacks=whole,
            attacks_by_kind=np.zeros((4, zones), dtype=np.int64),
            battle_days=whole, works_weeks=whole,
            hurt_by_insurgents=none, hurt_by_others=none, hurt_memory=np.zeros((4, zones)),
            support_packages=np.zeros((3, zones), dtype=np.int64), interdiction=np.zeros((3, zones), dtype=np.int64),
            measures=np.zeros((5, zones), dtype=np.int64),
            route_open=np.ones(5, dtype=np.bool_),
        )  # fmt: skip

    return make


G, C, I = range(3)  # noqa: E741 - government, coalition, insurgents, as columns are easiest read
ROWS = {"government": G, "coalition": C, "insurgents": I}


def week(number: int, holders: tuple[int, ...], attacks: tuple[int, ...], killed: tuple[int, ...] = (0, 0, 0)) -> WeekRow:
    return WeekRow(
        week=number, controller=np.array(holders), attacks=np.array(attacks), killed=killed, civilians=(0, 0, 0),
        attacks_by_country={"N": sum(attacks[:3]), "S": sum(attacks[3:])}, overt=0, operators=0, dormant=0,
        will=(0.0,) * 3, score=(0.0,) * 3, trade=number > 1,
    )  # fmt: skip


@pytest.fixture
def now(board: Board, ground_held_by: Callable[..., Ground]) -> Standing:
    """Three weeks in: the government holds ALFA, BETA (a week) and GAMA, the coalition DELT, the insurgents ECHO."""
    ground = ground_held_by(G, G, G, C, I)
    ground.grip = np.array([0.9, 0.5, 0.7, 0.8, 0.9])
    weeks = [
        week(1, (G, I, G, C, I), (1, 0, 0, 2, 0), (10, 0, 50)),
        week(2, (G, I, G, C, I), (3, 0, 0, 0, 0), (20, 0, 50)),
        week(3, (G, G, G, C, I), (2, 0, 0, 4, 0), (30, 3, 50)),
    ]
    return Standing(
        board=board, ground=ground, rows=ROWS, weeks=weeks, overt_by_zone=(0, 10, 20, 30, 40), members=1_000,
        will={"government": 70.0, "coalition": 45.0, "insurgents": 0.0},
        strike_deaths={"government": 0, "coalition": 12, "insurgents": 0},
        treasury={"insurgents": 3.5}, displaced={"N": 500, "S": 200}, leaders={"national": 2, "regional": 3}, reach=0.4,
    )  # fmt: skip
