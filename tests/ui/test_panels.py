"""Charts side by side, with legends that are never cut."""

from __future__ import annotations

import numpy as np

from game.ui.charting import Curve
from game.ui.panels import legend_rows, panels

SIDES = ("Coalition", "Iraq", "Syria", "Insurgents")


def curves(*names: str) -> list[Curve]:
    return [Curve(name, name[0], "white", np.array([1.0, 30.0])) for name in names]


def test_a_legend_takes_as_many_rows_as_it_needs() -> None:
    assert [row.plain.rstrip() for row in legend_rows(curves(*SIDES), 40)] == [
        "C Coalition 30  I Iraq 30  S Syria 30",
        "I Insurgents 30",
    ]
    assert len(legend_rows(curves(*SIDES), 80)) == 1
    assert all(row.cell_len == 12 for row in legend_rows(curves(*SIDES), 12))


def test_charts_of_a_row_are_equally_high_and_stand_side_by_side() -> None:
    rows = list(panels([("Held", curves(*SIDES)), ("Dead", curves("Iraq")), ("Will", curves("Iraq"))], 2, 40, 14))
    assert [row.plain.find("Held") for row in rows].count(0) == 1
    assert rows[0].plain[42:46] == "Dead"
    assert len(rows) == 28
    assert rows[14].plain.startswith("Will")
