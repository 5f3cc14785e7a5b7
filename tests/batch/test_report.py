"""The report: figures held against columns small enough to reckon by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.batch.report import Figure, as_data, figures, show
from game.campaign.schema import Scenario
from game.ensemble.statistics import share


def columns(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Rows as columns, masked where a value is missing."""
    names = dict.fromkeys(name for row in rows for name in row)
    values = {name: [row.get(name) for row in rows] for name in names}
    return {name: np.ma.array(each, mask=[value is None for value in each], dtype=_dtype(each)) for name, each in values.items()}


def _dtype(values: list[Any]) -> type:
    return object if any(isinstance(value, str) for value in values) else float


@pytest.fixture
def found() -> dict[str, Any]:
    """Four campaigns, one of which failed."""
    rows: list[dict[str, Any]] = [
        {"run": f"r{n}", "status": "finished", "winner": winner, "members": members, "score_iraq": score, "fell_QIM": fell,
         "grade_iraq": grade, "grade_coalition": "none", "grade_insurgents": "minor"}
        for n, (winner, members, score, fell, grade) in enumerate(
            [("iraq", 100, 90.0, 2, "decisive"), ("iraq", 200, 50.0, 4, "minor"), ("insurgents", 300, 10.0, None, "none")]
        )
    ]  # fmt: skip
    return columns([*rows, {"run": "r9", "status": "failed", "reason": "KeyError: 'x'"}])


def by_name(found: dict[str, Any], scenario: Scenario) -> dict[str, Figure]:
    """The figures by their names."""
    return {figure.name: figure for figure in figures(found, scenario)}


def test_shares_count_only_campaigns_that_were_played(found: dict[str, Any], tutorial: Scenario) -> None:
    lines = by_name(found, tutorial)
    assert lines["Government of Iraq: best against par"].estimate == share(2, 3)
    assert lines["Insurgents: best against par"].estimate == share(1, 3)
    assert lines["Coalition and partner: best against par"].estimate == share(0, 3)


def test_a_grade_counts_for_those_below_it(found: dict[str, Any], tutorial: Scenario) -> None:
    lines = by_name(found, tutorial)
    reached = [lines[f"Government of Iraq: at least {grade}"].estimate for grade in ("minor", "major", "decisive")]
    assert reached == [share(2, 3), share(1, 3), share(1, 3)]


def test_numbers_have_a_mean_and_quantiles(found: dict[str, Any], tutorial: Scenario) -> None:
    members = by_name(found, tutorial)["Insurgents left, hidden and overt"]
    assert members.estimate.value == 200
    assert members.quantiles == pytest.approx((110, 200, 290))


def test_a_fall_has_its_share_and_its_weeks(found: dict[str, Any], tutorial: Scenario) -> None:
    fall = by_name(found, tutorial)[f"{tutorial.map.zones['QIM'].name} fell (weeks)"]
    assert fall.estimate == share(2, 3)
    assert fall.quantiles[1] == 3


def test_the_summary_is_plain_data(found: dict[str, Any], tutorial: Scenario) -> None:
    data = as_data(found, tutorial, 7, "somewhere")
    assert (data["runs"], data["failed"], data["seed"], data["file"]) == (4, 1, 7, "somewhere")
    assert {"name", "estimate", "quantiles", "is_share"} == set(data["figures"][0])


def test_the_tables_say_what_failed_and_where_the_runs_are(
    found: dict[str, Any], tutorial: Scenario, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    show(found, tutorial, 7, "folder/runs.parquet")
    out = capsys.readouterr().out
    assert f"{tutorial.title}: 4 campaigns, seed 7" in out
    assert "1 campaigns did not finish; the first: failed: KeyError: 'x'" in out
    assert "Runs: folder/runs.parquet" in out
    assert "66.7%" in out


def test_a_batch_in_which_nothing_was_played_is_still_told(tutorial: Scenario) -> None:
    nothing = columns(
        [{"run": "a", "status": "failed", "reason": "x", "winner": None, **{f"grade_{f}": None for f in tutorial.factions}}]
    )
    assert by_name(nothing, tutorial)["Insurgents: best against par"].estimate.high == 1.0
    assert np.isnan(as_data(nothing, tutorial, 7, "x")["figures"][0]["estimate"]["value"])


def test_where_numbers_were_varied_it_says_what_the_figures_are_of(
    found: dict[str, Any], tutorial: Scenario, capsys: pytest.CaptureFixture[str]
) -> None:
    show(found, tutorial, 1, "here")
    assert "all designs together" not in capsys.readouterr().out
    show({**found, "design": np.array([0, 0, 1, 1])}, tutorial, 1, "here")
    assert "all designs together" in capsys.readouterr().out
