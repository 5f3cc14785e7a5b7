"""Braille lines: dots where the line passes, dashes by length, nothing outside."""

from __future__ import annotations

import numpy as np

from game.views.braille import blank, draw


def dots(sheet: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> int:
    return int(np.unpackbits(sheet).sum())


def test_a_line_across_lights_two_dots_a_cell() -> None:
    sheet = blank(10, 1)
    draw(sheet, [(0.0, 0.1), (10.0, 0.1)])
    assert (sheet == 0x01 | 0x08).all()


def test_a_line_down_lights_four_dots_a_cell() -> None:
    sheet = blank(1, 6)
    draw(sheet, [(0.1, 0.0), (0.1, 6.0)])
    assert (sheet == 0x01 | 0x02 | 0x04 | 0x40).all()


def test_dashes_leave_dots_out() -> None:
    whole, dashed = blank(30, 1), blank(30, 1)
    draw(whole, [(0.0, 0.5), (30.0, 0.5)])
    draw(dashed, [(0.0, 0.5), (30.0, 0.5)], (1, 3))
    assert dots(dashed) == dots(whole) / 4


def test_lines_far_outside_and_huge_ones_are_harmless() -> None:
    sheet = blank(5, 5)
    draw(sheet, [(100.0, 100.0), (200.0, 300.0)])
    assert not sheet.any()
    draw(sheet, [(-1e6, 2.5), (1e6, 2.5)])
    draw(sheet, [(1.0, 1.0)])
    draw(sheet, [])
