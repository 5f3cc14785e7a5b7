"""Executors: runs cut into chunks, played by anything with an executor's interface."""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest

from game.campaign.schema import Scenario
from game.ensemble.campaigns import Chunk
from game.ensemble.executors import cores, in_chunks, play_all, process_pool

RUNS = tuple((f"run{n}", n) for n in range(7))


class Refusing(ThreadPoolExecutor):
    """Plays the first chunk and leaves the rest waiting for ever."""

    def __init__(self) -> None:
        super().__init__(1)
        self.given: list[Future[Any]] = []

    def submit(self, function: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future() if self.given else super().submit(function, *arguments, **named)
        self.given.append(future)
        return future


@pytest.fixture(scope="module")
def short(tutorial: Scenario) -> Scenario:
    """The tutorial, over after a week."""
    return tutorial.model_copy(update={"weeks": 1, "reckonings": [1]})


def test_chunks_hold_every_run_once_in_order(short: Scenario) -> None:
    chunks = in_chunks(short, {}, RUNS, 3)
    assert [len(chunk.runs) for chunk in chunks] == [3, 3, 1]
    assert tuple(run for chunk in chunks for run in chunk.runs) == RUNS
    assert in_chunks(short, {}, (), 3) == []


def test_there_is_at_least_one_core() -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)


def test_threads_will_do_as_well_as_processes(short: Scenario) -> None:
    with ThreadPoolExecutor(1) as pool:
        rows = [row for part in play_all(pool, in_chunks(short, {}, RUNS, 3)) for row in part]
    assert sorted(str(row["run"]) for row in rows) == [run for run, _ in RUNS]
    assert {row["outcome"] for row in rows} == {"played"}


def test_a_reader_who_stops_cancels_what_has_not_begun(short: Scenario) -> None:
    with Refusing() as pool:
        parts = play_all(pool, in_chunks(short, {}, RUNS, 3))
        next(parts)
        parts.close()
        assert [future.cancelled() for future in pool.given] == [False, True, True]


def test_a_process_pool_starts_its_workers_from_a_forkserver() -> None:
    """A fork of a process with threads, as the terminal game is, may hang."""
    pool = process_pool(1)
    try:
        assert pool._mp_context.get_start_method() == "forkserver"
        assert pool.submit(len, "abc").result(60) == 3
    finally:
        pool.shutdown()


def test_a_chunk_can_be_sent_to_another_machine(short: Scenario) -> None:
    import pickle

    chunk = Chunk(short, {"iraq": "coin_toss"}, RUNS)
    assert pickle.loads(pickle.dumps(chunk)) == chunk
