"""A limit to the time something may take, in the main thread and in another."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from game.ensemble.time_limit import OutOfTimeError, time_limit


def limited(work: Callable[[], object], seconds: float | None = 0.05) -> str:
    """How it ended."""
    try:
        with time_limit(seconds):
            work()
    except OutOfTimeError as error:
        return str(error)
    return "done"


def turn() -> None:
    """Never ends by itself."""
    deadline = time.monotonic() + 30.0
    while time.monotonic() < deadline:
        pass


def test_in_the_main_thread_even_a_sleep_is_broken_off_and_the_alarm_is_put_back() -> None:
    before = signal.getsignal(signal.SIGALRM)
    assert limited(lambda: time.sleep(30)) == "it took longer than 0.05 seconds"
    assert limited(turn) == "it took longer than 0.05 seconds"
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0.0


def test_in_another_thread_what_turns_is_broken_off() -> None:
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(limited, turn).result(60) == "it took longer than 0.05 seconds"
        assert pool.submit(limited, int).result(60) == "done"


@pytest.mark.parametrize("seconds", [None, 60.0])
def test_what_is_quick_enough_is_left_alone(seconds: float | None) -> None:
    assert limited(int, seconds) == "done"


def test_an_error_of_one_s_own_stays_what_it_is() -> None:
    with pytest.raises(ZeroDivisionError):
        limited(lambda: 1 // 0)
