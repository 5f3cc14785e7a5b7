"""The record: rows that are read, campaigns counted for them, and a verdict that can go either way."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.campaign import shelf
from game.ensemble.record import MEASURES, Target, against, play_record, targets
from game.errors import ScenarioError
from tests.wars import shipped

ROW = Target("days", "days", 7.0, 14.0, 28.0, "high", "judgement", "fell", {"zone": "RWA"})


def test_every_row_of_the_shelf_can_be_counted() -> None:
    rows, scenario = targets("last-pockets"), shipped("last-pockets")
    assert {row.measure for row in rows} == set(MEASURES)
    for row in rows:
        assert row.low < row.central < row.high
        assert row.source
        assert row.asked.get("zone", "RWA") in scenario.zones


def test_a_campaign_is_counted_for_every_row() -> None:
    rows = targets("last-pockets")
    found = play_record(shipped("last-pockets"), rows, 5, weeks=9)
    assert list(found) == [row.id for row in rows]
    assert found["members-next-summer"] is None, "the campaign ended before"
    assert 0 < (found["fighters-late-december"] or 0) < 10_000
    assert 0 < (found["fighters-early-december"] or 0) < 10_000
    assert 0 < (found["civilian-deaths-in-iraq"] or 0) < 1000
    assert found["rawa-falls"] is None or 1 <= found["rawa-falls"] <= 63


@pytest.mark.parametrize(("days", "inside"), [([10, 20, 30], True), ([30, 40, 9], False), ([10, None, None], False)])
def test_the_median_decides_and_what_never_came_is_later_than_any_bound(days: list[float | None], inside: bool) -> None:
    assert against(ROW, [{"days": each} for each in days]).inside is inside


def test_a_row_that_cannot_be_counted_and_a_missing_record_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "targets").mkdir()
    (tmp_path / "targets" / "war.yaml").write_text(
        "targets:\n  a: {what: a, measure: {dreams: {}}, low: 1, central: 2, high: 3, confidence: low, source: s}\n"
    )
    monkeypatch.setattr(shelf, "folder", lambda: tmp_path)
    with pytest.raises(ScenarioError, match="asks for 'dreams'"):
        targets("war")
    with pytest.raises(ScenarioError, match="no record"):
        targets("peace")
