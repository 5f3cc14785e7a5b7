"""Comparing: pairs of a seed, exactly nought for the same side, stars only where nought is left out."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.batch.compare import Difference, compare_command, comparison, differences
from game.batch.plan import BatchPlan
from game.batch.study import Study
from game.campaign.schema import Scenario
from game.ensemble.statistics import Estimate
from game.errors import CallError
from tests.batch.conftest import stored


@pytest.fixture(scope="module")
def other(brief: Scenario, tmp_path_factory: pytest.TempPathFactory) -> Study:
    """The same seeds with a coin toss at one side."""
    plan = BatchPlan(brief, {"iraq": "coin_toss"}, 3, 7, command="badia batch y", engine="1+a")
    return stored(tmp_path_factory.mktemp("other"), plan)


def test_the_same_side_differs_by_exactly_nought(plain: Study) -> None:
    found = comparison(plain.batch.folder, plain.batch.folder)
    assert found.pairs == 4
    assert found.is_one
    assert {(each.more.value, each.more.low, each.more.high) for each in differences(found)} == {(0.0, 0.0, 0.0)}


def test_only_seeds_that_both_played_are_compared(plain: Study, other: Study, capsys: pytest.CaptureFixture[str]) -> None:
    found = comparison(plain.batch.folder, other.batch.folder)
    assert (found.pairs, found.is_one, found.alone) == (3, False, 2)  # one without a counterpart, one that failed
    members = next(each for each in differences(found) if each.name.startswith("insurgents left"))
    assert members.b - members.a == pytest.approx(members.more.value)
    compare_command(plain.batch.folder, other.batch.folder, False)
    told = capsys.readouterr().out
    assert "3 pairs of the same seed" in told
    assert "Left out: 2 campaigns" in told
    compare_command(plain.batch.folder, other.batch.folder, True)
    data = json.loads(capsys.readouterr().out)
    assert (data["b"], data["alone"]) == ("badia batch y", 2)


def test_a_star_is_for_an_interval_without_nought() -> None:
    difference = Difference("x", 1.0, 2.0, Estimate(1.0, 0.5, 1.5))
    assert difference.is_clear
    assert not replace(difference, more=Estimate(1.0, -0.5, 2.5)).is_clear


def test_no_seed_in_common_is_said(plain: Study, brief: Scenario, tmp_path: Path) -> None:
    stored(tmp_path / "x", BatchPlan(brief, {}, 1, 99))
    with pytest.raises(CallError, match="share no seed"):
        comparison(plain.batch.folder, tmp_path / "x")
