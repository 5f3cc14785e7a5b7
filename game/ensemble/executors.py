"""Executors: where campaigns are played. Anything with `concurrent.futures.Executor`'s interface will do."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Any

from game.errors import BatchError, CallError

PRELOADED = ["game.ensemble.campaigns"]
CONNECT_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Crew:
    """Workers to be had: `open` makes an executor for them (again, where one broke), `width` says how many there are now."""

    open: Callable[[], AbstractContextManager[Executor]]
    width: Callable[[], int]
    name: str


def cores() -> int:
    """Cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def process_pool(jobs: int, niceness: int = 0) -> ProcessPoolExecutor:
    """Worker processes from a forkserver that has the imports loaded; nice ones leave the cores to whoever needs them."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return ProcessPoolExecutor(max_workers=jobs, mp_context=context, initializer=_begin_worker, initargs=(niceness,))


def _begin_worker(niceness: int = 0) -> None:
    """Leave Ctrl-C to the program that leads, and end with it: a worker whose leader was killed would wait for ever."""
    if niceness:
        os.nice(niceness)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    leader = multiprocessing.parent_process()
    if leader is not None:
        threading.Thread(target=_end_with, args=(leader.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def processes(jobs: int, niceness: int = 0) -> Crew:
    """Worker processes of this machine."""

    @contextmanager
    def opened() -> Iterator[Executor]:
        pool = process_pool(jobs, niceness)
        try:
            yield pool
        except BaseException:
            workers = list((pool._processes or {}).values())
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in workers:  # nobody waits for campaigns that nobody will read
                worker.terminate()
            raise
        pool.shutdown()

    return Crew(opened, lambda: jobs, f"{jobs} worker{'s' if jobs > 1 else ''}")


@contextmanager
def cluster(address: str) -> Iterator[Crew]:
    """The workers of a Dask scheduler at an address such as `tcp://host:8786`; they may come and go while a batch is played."""
    client = _client(address)

    @contextmanager
    def opened() -> Iterator[Executor]:
        with client.get_executor(pure=False) as executor:
            yield executor

    try:
        yield Crew(opened, lambda: max(1, len(client.nthreads())), f"the cluster at {address}")
    finally:
        client.close()


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as error:
        raise CallError("--dask needs the extra 'cluster': pip install 'badia[cluster]'") from error
    try:
        return Client(address, timeout=CONNECT_SECONDS)
    except (OSError, ValueError, ImportError) as error:
        raise BatchError(f"no Dask scheduler answers at {address} ({str(error).partition(chr(10))[0]})") from error
