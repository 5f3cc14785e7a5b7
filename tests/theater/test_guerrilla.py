"""Guerrillas: the columns of the underground, and the agents that view them."""

from __future__ import annotations

import numpy as np
import pytest

from game.terms import Cover
from game.theater.guerrilla import GuerrillaCell, Underground
from game.theater.theater import Theater


def rows(*values: int) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    return np.array(values, dtype=np.int64)


@pytest.fixture
def underground() -> Underground:
    """Two groups: the first with three elements in zones 0, 0 and 2; the second, regrouping, with one in zone 2."""
    return Underground(
        element_zone=rows(0, 0, 2, 2), element_operators=rows(8, 8, 3, 5), element_group=rows(0, 0, 0, 1),
        group_region=rows(0, 1), group_regrouping=np.array([False, True]), group_cover=rows(2, 0),
        region_stance=rows(0, 0), region_emphasis=rows(0, 0), region_network=rows(2, 2),
        region_extorting=np.array([False, False]),
    )  # fmt: skip


def test_counts_worked_by_hand(underground: Underground) -> None:
    assert underground.group_size.tolist() == [3, 1]
    assert underground.operating.tolist() == [True, False]
    assert underground.operators_by_zone(4).tolist() == [16, 0, 8, 0]
    assert underground.element_weight.tolist() == pytest.approx([1 / 3, 1 / 3, 1 / 3, 0.0])
    assert underground.group_presence(4).tolist() == pytest.approx([2 / 3, 0.0, 1 / 3, 0.0])


def test_an_element_without_operators_counts_no_more(underground: Underground) -> None:
    underground.element_operators = rows(8, 0, 3, 5)
    assert underground.group_size.tolist() == [2, 1]
    assert underground.element_weight.tolist() == pytest.approx([0.5, 0.0, 0.5, 0.0])
    underground.element_operators = rows(0, 0, 0, 5)
    assert underground.group_presence(4).sum() == 0.0


def test_new_elements_are_hidden_regrouping_groups_of_their_own(underground: Underground) -> None:
    before = [column.copy() for column in underground.columns()]
    held = underground.columns()
    underground.add(rows(1, 1), rows(8, 2), rows(0, 0))
    assert underground.element_group.tolist() == [0, 0, 0, 1, 2, 3]
    assert underground.operators_by_zone(4).tolist() == [16, 10, 8, 0]
    assert underground.group_regrouping.tolist() == [False, True, True, True]
    assert underground.group_cover.tolist() == [2, 0, 0, 0]
    assert underground.group_presence(4).sum() == pytest.approx(1.0)  # they do not strike yet
    assert all(column.tolist() == old.tolist() for column, old in zip(held, before, strict=True))


def test_every_operating_group_counts_once_over_all_zones(theater: Theater) -> None:
    hidden = theater.underground
    presence = hidden.group_presence(len(theater.board))
    assert presence.sum() == pytest.approx(hidden.operating.sum())
    assert hidden.group_size.sum() == len(hidden.element_zone)
    assert hidden.operators_by_zone(len(theater.board)).sum() == hidden.element_operators.sum()


def test_an_agent_views_its_groups_row(theater: Theater) -> None:
    hidden = theater.underground
    assert len(theater.cells) == len(hidden.group_region)
    for row, cell in enumerate(theater.cells):
        assert hidden.element_group[cell.elements].tolist() == [row] * len(cell.elements)
        assert cell.operators == hidden.element_operators[cell.elements].sum()
        assert cell.cover is Cover(hidden.group_cover[row])
        assert not cell.regrouping
    assert sum(cell.operators for cell in theater.cells) == hidden.element_operators.sum()


def test_a_view_follows_its_columns(theater: Theater) -> None:
    cell = theater.cells[0]
    cover, regrouping = theater.underground.group_cover.copy(), theater.underground.group_regrouping.copy()
    cover[0], regrouping[0] = 2, True
    theater.underground.group_cover, theater.underground.group_regrouping = cover, regrouping
    assert (cell.cover, cell.regrouping) == (Cover.EXPOSED, True)


def test_a_group_stands_where_most_of_its_elements_are(theater: Theater) -> None:
    for cell in theater.cells:
        zones = theater.underground.element_zone[cell.elements]
        assert (zones == cell.cell.row).sum() == np.bincount(zones).max()
        assert cell in cell.cell.agents
        assert theater.board.region_row[cell.cell.row] == theater.underground.group_region[cell.row]


def test_a_cell_reads_well(theater: Theater) -> None:
    cell = theater.cells[0]
    assert isinstance(cell, GuerrillaCell)
    assert repr(cell) == f"GuerrillaCell(0, {cell.operators} operators around {cell.cell.id})"
