"""The keyboard: each key goes to what has the focus once the key before it has been carried out, however fast one types.

Without it, keys typed while a window opens would all go to the screen below, where they are lost. A key is followed by a
chaser through the queues of the widgets above it, and through a screen that it opened: when that comes back, the next may go.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App
    from textual.events import Key
    from textual.message_pump import MessagePump
    from textual.timer import Timer

    Carry = Callable[[Key], Awaitable[None]]

PATIENCE = 2.0
"""Seconds after which a key counts as carried out, should what it went to be busy."""
GLANCE = 0.02
"""Seconds between looks whether what the key went to has closed: its queue then stands still for good."""


class Keyboard:
    """Keys typed ahead of an app, and the one it is busy with."""

    def __init__(self, app: App[Any], carry: Carry) -> None:
        self.app, self.carry = app, carry
        self.ahead: deque[Key] = deque()
        self.busy = False
        self.count = 0
        self.timer: Timer | None = None
        self.watch: Timer | None = None
        self.at: MessagePump = app

    async def take(self, key: Key) -> None:
        """Carry a key out now, or when those before it have been."""
        if self.busy:
            self.ahead.append(key)
        else:
            await self._press(key)

    async def _press(self, key: Key) -> None:
        self.busy = True
        self.count += 1
        count = self.count
        self.timer = self.app.set_timer(PATIENCE, lambda: self._done(count))
        went_to = self.app.focused or self.app.screen
        self.watch = self.app.set_interval(GLANCE, lambda: self._look(count))
        await self.carry(key)
        self._chase(went_to, lambda: self._settle(count))

    def _chase(self, node: MessagePump, then: Callable[[], Any]) -> None:
        """Go up from a widget to the app behind whatever stands in the queues there."""
        above, self.at = node._parent, node
        if node is self.app or above is None:
            self.app.call_later(then)
        elif not node.call_later(self._chase, above, then):
            self._chase(above, then)  # it has closed

    def _look(self, count: int) -> None:
        """Where the chaser was swallowed by something that closed, go on from the screen that is on top now."""
        if count == self.count and self.busy and not self.at.is_running:
            self._settle(count)

    def _settle(self, count: int) -> None:
        """Wait for the screen on top, which may be new: its queue moves only when all in it is there."""
        self._chase(self.app.screen, lambda: self._done(count))

    async def _done(self, count: int) -> None:
        if count != self.count or not self.busy:
            return
        self.busy = False
        for each in (self.timer, self.watch):
            if each is not None:
                each.stop()
        if self.ahead:
            await self._press(self.ahead.popleft())
