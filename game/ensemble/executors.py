"""Executors: where many campaigns are played. Anything with `concurrent.futures.Executor`'s interface will do."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from typing import TYPE_CHECKING

from game.ensemble.campaigns import Chunk, play_chunk
from game.ensemble.measures import Row

if TYPE_CHECKING:
    from game.bots.table import Choice
    from game.campaign.schema import Scenario

PRELOADED = ["game.ensemble.campaigns"]


def cores() -> int:
    """Cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def process_pool(jobs: int) -> ProcessPoolExecutor:
    """Worker processes from a forkserver that has the imports loaded."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return ProcessPoolExecutor(max_workers=jobs, mp_context=context)


def in_chunks(scenario: Scenario, bots: Mapping[str, Choice], runs: Sequence[tuple[str, int]], size: int) -> list[Chunk]:
    """The runs cut into chunks of at most `size`."""
    return [Chunk(scenario, bots, tuple(runs[i : i + size])) for i in range(0, len(runs), size)]


def play_all(executor: Executor, chunks: list[Chunk]) -> Iterator[list[Row]]:
    """Each chunk's rows, as they come in; the order is not fixed, so sort by run id."""
    futures = [executor.submit(play_chunk, chunk) for chunk in chunks]
    try:
        for future in as_completed(futures):
            yield future.result()
    finally:
        for future in futures:
            future.cancel()
