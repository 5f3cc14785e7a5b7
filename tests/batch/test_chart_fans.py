"""Fan charts: a band for each pair of levels, a line for the median, none for what nobody played."""

from __future__ import annotations

from xml.etree import ElementTree

import numpy as np

from game.batch.chart_fans import fan_chart
from game.ensemble.fans import fan

SPACE = "{http://www.w3.org/2000/svg}"


def test_two_bands_and_a_median() -> None:
    series = np.arange(40.0).reshape(8, 5)
    drawn = ElementTree.fromstring(fan_chart(fan(series), "Attacks & more", "#c8923f"))
    assert len(list(drawn.iter(f"{SPACE}polygon"))) == 2
    (line,) = drawn.iter(f"{SPACE}polyline")
    assert len((line.get("points") or "").split()) == 5
    assert "Attacks & more" in [each.text for each in drawn.iter(f"{SPACE}text")]


def test_weeks_that_nobody_played_and_a_single_week_are_drawn_without_a_fault() -> None:
    nobody = fan_chart(fan(np.full((2, 3), np.nan)), "none", "#c8923f")
    assert not list(ElementTree.fromstring(nobody).iter(f"{SPACE}polyline"))
    assert "nan" not in fan_chart(fan(np.ones((3, 1))), "one", "#c8923f")
