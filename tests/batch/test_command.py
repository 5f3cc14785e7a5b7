"""The batch command: played, stored, summed up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.batch.command import run_command
from game.ensemble.executors import Crew
from game.ensemble.results import open_batch
from game.errors import BatchError, CallError


@pytest.fixture(autouse=True)
def _threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers are tested elsewhere; here a thread will do."""
    monkeypatch.setattr("game.batch.command.processes", lambda _: Crew(threads, lambda: 1, "a thread"))


@contextmanager
def threads() -> Iterator[Executor]:
    """Plays in this process."""
    with ThreadPoolExecutor(1) as pool:
        yield pool


def test_a_batch_is_stored_and_summed_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_command("tutorial", 3, 7, 1, str(tmp_path / "out"), {}, {"zones.QIM.grip": "0.3"}, as_json=True)
    data = json.loads(capsys.readouterr().out)
    assert (data["runs"], data["failed"]) == (3, 0)
    assert Path(data["file"]) == tmp_path / "out"
    assert len(open_batch(tmp_path / "out").columns()["run"]) == 3


def test_without_a_folder_it_goes_under_its_scenario_and_seed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    run_command("tutorial", 1, 7, 1, None, {}, {}, as_json=False)
    assert [each.name for each in tmp_path.iterdir()] == ["badia-tutorial-7"]
    assert "1 campaigns, seed 7" in capsys.readouterr().out


def test_a_bot_that_does_not_fit_is_refused_before_any_worker_starts(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="does not command"):
        run_command("tutorial", 1, 7, 1, str(tmp_path / "out"), {"iraq": "stand_and_fade"}, {}, as_json=False)
    assert not (tmp_path / "out").exists()


def test_a_place_that_cannot_hold_it_is_known_before_it_is_played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    monkeypatch.setattr("game.batch.command.Runner", None)
    with pytest.raises(BatchError, match="cannot be stored here"):
        run_command("tutorial", 1, 7, 1, str(tmp_path / "file"), {}, {}, as_json=False)
