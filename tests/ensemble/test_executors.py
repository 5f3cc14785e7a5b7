"""Executors: where campaigns are played, and how workers begin and end."""

from __future__ import annotations

import os
import time

import pytest

from game.ensemble.executors import cluster, cores, process_pool, processes
from game.errors import BadiaError


def test_there_is_at_least_one_core() -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)


def test_a_process_pool_starts_its_workers_from_a_forkserver() -> None:
    """A fork of a process with threads, as the terminal game is, may hang."""
    pool = process_pool(1)
    try:
        assert pool._mp_context.get_start_method() == "forkserver"
        assert pool.submit(len, "abc").result(60) == 3
    finally:
        pool.shutdown()


def test_a_crew_says_how_wide_it_is_and_can_be_opened_again() -> None:
    crew = processes(2)
    assert (crew.width(), crew.name) == (2, "2 workers")
    for _ in range(2):
        with crew.open() as pool:
            assert pool.submit(len, "abc").result(60) == 3


def test_whoever_leaves_with_an_error_leaves_no_worker_behind() -> None:
    opened = processes(1).open()
    pool = opened.__enter__()
    worker = pool.submit(os.getpid).result(60)
    pool.submit(time.sleep, 300)
    assert not opened.__exit__(ZeroDivisionError, ZeroDivisionError(), None)
    for _ in range(100):
        if not _lives(worker):
            break
        time.sleep(0.1)
    assert not _lives(worker)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_scheduler_that_does_not_answer_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.ensemble.executors.CONNECT_SECONDS", 0.2)
    with (
        pytest.raises(BadiaError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:9|extra 'cluster'"),
        cluster("tcp://127.0.0.1:9"),
    ):
        pass
