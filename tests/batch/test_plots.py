"""Plots in the terminal: as wide and high as asked, rising where values rise."""

from __future__ import annotations

import numpy as np

from game.batch.plots import plot
from game.ensemble.fans import fan


def test_a_plot_has_its_title_its_ends_and_its_weeks() -> None:
    lines = plot(fan(np.tile(np.linspace(0.0, 50.0, 20), (3, 1))), "Attacks", 30, 5)
    assert lines[0] == "Attacks"
    assert (lines[1].startswith("50 "), lines[5].startswith(" 0 "), len(lines)) == (True, True, 7)
    assert lines[6].split() == ["1", "20", "week"]


def test_a_week_is_too_few() -> None:
    assert plot(fan(np.ones((2, 1))), "Attacks")[1].strip() == "too few weeks to draw"
