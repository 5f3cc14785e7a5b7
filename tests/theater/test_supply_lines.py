"""Supply lines: a trace is kept while what it stands on is the same, for each side by itself."""

from __future__ import annotations

import numpy as np
import pytest

from game.theater.supply_lines import SupplyLines
from game.units import Floats


def test_a_trace_is_made_once_for_each_side_and_basis() -> None:
    lines, made = SupplyLines(), []

    def trace() -> Floats:
        made.append(len(made))
        return np.full(2, float(len(made)))

    first = lines.traced("a", (b"x", 1), trace)
    assert lines.traced("a", (b"x", 1), trace) is first
    assert lines.traced("b", (b"x", 1), trace).tolist() == [2.0, 2.0]
    assert lines.traced("a", (b"y", 1), trace).tolist() == [3.0, 3.0]
    assert lines.traced("a", (b"x", 1), trace).tolist() == [4.0, 4.0]  # only the last is kept
    assert len(made) == 4


def test_nobody_can_write_into_a_trace_that_is_kept() -> None:
    kept = SupplyLines().traced("a", (), lambda: np.zeros(3))
    with pytest.raises(ValueError, match="read-only"):
        kept[0] = 1.0
