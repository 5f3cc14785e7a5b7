"""Determinism: the same seed gives the same bytes in any process and the same rows at any number of workers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from game.batch.plan import plan_batch
from game.batch.runner import Runner
from game.batch.store import open_store
from game.campaign.schema import Scenario
from game.cli import main
from game.ensemble.executors import processes
from game.ensemble.results import open_batch

RUN = ("run", "tutorial", "--seed", "7", "--weeks", "6", "--verbose", "--journal")


def told_here(folder: Path) -> tuple[bytes, bytes]:
    """What a campaign prints and the journal it writes, in this process, whose order of hashes nobody chose."""
    path = folder / "here.badia"
    done = CliRunner().invoke(main, [*RUN, str(path)])
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout_bytes, path.read_bytes()


def told(folder: Path, hash_seed: str) -> tuple[bytes, bytes]:
    """The same in a process of its own."""
    path = folder / f"{hash_seed}.badia"
    done = subprocess.run(
        [sys.executable, "-m", "game", *RUN, str(path)],
        capture_output=True,
        check=True,
        timeout=120,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    )
    assert done.stderr == b""
    return done.stdout, path.read_bytes()


def test_the_order_of_hashes_changes_nothing(tmp_path: Path) -> None:
    first = told_here(tmp_path)
    assert b"Week 6" in first[0]
    assert len(first[1]) > 10_000
    for hash_seed in ("1", "4294967295"):
        assert told(tmp_path, hash_seed) == first


def test_one_worker_and_two_give_the_same_rows(tutorial: Scenario, tmp_path: Path) -> None:
    plan = plan_batch(tutorial, {}, 6, 7)
    for jobs in (1, 2):
        with open_store(tmp_path / str(jobs), plan) as store:
            Runner(plan, store, processes(jobs)).run()
    one, two = (open_batch(tmp_path / each) for each in ("1", "2"))
    for table in one.tables:
        assert one.relation(table).fetchall() == two.relation(table).fetchall()
    assert len(one.columns()["run"]) == 6
