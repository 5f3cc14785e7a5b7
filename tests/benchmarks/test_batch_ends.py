"""However a batch is played and whatever happens on the way, its tables are the same, byte for byte.

    pytest -m benchmark -n 0 -s tests/benchmarks/test_batch_ends.py

One worker, two, a cluster of three on loopback, the same with a worker killed midway; and a batch killed with SIGKILL at 20
random moments, gone on with each time. BADIA_CAMPAIGNS sets the campaigns (500), BADIA_KILLS the kills (20).
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

import pytest

from game.ensemble.results import open_batch

pytestmark = pytest.mark.benchmark

CAMPAIGNS, KILLS = int(os.environ.get("BADIA_CAMPAIGNS", "500")), int(os.environ.get("BADIA_KILLS", "20"))
CLUSTER = 60  # campaigns played on the cluster
SCHEDULER = "tcp://127.0.0.1:18786"


def badia(folder: Path, campaigns: int, *more: str) -> list[str]:
    """The command of a batch."""
    plan = ["batch", "tutorial", "-n", str(campaigns), "--seed", "7", "--tables", "attacks,battles", "--out", str(folder)]
    return [sys.executable, "-m", "game", *plan, *more]


def play(folder: Path, campaigns: int, *more: str) -> str:
    """Play a batch to its end; answers what its tables come to."""
    subprocess.run(badia(folder, campaigns, *more), check=True, stdout=subprocess.DEVNULL)
    return digest(folder)


def digest(folder: Path) -> str:
    """A fingerprint of every table, sorted, as bytes of text with every digit."""
    batch, found = open_batch(folder), blake2b(digest_size=16)
    for table in batch.tables:
        for row in batch.relation(table, finished=False).fetchall():
            found.update(repr(row).encode())
    return found.hexdigest()


@contextmanager
def cluster(workers: int) -> Iterator[list[subprocess.Popen[bytes]]]:
    """A scheduler and workers on loopback, each a process as on a machine of its own."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    dask = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", SCHEDULER, "--no-dashboard"]
    one = [sys.executable, "-m", "distributed.cli.dask_worker", SCHEDULER, "--nthreads", "1", "--no-nanny", "--no-dashboard"]
    running = [subprocess.Popen(dask, **quiet)]  # type: ignore[call-overload]
    time.sleep(3)
    running += [subprocess.Popen(one, **quiet) for _ in range(workers)]  # type: ignore[call-overload]
    time.sleep(5)
    try:
        yield running[1:]
    finally:
        for each in running[::-1]:
            each.kill()
            each.wait()


def test_one_worker_two_and_a_cluster_give_the_same(tmp_path: Path) -> None:
    one = play(tmp_path / "one", CLUSTER, "--jobs", "1")
    assert play(tmp_path / "two", CLUSTER, "--jobs", "2") == one
    pytest.importorskip("distributed")
    with cluster(3):
        assert play(tmp_path / "cluster", CLUSTER, "--dask", SCHEDULER) == one
    with cluster(3) as workers, subprocess.Popen(badia(tmp_path / "killed", CLUSTER, "--dask", SCHEDULER)) as batch:
        time.sleep(6)
        assert batch.poll() is None, "the batch was over before a worker could be killed"
        workers[1].send_signal(signal.SIGKILL)
        assert batch.wait(600) == 0
    assert digest(tmp_path / "killed") == one
    print(f"\n{CLUSTER} campaigns: 1 worker, 2, a cluster of 3, and that with a worker killed: {one}")


def test_killed_at_random_moments_and_gone_on_with_it_comes_to_the_same(tmp_path: Path) -> None:
    chance, killed, began = random.Random(7), 0, time.monotonic()
    whole = play(tmp_path / "whole", CAMPAIGNS)
    took, began = time.monotonic() - began, time.monotonic()
    play(tmp_path / "short", 2)
    longest = 1.6 * took / KILLS + (time.monotonic() - began)
    folder = tmp_path / "killed"
    for _ in range(KILLS):
        batch = subprocess.Popen(badia(folder, CAMPAIGNS), stdout=subprocess.DEVNULL, start_new_session=True)
        time.sleep(chance.uniform(0.0, longest))
        killed += batch.poll() is None
        batch.kill()
        batch.wait()
    workers = subprocess.run(["pgrep", "-f", str(folder)], capture_output=True, check=False).stdout
    assert not workers, "a killed batch left processes behind"
    stored = len(open_batch(folder).columns()["run"])
    assert play(folder, CAMPAIGNS) == whole
    print(f"\n{CAMPAIGNS} campaigns, killed {killed} times, {stored} stored by then: {whole}")
