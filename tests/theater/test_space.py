"""The space: a cell a zone, joined as the routes join them."""

from __future__ import annotations

from random import Random

from game.theater.space import network_of
from game.theater.theater import Theater
from game.theater.zone import Zone


def test_the_network_has_the_board_s_zones_and_routes(theater: Theater) -> None:
    space = network_of(theater.board, Random(1))
    assert isinstance(space["QIM"], Zone)
    assert [cell.coordinate for cell in space.all_cells] == list(theater.board.zone_ids)
    near = {cell.coordinate for cell in space["QIM"].neighborhood}
    assert near == {theater.board.zone_ids[row] for row in theater.board.neighbours[theater.board.index["QIM"]]}
