"""The board: rows, neighbours, tags and countries agree with each other."""

from __future__ import annotations

import numpy as np
import pytest

from game.theater.board import Board
from game.theater.theater import Theater


@pytest.fixture
def board(theater: Theater) -> Board:
    return theater.board


def test_rows_and_ids_name_the_same_zones(board: Board) -> None:
    assert len(board) == len(board.zone_ids) == 8
    assert [board.index[zone] for zone in board.zone_ids] == list(range(8))
    assert board.name("QIM") == "Al-Qaim"
    for column in (board.names, board.country, board.side, board.region, board.terrain, board.tags, board.area_km2):
        assert len(column) == len(board)


def test_neighbours_are_mutual_and_match_the_routes(board: Board) -> None:
    assert (board.adjacency == board.adjacency.T).all()
    assert not board.adjacency.diagonal().any()
    assert board.adjacency.sum() == 2 * len(board.routes)
    for row, near in enumerate(board.neighbours):
        assert np.flatnonzero(board.adjacency[row]).tolist() == sorted(near)


def test_a_route_is_found_from_both_ends_and_not_where_there_is_none(board: Board) -> None:
    for route in board.routes:
        assert board.route_between(route.a, route.b) is route
        assert board.route_between(route.b, route.a) is route
    assert board.route_between("ANA", "BGZ") is None
    assert [route.row for route in board.routes] == list(range(len(board.routes)))


def test_masks_pick_out_zones_by_tag_and_country(board: Board) -> None:
    def zones(mask: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> set[str]:
        return {zone for zone, flag in zip(board.zone_ids, mask, strict=True) if flag}

    assert zones(board.where_tag("frontier-town")) == {"QIM", "RWA"}
    assert zones(board.where_country("SY")) == {"ABK", "BGZ"}
    assert zones(board.where_country("IQ")) | {"ABK", "BGZ"} == set(board.zone_ids)
    assert not board.where_tag("no such tag").any()


def test_every_zone_lies_in_a_region(board: Board) -> None:
    assert [board.region_ids[row] for row in board.region_row] == list(board.region)


def test_nobody_can_write_on_the_board(board: Board) -> None:
    for column in (board.reaction, board.population, board.area_km2, board.long_memory, board.adjacency, board.route_km):
        assert not column.flags.writeable


def test_routes_as_columns_say_what_the_routes_say(board: Board) -> None:
    assert board.route_km.tolist() == [route.km for route in board.routes]
    assert board.on_track.tolist() == [route.is_track for route in board.routes]
    assert board.ways_from == tuple(tuple((row, route.row) for row, route in each) for each in board.routes_from)
    assert [route.is_border for route in board.frontier] == [True] * len(board.frontier)
    assert {route.id for route in board.routes if route.is_border} == {route.id for route in board.frontier}
