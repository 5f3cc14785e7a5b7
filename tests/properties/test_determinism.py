"""Determinism: the same seed gives the same bytes in any process and the same rows at any number of workers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np

from game.batch.plan import plan_batch
from game.batch.runner import run_batch
from game.batch.store import read_runs, write_runs
from game.campaign.schema import Scenario


def told(folder: Path, hash_seed: str) -> tuple[bytes, bytes]:
    """What a campaign prints and the journal it writes, in a process of its own."""
    path = folder / f"{hash_seed}.badia"
    done = subprocess.run(
        [sys.executable, "-m", "game", "run", "tutorial", "--seed", "7", "--weeks", "6", "--verbose", "--journal", str(path)],
        capture_output=True,
        check=True,
        timeout=120,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    )
    assert done.stderr == b""
    return done.stdout, path.read_bytes()


def test_the_order_of_hashes_changes_nothing(tmp_path: Path) -> None:
    first = told(tmp_path, "0")
    assert b"Week 6" in first[0]
    assert len(first[1]) > 10_000
    for hash_seed in ("1", "4294967295"):
        assert told(tmp_path, hash_seed) == first


def test_one_worker_and_two_give_the_same_rows(tutorial: Scenario, tmp_path: Path) -> None:
    plan = plan_batch(tutorial, {}, 6, 7)
    files = [write_runs(tmp_path / str(jobs), run_batch(plan, jobs, lambda _: None)) for jobs in (1, 2)]
    one, two = (read_runs(file.parent) for file in files)
    assert list(one) == list(two)
    assert all(np.array_equal(np.ma.asarray(one[name]), np.ma.asarray(two[name])) for name in one)
    assert set(one["outcome"]) == {"played"}
    assert files[0].read_bytes() == files[1].read_bytes()
