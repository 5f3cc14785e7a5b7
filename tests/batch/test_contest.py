"""The sides of a comparison: a stored batch as it is, a scenario played now."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.batch import contest
from game.batch.contest import Contest, play_side
from game.batch.plan import BatchPlan
from game.batch.study import Study
from game.errors import CallError


def test_a_stored_batch_is_taken_as_it_is_and_cannot_be_changed(plain: Study) -> None:
    folder = str(plain.batch.folder)
    assert play_side(folder, "a", ({}, {}), Contest(2, 7)) == plain.batch.folder
    with pytest.raises(CallError, match="--bot-b and --set-b are for scenarios"):
        play_side(folder, "b", ({"iraq": "coin_toss"}, {}), Contest(2, 7))


def test_a_scenario_is_planned_with_its_changes_and_kept_by_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    played: list[tuple[BatchPlan, Path]] = []
    monkeypatch.setattr(contest, "fill", lambda plan, folder, _: played.append((plan, folder)))
    out = play_side("tutorial", "b", ({"iraq": "coin_toss"}, {"zones.QIM.grip": "0.3"}), Contest(2, 7, out=str(tmp_path)))
    ((plan, folder),) = played
    assert out == folder == tmp_path / "b"
    assert plan.bots["iraq"] == "coin_toss"
    assert plan.scenario.zones["QIM"].grip.value == 0.3
    assert "--set zones.QIM.grip=0.3" in plan.command
