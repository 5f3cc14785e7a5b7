"""Dispatch: every campaign accounted for, on executors that break in every way."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from typing import Any

import pytest

from game.campaign.schema import Scenario
from game.ensemble.campaigns import Chunk, Outcome, Task
from game.ensemble.dispatch import DIED, Dispatch, StoppedError, chunk_size
from game.ensemble.executors import Crew, processes
from game.errors import BatchError

TASKS = [Task(f"r{number:03}", number) for number in range(200)]


class Fake(Executor):
    """Plays nothing at once; a chunk that holds a killer breaks it for good, a refused run raises."""

    def __init__(self, killers: tuple[str, ...] = (), refused: tuple[str, ...] = (), delay: int = 0) -> None:
        self.killers, self.refused, self.broken, self.delay = killers, refused, False, delay
        self.given: list[Chunk] = []

    def submit(self, function: Any, /, *arguments: Any, **_: Any) -> Future[Any]:
        if self.broken:
            raise BrokenExecutor
        (chunk,) = arguments
        self.given.append(chunk)
        future: Future[Any] = Future()
        runs = [task.run for task in chunk.tasks]
        if set(runs) & set(self.killers):
            self.broken = True
            future.set_exception(BrokenExecutor())
        elif set(runs) & set(self.refused):
            future.set_exception(MemoryError("too big to bring back"))
        else:
            future.set_result([Outcome(run, "finished") for run in runs])
        return future


def crew(made: list[Fake], workers: int = 2, **how: Any) -> Crew:
    """A crew of such executors; each that is opened is noted."""

    @contextmanager
    def opened() -> Iterator[Executor]:
        made.append(Fake(**how))
        yield made[-1]

    return Crew(opened, lambda: workers, "the fakes")


def making(tasks: tuple[Task, ...]) -> Chunk:
    """A chunk of no scenario."""
    return Chunk(None, {}, tasks)  # type: ignore[arg-type]


def played(crew: Crew, tasks: list[Task] = TASKS) -> dict[str, Outcome]:
    """Every outcome by its run; none comes twice."""
    found = [each for part in Dispatch(crew, making).play(tasks) for each in part]
    assert len({each.run for each in found}) == len(found)
    return {each.run: each for each in found}


def test_every_task_is_played_once_in_chunks_that_grow_and_get_smaller_again() -> None:
    made: list[Fake] = []
    found = played(crew(made))
    assert sorted(found) == [task.run for task in TASKS]
    sizes = [len(chunk.tasks) for chunk in made[0].given]
    assert max(sizes) == 16
    top = sizes.index(16)
    assert sizes[:top] == sorted(sizes[:top])
    assert sizes[top:] == sorted(sizes[top:], reverse=True)
    assert sizes[0] == 2
    assert sizes[-1] == 1


def test_chunks_hold_sixteen_to_sixty_four() -> None:
    assert [chunk_size(count, 2) for count in (10, 1000, 5000, 100_000)] == [16, 16, 39, 64]


def test_a_campaign_that_kills_its_worker_is_lost_and_no_other() -> None:
    made: list[Fake] = []
    found = played(crew(made, killers=("r003", "r150")))
    lost = {run: each.reason for run, each in found.items() if each.status != "finished"}
    assert lost == {"r003": DIED, "r150": DIED}
    assert len(found) == len(TASKS)
    assert len(made) > 2


def test_a_chunk_that_cannot_be_brought_back_is_played_one_by_one() -> None:
    found = played(crew([], refused=("r007",)))
    assert [each for each in found.values() if each.status != "finished"] == [
        Outcome("r007", "lost", "MemoryError: too big to bring back")
    ]


def test_workers_that_never_live_end_the_batch() -> None:
    with pytest.raises(BatchError, match="without one campaign played"):
        played(crew([], killers=tuple(task.run for task in TASKS)))


def test_told_to_stop_it_leaves_off() -> None:
    seen: list[str] = []
    parts = Dispatch(crew([]), making, lambda: len(seen) >= 32).play(TASKS)
    with pytest.raises(StoppedError):
        deque(seen.extend(each.run for each in part) for part in parts)
    assert 32 <= len(seen) < len(TASKS)


def test_a_worker_killed_from_outside_loses_nothing(tutorial: Scenario) -> None:
    """In a real pool, whose workers are killed once with chunks in hand."""
    short, pools = tutorial.model_copy(update={"weeks": 1, "reckonings": [1]}), list[Any]()
    workers = processes(1)

    @contextmanager
    def opened() -> Iterator[Executor]:
        with workers.open() as pool:
            pools.append(pool)
            yield pool

    def kill(tasks: tuple[Task, ...]) -> Chunk:
        made = Chunk(short, {}, tasks)
        if len(pools) == 1 and (living := list(pools[0]._processes)):
            os.kill(living[0], signal.SIGKILL)
        return made

    found = [each for part in Dispatch(Crew(opened, lambda: 1, ""), kill).play(TASKS[:6]) for each in part]
    assert sorted((each.run, each.status) for each in found) == [(task.run, "finished") for task in TASKS[:6]]
    assert len(pools) > 1
