"""Charts in text: they keep to their size, dots lie where the values are, and letters tell lines apart."""

from __future__ import annotations

import numpy as np
import pytest

from game.ui.charting import LABEL, Curve, beside, chart, legend


def curve(values: list[float], letter: str = "I", **more: object) -> Curve:
    return Curve("Iraq", letter, "#00ff00", np.array(values), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("width", "height"), [(30, 6), (58, 12), (100, 20)])
def test_a_chart_keeps_to_its_size(width: int, height: int) -> None:
    rows = chart("Zones", [curve([1, 5, 3]), curve([2, 2, 9], "S")], 1, width, height)
    assert len(rows) == height
    assert {row.cell_len for row in rows} == {width}


def test_a_rising_line_rises_and_ends_in_its_letter() -> None:
    rows = [row.plain[LABEL + 1 :] for row in chart("x", [curve([0, 10])], 1, 40, 11)][1:-2]
    assert rows[0].rstrip().endswith("I")
    assert rows[-1].startswith(("⡠", "⣀", "⠤", "⢀", "⡀"))


def test_what_is_not_known_is_a_gap() -> None:
    rows = chart("x", [curve([4, float("nan"), float("nan"), float("nan"), 4])], 1, 60, 8, lettered=False)
    field = [row.plain[LABEL + 1 :] for row in rows[1:-2]]
    assert all(line[10:40].strip() == "" for line in field)
    assert any(line.strip() for line in field)


def test_nothing_known_at_all_is_an_empty_chart() -> None:
    rows = chart("x", [curve([float("nan")] * 3)], 5, 40, 8)
    assert len(rows) == 8
    assert "5" in rows[-1].plain


def test_bands_are_dots_and_a_ground_and_lines_go_over_them() -> None:
    low, high, middle = (np.full(10, each) for each in (10.0, 30.0, 20.0))
    rows = chart("x", [Curve("m", "m", "#ffffff", middle, ((low, high),))], 1, 50, 13, lettered=False)
    marked = [row for row in rows[1:-2] if row.plain[LABEL + 1 :].strip()]
    assert len(marked) == 3
    assert any(span.style and getattr(span.style, "bgcolor", None) for span in marked[1].spans)


def test_charts_stand_side_by_side() -> None:
    one, two = (chart(name, [curve([1, 2])], 1, 30, 6) for name in "ab")
    rows = beside([one, two])
    assert len(rows) == 6
    assert rows[0].plain.startswith("a")
    assert rows[0].plain[32] == "b"


def test_the_legend_tells_letter_name_and_last_value() -> None:
    assert legend([curve([1, 7, float("nan")])], ["a"]).plain.strip() == "a I Iraq 7"
