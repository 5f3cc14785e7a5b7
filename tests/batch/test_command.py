"""The batch command: played, stored, summed up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.batch.command import Asked, Where, batch_command, continue_command, resume_command
from game.batch.run import Telling, tell
from game.batch.vary import Wanted
from game.ensemble.executors import Crew
from game.ensemble.results import open_batch
from game.errors import BadiaError, BatchError, InterruptedBatchError


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
    asked = Asked("tutorial", 3, 7, patches={"zones.QIM.grip": "0.3"})
    batch_command(asked, Where(str(tmp_path / "out"), as_json=True))
    data = json.loads(capsys.readouterr().out)
    assert (data["runs"], data["failed"]) == (3, 0)
    assert Path(data["file"]) == tmp_path / "out"
    batch = open_batch(tmp_path / "out")
    assert len(batch.columns()["run"]) == 3
    assert batch.plan["command"] == f"badia batch tutorial -n 3 --seed 7 --set zones.QIM.grip=0.3 --out {tmp_path / 'out'}"


def test_without_a_folder_it_goes_under_its_scenario_and_seed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    batch_command(Asked("tutorial", 1, 7), Where())
    assert [each.name for each in tmp_path.iterdir()] == ["badia-tutorial-7"]
    assert "1 campaigns, seed 7" in capsys.readouterr().out


def test_the_same_command_and_resume_go_on_with_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = Where(str(tmp_path / "out"))
    batch_command(Asked("tutorial", 2, 7), where)
    first = (tmp_path / "out" / "runs" / "000001.parquet").read_bytes()
    batch_command(Asked("tutorial", 3, 7), where)
    resume_command(tmp_path / "out", Where())
    assert (tmp_path / "out" / "runs" / "000001.parquet").read_bytes() == first
    assert open_batch(tmp_path / "out").columns()["replication"].tolist() == [0, 1, 2]
    assert capsys.readouterr().out.count("3 campaigns, seed 7") == 2


def test_stopped_it_says_what_is_stored_and_how_to_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("game.batch.command.Runner.run", interrupted)
    with pytest.raises(InterruptedBatchError, match=r"stopped: 0 of 2 campaigns are stored.*--resume .*out") as caught:
        batch_command(Asked("tutorial", 2, 7), Where(str(tmp_path / "out")))
    assert caught.value.exit_code == 130


def test_another_engine_does_not_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    batch_command(Asked("tutorial", 1, 7), Where(str(tmp_path / "out"), as_json=True))
    monkeypatch.setattr("game.batch.command.engine", lambda: "9.9+abc")
    with pytest.raises(BatchError, match=r"begun with Badia .*, and this is 9\.9\+abc"):
        resume_command(tmp_path / "out", Where())


def test_a_design_is_played_with_its_settings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = Wanted(("zones.QIM.grip=0.2..0.6", "rules.patrol_grip"), "one")
    batch_command(Asked("tutorial", 1, 7, wanted=wanted, extras=("attacks",)), Where(str(tmp_path / "out")))
    batch = open_batch(tmp_path / "out")
    runs = batch.columns()
    assert runs["set:zones.QIM.grip"].tolist() == [0.45, 0.2, 0.6, 0.45, 0.45]
    assert runs["set:rules.patrol_grip"].tolist() == [1.5, 1.5, 1.5, 1.2, 2.0]
    assert len(set(runs["seed"].tolist())) == 1
    assert "attacks" in batch.tables
    assert "--vary zones.QIM.grip=0.2..0.6 --vary rules.patrol_grip --design one --tables attacks" in batch.plan["command"]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (Asked("tutorial", 1, 7, bots={"iraq": "stand_and_fade"}), "does not command"),
        (Asked("tutorial", 1, 7, wanted=Wanted(("zones.QIM.grip=0.2..1.6",))), "at the ends of what --vary spans"),
        (Asked("tutorial", 1, 7, wanted=Wanted((), "lhs")), "needs --vary"),
    ],
)
def test_what_cannot_be_played_is_refused_before_any_worker_starts(tmp_path: Path, asked: Asked, says: str) -> None:
    with pytest.raises(BadiaError, match=says):
        batch_command(asked, Where(str(tmp_path / "out")))
    assert not (tmp_path / "out").exists()


def test_a_place_that_cannot_hold_it_is_known_before_it_is_played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    monkeypatch.setattr("game.batch.command.Runner", None)
    with pytest.raises(BatchError, match="cannot be stored here"):
        batch_command(Asked("tutorial", 1, 7), Where(str(tmp_path / "file")))


def test_continuations_share_the_weeks_before_and_can_be_gone_on_with(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    journal, out = tmp_path / "j.badia", tmp_path / "out"
    tell("tutorial", 3, 8, {}, {}, str(journal), Telling(as_json=True))
    continue_command(journal, 6, Asked("", 2, 1, {"iraq": "coin_toss"}), Where(str(out)))
    journal.unlink()
    batch = open_batch(out)
    assert f"--from {journal} --week 6 -n 2 --seed 1 --bot iraq=coin_toss" in batch.plan["command"]
    attacks, will = (batch.columns("weeks")[name].reshape(2, 12) for name in ("attacks", "will_iraq"))
    assert (attacks[0, :5] == attacks[1, :5]).all()
    assert (will[0, 5:] != will[1, 5:]).any()
    once = [batch.relation(table).fetchall() for table in batch.tables]
    for table in batch.tables:
        (out / table / "000001.parquet").unlink()
    resume_command(out, Where())
    assert [open_batch(out).relation(table).fetchall() for table in batch.tables] == once
    (out / "from.badia").unlink()
    with pytest.raises(BatchError, match=r"from\.badia, is missing"):
        resume_command(out, Where())
