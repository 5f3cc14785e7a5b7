"""Columns keep their widths whatever is in them."""

from __future__ import annotations

from game.ui.columns import Column, fitted, heading, line

COLUMNS = (Column("people", 6, right=True), Column("name", 8, share=1), Column("source", 6))


def test_cells_are_cut_padded_and_set_to_the_right() -> None:
    widths = fitted(COLUMNS, 24)
    assert widths == [6, 10, 6]
    assert heading(COLUMNS, widths).plain == "people name       source"
    told = line(COLUMNS, widths, [("1,200", ""), ("a name that is far too long", "bold"), ("x", "dim")])
    assert told.plain == " 1,200 a name th… x"


def test_wide_letters_count_for_what_they_take() -> None:
    told = line(COLUMNS, [6, 6, 6], [("1", ""), ("漢字漢字", ""), ("x", "")])
    assert told.cell_len == len("     1 ") + 6 + len(" x")


def test_columns_without_room_are_left_out() -> None:
    assert fitted(COLUMNS, 5) == [6, 0, 0]
    assert line(COLUMNS, [6, 0, 0], [("12", ""), ("name", ""), ("x", "")]).plain == "    12"
