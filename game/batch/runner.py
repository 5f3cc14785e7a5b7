"""Running a batch: the plan's runs through an executor, with progress."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

from game.ensemble.executors import in_chunks, play_all, process_pool
from game.errors import BatchError

if TYPE_CHECKING:
    from game.batch.plan import BatchPlan
    from game.ensemble.measures import Row

CHUNK = 16


def run_batch(plan: BatchPlan, jobs: int, progress: Callable[[int], None]) -> list[Row]:
    """Play every run; `progress` is told how many campaigns have come in since it was last told."""
    size = max(1, min(CHUNK, -(-len(plan.runs) // (jobs * 4))))
    rows: list[Row] = []
    try:
        with process_pool(jobs) as pool:
            for part in play_all(pool, in_chunks(plan.scenario, plan.bots, plan.runs, size)):
                rows.extend(part)
                progress(len(part))
    except BrokenProcessPool as error:
        raise BatchError("a worker process died (out of memory, or killed from outside): nothing was stored") from error
    return sorted(rows, key=lambda row: str(row["run"]))
