"""Foresight: the continuations of a forecast played in worker processes, each handed on as soon as it is there."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Generator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, redirect_stderr
from itertools import islice
from multiprocessing import forkserver, resource_tracker
from threading import Event
from typing import TYPE_CHECKING

from game.ensemble.executors import PRELOADED, cores, processes
from game.ensemble.forecast import play_on
from game.errors import BatchError

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from game.ensemble.forecast import Continuation, Question

NICENESS = 10  # whoever looks at a screen goes first
WAIT_SECONDS = 0.1


class _StopError(Exception):
    """Ends the pool with its workers at work."""


def continuations(asked: Question, count: int, stop: Event, jobs: int | None = None) -> Generator[Continuation]:
    """So many continuations as they come; ends early, its workers with it, once `stop` is set or the iterator is closed.

    Raises BatchError where workers go down.
    """
    _begin_helpers()
    jobs = jobs or cores()
    try:
        with processes(jobs, NICENESS).open() as pool, closing(_streamed(pool, asked.packed(), count, 2 * jobs, stop)) as stream:
            yield from stream
    except _StopError:
        return
    except BrokenProcessPool as error:
        raise BatchError(f"the forecast's workers went down: {error}") from error


def _streamed(pool: Executor, packed: bytes, count: int, ahead: int, stop: Event) -> Generator[Continuation]:
    numbers = iter(range(count))
    under_way: set[Future[Continuation]] = set()
    while True:
        under_way |= {pool.submit(play_on, packed, number) for number in islice(numbers, ahead - len(under_way))}
        if not under_way:
            return
        done, under_way = wait(under_way, WAIT_SECONDS, FIRST_COMPLETED)
        if stop.is_set():
            raise _StopError
        for each in sorted(done, key=lambda future: future.result().number):
            yield each.result()


def _begin_helpers() -> None:
    """Begin the helpers that make workers with the terminal's own stderr: a program that draws puts another in its place."""
    multiprocessing.get_context("forkserver").set_forkserver_preload(PRELOADED)
    with redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()
        forkserver.ensure_running()
