"""The legend: every sign on the map has its meaning, and no line is too long."""

from __future__ import annotations

from dataclasses import replace

from game.ui.widgets.map_legend import legend
from game.ui.widgets.map_paint import MapPaint, Mark, ZonePaint
from tests.ui.widgets.small_map import INK, SIDES, paint


def told(shown: MapPaint, width: int = 80, ascii_only: bool = False) -> str:
    return legend(shown, replace(INK, ascii_only=ascii_only), width).plain


def test_sides_stand_with_their_signs_and_the_terrain_with_its_glyphs() -> None:
    text = told(paint())
    assert all(item in text for item in ("x Reds", "+ Blues", "◉ city", "▲ mountain", "⠒⠒ river", "⠒ ⠒ frontier"))


def test_only_what_is_on_the_map_is_explained() -> None:
    quiet = told(paint())
    assert not [word for word in ("contested", "attacks", "thousands", "believed", "hidden") if word in quiet]
    marks = (Mark("I3", "#5fb37a"), Mark("X1?", "#e8743b"), Mark("x2", "#e8743b"))
    busy = told(paint(NW=ZonePaint("blue", rival="red", marks=marks, activity=1)))
    assert all(item in busy for item in ("contested", "* attacks", "I3 thousands there", "X1? believed", "x2 hidden groups"))


def test_an_overlay_is_told_by_its_digits_its_title_and_its_notes() -> None:
    shown = MapPaint(SIDES, {"NW": ZonePaint("blue", heat=7, marks=(Mark("+12", "#5fb37a"),))}, "fled (1: 500)", "came", "off: 5")
    text = told(shown)
    assert text.startswith("0123456789 fled (1: 500)")
    assert "+12 came" in text
    assert "off: 5" in text
    assert "Reds" not in text
    assert told(shown, 40).startswith("0123456789 fled")
    assert "(1: 500)" not in told(shown, 40)


def test_no_line_is_longer_than_it_may_be_and_no_item_is_broken() -> None:
    for width in (20, 40, 60, 90):
        lines = told(paint(), width).split("\n")
        assert all(len(line.rstrip()) <= width for line in lines)
        assert sum("mountain" in line for line in lines) == 1
    assert "\n" not in told(paint(), 400)


def test_where_only_ascii_may_be_written_all_of_it_is() -> None:
    shown = paint(NW=ZonePaint("blue", rival="red", activity=1))
    assert told(shown, ascii_only=True).isascii()
    assert "~ river" in told(shown, ascii_only=True)
