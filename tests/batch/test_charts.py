"""Dots and tornadoes: every row is there, in its place, whatever it is called."""

from __future__ import annotations

from xml.etree import ElementTree

from game.batch.charts import Bar, Dot, dots, tornado
from game.ensemble.sensitivity import Swing
from game.ensemble.statistics import Estimate

SPACE = "{http://www.w3.org/2000/svg}"


def texts(drawn: str) -> list[str]:
    return [each.text or "" for each in ElementTree.fromstring(drawn).iter(f"{SPACE}text")]


def test_each_row_has_its_dot_between_the_ends_of_its_interval() -> None:
    rows = [Dot("minor", Estimate(0.5, 0.4, 0.7), "50%", head="A & B"), Dot("major", Estimate(0.1, 0.0, 0.3), "10%")]
    drawn = ElementTree.fromstring(dots(rows, 0.0, 1.0, "Shares", percent=True))
    places = [float(each.get("cx", "0")) for each in drawn.iter(f"{SPACE}circle")]
    assert places == [390.0, 246.0]
    assert {"A & B", "minor", "10%", "100%"} <= set(texts(dots(rows, 0.0, 1.0, "Shares", percent=True)))


def test_the_widest_swing_stands_first() -> None:
    narrow = Bar("a", "1", "2", Swing(Estimate(-1.0, -2.0, 0.0), Estimate(1.0, 0.0, 2.0)))
    wide = Bar("b", "1", "2", Swing(Estimate(-5.0, -6.0, -4.0), Estimate(4.0, 3.0, 5.0)))
    told = texts(tornado([narrow, wide], "score", "Swings"))
    assert told.index("b") < told.index("a")


def test_a_tornado_of_nothing_is_still_a_picture() -> None:
    none = Bar("a", "1", "2", Swing(Estimate(0.0, float("-inf"), float("inf")), Estimate(0.0, 0.0, 0.0)))
    assert ElementTree.fromstring(tornado([none], "score", "Swings")).tag == f"{SPACE}svg"


def test_a_head_stands_above_its_rows_however_long() -> None:
    row = Dot("at least minor", Estimate(0.5, 0.4, 0.7), "50%", head="A side with a name as long as this one")
    drawn = ElementTree.fromstring(dots([row], 0.0, 1.0, "Shares"))
    heights = {each.text: float(each.get("y", "0")) for each in drawn.iter(f"{SPACE}text")}
    assert heights["at least minor"] - heights[row.head] >= 15.0


def test_what_is_written_at_the_furthest_whisker_stands_within_the_picture() -> None:
    bar = Bar("a", "0.0005", "2", Swing(Estimate(-5.0, -9.0, -1.0), Estimate(1.0, 0.0, 2.0)))
    drawn = ElementTree.fromstring(tornado([bar], "score", "Swings"))
    ends = {each.text: float(each.get("x", "0")) for each in drawn.iter(f"{SPACE}text")}
    assert ends["0.0005"] > ends["a"] + 20.0
