"""Reports: what a formation says of itself cannot be written over, and tells its power."""

from __future__ import annotations

import pytest

from game.views.reports import FormationReport

REPORT = FormationReport("IQ-1", "First", "iraq", "division", "ANA", 777, 1.6, 0.625, 0.5, "hold", None, None, None, False, False)


def test_a_report_tells_its_power() -> None:
    assert REPORT.power == pytest.approx(777 * 1.6 * 0.625 * 0.5)
    assert REPORT._replace(supply=0.0).power == 0.0


def test_nobody_writes_over_a_report_that_others_read_too() -> None:
    with pytest.raises(AttributeError):
        REPORT.strength = 9_999  # type: ignore[misc]
    assert not hasattr(REPORT, "__dict__")
