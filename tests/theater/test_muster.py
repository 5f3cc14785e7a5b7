"""The muster: agents are stood anew only when groups have changed, and always before somebody sees them."""

from __future__ import annotations

import numpy as np

from game.theater.guerrilla import GuerrillaCell
from game.theater.theater import Theater


def test_cells_are_up_to_date_whenever_they_are_asked_for(theater: Theater) -> None:
    hidden = theater.underground
    row = theater.board.index["SQD"]
    assert {cell.cell.id for cell in theater.cells} != {"SQD"}
    hidden.element_zone = np.full_like(hidden.element_zone, row)
    assert {cell.cell.id for cell in theater.agents_by_type[GuerrillaCell] if cell.operators} == {"SQD"}


def test_a_cell_whose_people_are_gone_stays_where_it_was(theater: Theater) -> None:
    hidden = theater.underground
    homes = [cell.cell.id for cell in theater.cells]
    hidden.element_operators = np.zeros_like(hidden.element_operators)
    hidden.element_zone = np.zeros_like(hidden.element_zone)
    assert [cell.cell.id for cell in theater.cells] == homes


def test_nobody_is_moved_while_nothing_has_changed(theater: Theater) -> None:
    first = theater.cells
    theater.cells[0].cell = theater.zones["BGZ"]
    assert theater.cells is first
    assert theater.cells[0].cell.id == "BGZ"
