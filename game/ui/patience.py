"""Patience: a bot at a person's table may think for so long; then it is told to stop, and doctrine stands in for the week.

The clock is here and not in the engine: what was decided is in the journal, so a replay needs no clock.
"""

from __future__ import annotations

import ctypes
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.campaign.commander import Commander
    from game.dice import Dice
    from game.orders.order import Directive
    from game.views.situation import Situation

SECONDS = 20.0


class _StopThinkingError(BaseException):
    """Raised inside a bot that has thought too long; not an Exception, so that no bot swallows it."""


class Patient:
    """A commander who is stopped, with a TimeoutError, when he has thought longer than `seconds`."""

    def __init__(self, commander: Commander, seconds: float = SECONDS) -> None:
        self.commander = commander
        self.seconds = seconds

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """His orders."""
        watch = _Watch(self.seconds)
        try:
            with watch:
                return self.commander.decide(situation, dice)
        except _StopThinkingError:
            raise TimeoutError(f"no orders after {self.seconds:g} seconds") from None


class _Watch:
    """Stops the thread that entered it, unless it leaves in time. A thread is stopped between two steps of its own code."""

    def __init__(self, seconds: float) -> None:
        self._thread = ctypes.c_ulong(threading.get_ident())
        self._lock = threading.Lock()
        self._left = False
        self._timer = threading.Timer(seconds, self._stop)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            self._left = True
            ctypes.pythonapi.PyThreadState_SetAsyncExc(self._thread, None)  # one that is still on its way is called back

    def _stop(self) -> None:
        with self._lock:
            if not self._left:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(self._thread, ctypes.py_object(_StopThinkingError))
