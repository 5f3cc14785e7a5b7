"""Replays: a run played again from its id comes out as it is stored, and its journal can be read back."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.batch.command import Asked, Where, batch_command, continue_command
from game.batch.replay import keep_run, replay_journal, replay_run
from game.batch.run import Telling, tell
from game.batch.vary import Wanted
from game.campaign.reading import replay
from game.ensemble.executors import Crew
from game.ensemble.results import StoredBatch, open_batch
from game.errors import BatchError, JournalError


@contextmanager
def threads() -> Iterator[Executor]:
    """Plays in this process."""
    with ThreadPoolExecutor(1) as pool:
        yield pool


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> StoredBatch:
    """Two designs of the tutorial."""
    folder = tmp_path_factory.mktemp("batches") / "out"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.batch.command.processes", lambda _: Crew(threads, lambda: 1, "a thread"))
        batch_command(Asked("tutorial", 1, 7, wanted=Wanted(("zones.QIM.grip=0.2..0.9",), "grid", 2)), Where(str(folder)))
    return open_batch(folder)


def test_a_run_comes_out_as_it_is_stored_and_its_journal_leads_there(
    batch: StoredBatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    runs = batch.columns()
    journal = tmp_path / "run.badia"
    replay_run(batch.folder, runs["run"][1][:8], journal, Telling())
    told = capsys.readouterr()
    assert told.out.startswith(f"Tutorial: the road to al-Qaim, run {runs['run'][1]}: design 1, replication 0, seed ")
    assert told.out.count("\nWeek ") == 12
    assert f"It came out as it is stored. Journal: {journal}" in told.err
    again = replay(journal)
    assert again.scenario.zones["QIM"].grip.value == 0.9
    assert again.theater.factions["iraq"].score == runs["score_iraq"][1]


def test_a_run_can_be_kept_without_being_told(
    batch: StoredBatch, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run, journal = batch.columns()["run"][0], tmp_path / "run.badia"
    told: list[tuple[int, int]] = []
    keep_run(batch.folder, run, journal, lambda done, weeks: told.append((done, weeks)))
    assert told == [(week, 12) for week in range(1, 13)]
    assert capsys.readouterr().out == ""
    assert replay(journal).weeks == 12
    monkeypatch.setattr("game.batch.replay.measure", lambda _: {"attacks": -1})
    with pytest.raises(BatchError, match="does not come out as it is stored"):
        keep_run(batch.folder, run, tmp_path / "other.badia", lambda *_: None)
    assert not (tmp_path / "other.badia").exists()


def test_a_journal_is_told_as_the_campaign_was(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "j.badia"
    for weeks in (3, None):
        tell("tutorial", 3, weeks, {}, {}, str(path), Telling(verbose=True))
        once = capsys.readouterr().out
        replay_journal(path, Telling(verbose=True))
        assert capsys.readouterr().out == once


def test_a_continuation_s_journal_has_the_weeks_before_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.batch.command.processes", lambda _: Crew(threads, lambda: 1, "a thread"))
    path, out = tmp_path / "j.badia", tmp_path / "out"
    tell("tutorial", 3, 5, {}, {}, str(path), Telling())
    first = capsys.readouterr().out
    continue_command(path, 4, Asked("", 1, 1), Where(str(out)))
    (run,) = open_batch(out).columns()["run"]
    replay_run(out, run, tmp_path / "r.badia", Telling())
    assert "It came out as it is stored." in capsys.readouterr().err
    replay_journal(tmp_path / "r.badia", Telling())
    again = capsys.readouterr().out
    assert again.count("\nWeek ") == 12
    weeks = [text.split("\nWeek 4")[0] for text in (first, again)]
    assert weeks[0] == weeks[1]


def test_a_run_that_comes_out_otherwise_is_said_plainly(
    batch: StoredBatch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = batch.columns()["run"][0]
    monkeypatch.setattr("game.batch.replay.measure", lambda _: {"attacks": -1, "winner": "iraq"})
    with pytest.raises(BatchError, match=f"run {run} does not come out as it is stored: attacks"):
        replay_run(batch.folder, run, tmp_path / "r.badia", Telling(as_json=True))


def test_a_run_nobody_knows_is_refused(batch: StoredBatch, tmp_path: Path) -> None:
    with pytest.raises(BatchError, match="no runs of this batch have an id that begins with 'zz'"):
        replay_run(batch.folder, "zz", None, Telling())
    with pytest.raises(JournalError):
        replay_journal(tmp_path / "nowhere.badia", Telling())
