"""A limit to the time a campaign may take: what runs longer is broken off with an error of its own.

In a process's main thread, where the workers of a pool play, an alarm breaks off anything, a sleep included. In another thread,
where workers of a cluster play, the error is raised before the next line of Python runs.
"""

from __future__ import annotations

import ctypes
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class OutOfTimeError(BaseException):
    """A campaign took longer than it may; no `Exception`, so that nothing in a campaign can mistake it for its own."""


@contextmanager
def time_limit(seconds: float | None) -> Iterator[None]:
    """Raise OutOfTimeError inside the block once it has taken so long; None is no limit."""
    if seconds is None:
        yield
        return
    by_alarm = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    try:
        with _alarm(seconds) if by_alarm else _watch(seconds):
            yield
    except OutOfTimeError:
        raise OutOfTimeError(f"it took longer than {seconds:g} seconds") from None


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def ring(*_: object) -> None:
        raise OutOfTimeError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0.0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _watch(seconds: float) -> Iterator[None]:
    thread, lock, over = threading.get_ident(), threading.Lock(), False

    def ring() -> None:
        with lock:  # never once the block has been left
            if not over:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(OutOfTimeError))

    timer = threading.Timer(seconds, ring)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        with lock:
            over = True
        timer.cancel()
